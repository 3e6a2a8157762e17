import { placeholdersIn } from '../model/placeholders'

const parts = /^([a-z][a-z0-9+.-]*:)\/\/([^/?#]+)([^?#]*)(\?[^#]*)?/i

/** Returns whether the URL says where it is, or a template says it later. */
export const isAbsolute = (url: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(url) || placeholdersIn(url)[0]?.from === 0

/** Returns whether relative URLs can be read from there. */
export const isAddress = (url: string | undefined): url is string => url !== undefined && parts.test(url)

/**
 * Returns the URL as it is meant in a document at `address` (RFC 3986, 5.2). Not by `URL`, which writes the braces of placeholders
 * in another way.
 */
export function resolved(url: string, address: string): string {
  const [, scheme = '', host = '', path = '', query = ''] = parts.exec(address) ?? []
  if (url.startsWith('//')) return scheme + url
  const origin = `${scheme}//${host}`
  if (url === '' || url.startsWith('#')) return origin + path + query + url
  if (url.startsWith('?')) return origin + path + url
  const [, own = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? []
  return origin + withoutDots(own.startsWith('/') ? own : path.slice(0, path.lastIndexOf('/') + 1) + own) + rest
}

function withoutDots(path: string): string {
  const steps: string[] = []
  const all = path.split('/')
  for (const [index, step] of all.entries()) {
    if (step === '..') steps.pop()
    if (step !== '.' && step !== '..') steps.push(step)
    else if (index === all.length - 1) steps.push('')
  }
  const joined = steps.join('/')
  return joined.startsWith('/') ? joined : `/${joined}`
}
