/** How lines of XML may end. */
type LineEnd = '\n' | '\r\n' | '\r'

/** Returns whether XML takes the character for white space. */
export const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9

/** Returns whether there is nothing but white space from `from` up to `to`. */
export function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!isSpace(text.charCodeAt(at))) return false
  return true
}

/** Returns the offset behind the white space that begins at `from`. */
export function spaceEnd(text: string, from: number): number {
  let at = from
  while (isSpace(text.charCodeAt(at))) at += 1
  return at
}

/** Returns whether both halves of one character stand around the offset. */
export function splitsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

/**
 * Returns how many more bytes of UTF-8 than UTF-16 units the text takes. Half of a character takes three
 * bytes, as U+FFFD, which is written for it.
 */
export function bytesBeyondUnits(text: string): number {
  let beyond = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 0x80) continue
    beyond += code < 0x800 ? 1 : 2
    if (code >= 0xd800 && splitsPair(text, at + 1)) at += 1
  }
  return beyond
}

/** Returns the text with a line feed for each line end, as XML reads it. */
export const withLineFeeds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)

/** Returns the first line end of the text; a line feed where it has none. */
export function firstLineEnd(text: string): LineEnd {
  const at = text.search(/[\r\n]/)
  if (at < 0 || text[at] === '\n') return '\n'
  return text[at + 1] === '\n' ? '\r\n' : '\r'
}

/** A character that XML cannot hold, or half of one. */
const illegalPattern =
  '[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]'
const illegal = new RegExp(illegalPattern)
const everyIllegal = new RegExp(illegalPattern, 'g')

/** Returns where the first character stands that XML cannot hold; -1 where there is none. */
export const illegalAt = (text: string): number => text.search(illegal)

/** Returns the text with U+FFFD in place of every character that XML cannot hold. */
export const legal = (text: string): string => (illegalAt(text) < 0 ? text : text.replace(everyIllegal, '\ufffd'))

/** Returns where the characters stand that XML cannot hold. */
export const illegalsIn = (text: string): readonly number[] => Array.from(text.matchAll(everyIllegal), ({ index }) => index)
