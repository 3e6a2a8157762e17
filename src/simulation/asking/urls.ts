import { hasPlaceholder } from '../../model/placeholders'

/** Returns a URL as a request has it: one that is relative is taken as one of the document that came from `base`. */
export function resolved(url: string, base: string): string {
  if (hasScheme(url) || url === '' || hasPlaceholder(url)) return url
  const isWhole = hasScheme(base)
  try {
    const { href, pathname, search, hash } = new URL(url, isWhole ? base : `${nowhere}/${base.replace(/^\/+/, '')}`)
    return isWhole || !href.startsWith(nowhere) ? href : pathname + search + hash
  } catch {
    return url
  }
}

/** An origin for addresses that have none of their own. */
const nowhere = 'http://nowhere.invalid'

/** Returns whether the URL says by which protocol it is called. */
export const hasScheme = (url: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(url)
