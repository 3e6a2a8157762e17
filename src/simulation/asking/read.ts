import type { Document } from '../../model/node'
import type { ReplyFailure } from '../../model/scenario'
import { documentBytes } from '../../catalogue/limits'

/** The document of a text, or why Plivo does not run it. */
export type Read = (text: string) => Document | ReplyFailure

/** Reads the XML of a text; the page and Node hand in theirs. */
export type ParseXml = (text: string) => { readonly ok: true; readonly document: Document } | { readonly ok: false }

/** How many characters of replies are kept read. */
const mostKept = 4_000_000

/** Returns a reader of replies. The same text gives the same document, so that the same events give the same moments. */
export function readerOf(parse: ParseXml): Read {
  const known = new Map<string, Document | ReplyFailure>()
  let kept = 0
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const read = readReply(text, parse)
    if (kept > mostKept) {
      known.clear()
      kept = 0
    }
    kept += text.length
    known.set(text, read)
    return read
  }
}

/** Returns the document of a reply, or why Plivo does not run it. */
export function readReply(text: string, parse: ParseXml): Document | ReplyFailure {
  if (text.trim() === '') return 'empty'
  if (text.length > documentBytes || new TextEncoder().encode(text).length > documentBytes) return 'tooLarge'
  const parsed = parse(text)
  if (!parsed.ok) return /^\s*<(?:!doctype\s+)?html\b/i.test(text) ? 'html' : 'notXml'
  return failureOf(parsed.document) ?? parsed.document
}

/** Returns why Plivo does not run the document; null where it does. */
export function failureOf({ root }: Document): ReplyFailure | null {
  if (root.name === 'Response') return null
  return root.name.toLowerCase() === 'html' ? 'html' : 'noResponse'
}
