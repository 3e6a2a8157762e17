import { parameters as known } from '../catalogue/parameters'
import type { ParameterSpec } from '../catalogue/parameters'
import type { Request } from './request'

/** What of a request a command needs. */
type Called = Pick<Request, 'url' | 'method' | 'parameters' | 'expects'>

/**
 * Returns a `curl` command that makes such a request, with invented values where none are given; null for a stream and for a
 * URL that a shell cannot call.
 */
export function curlOf({ url, method, parameters, expects }: Called, values = samplesOf(parameters)): string | null {
  if (expects === 'stream' || !/^https?:\/\//i.test(url)) return null
  if (expects === 'audio') return `curl -sSI ${shell(url)}`
  const data = Object.entries(values).map(([name, value]) => `  --data-urlencode ${shell(`${name}=${value}`)}`)
  return [`curl -sS${method === 'GET' ? ' -G' : ''} ${shell(url)}`, ...data].join(' \\\n')
}

/** Returns what the catalogue knows of a parameter. */
export function parameterSpecOf(name: string): ParameterSpec | undefined {
  const specs: Readonly<Record<string, ParameterSpec>> = known
  return Object.hasOwn(specs, name) ? specs[name] : undefined
}

/** Returns a value for each parameter that every such request carries. */
function samplesOf(names: readonly string[]): Readonly<Record<string, string>> {
  const always = names.filter((name) => parameterSpecOf(name)?.only === undefined)
  return Object.fromEntries(always.map((name) => [name, parameterSpecOf(name)?.sample ?? `sample-${name}`]))
}

const shell = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`
