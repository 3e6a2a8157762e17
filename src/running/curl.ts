import { parameters as known } from '../catalogue/parameters'
import type { ParameterSpec } from '../catalogue/parameters'
import type { Request } from './request'

/** A `curl` command that makes such a request with invented values; null for a stream and for a URL that a shell cannot call. */
export function curlOf({ url, method, parameters, expects }: Request): string | null {
  if (expects === 'stream' || !/^https?:\/\//i.test(url)) return null
  if (expects === 'audio') return `curl -sSI ${shell(url)}`
  const data = parameters
    .filter((name) => parameterSpecOf(name)?.only === undefined)
    .map((name) => `  --data-urlencode ${shell(`${name}=${parameterSpecOf(name)?.sample ?? `sample-${name}`}`)}`)
  return [`curl -sS${method === 'GET' ? ' -G' : ''} ${shell(url)}`, ...data].join(' \\\n')
}

/** What the catalogue knows of a parameter. */
export function parameterSpecOf(name: string): ParameterSpec | undefined {
  const specs: Readonly<Record<string, ParameterSpec>> = known
  return Object.hasOwn(specs, name) ? specs[name] : undefined
}

const shell = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`
