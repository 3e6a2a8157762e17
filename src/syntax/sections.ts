import { spaceEnd } from './characters'

/** Markup that holds no elements, whatever stands in it. */
export type SectionKind = 'comment' | 'cdata' | 'instruction'

/** What a section begins and ends with. */
export const sectionMarks: { readonly [K in SectionKind]: { readonly begin: string; readonly end: string } } = {
  comment: { begin: '<!--', end: '-->' },
  cdata: { begin: '<![CDATA[', end: ']]>' },
  instruction: { begin: '<?', end: '?>' },
}

/** A whole section, or one that ends nowhere, in a regular expression. */
export const sectionPattern = '<!--[^]*?(?:-->|$)|<!\\[CDATA\\[[^]*?(?:\\]\\]>|$)|<\\?[^]*?(?:\\?>|$)'

/** Returns the kind of the section that begins at `from`; null where none does. */
export function sectionAt(text: string, from: number): SectionKind | null {
  const second = text.charCodeAt(from + 1)
  if (second === 63) return text.charCodeAt(from) === 60 ? 'instruction' : null
  if (second !== 33) return null
  if (text.startsWith('<!--', from)) return 'comment'
  return text.startsWith('<![CDATA[', from) ? 'cdata' : null
}

/** Returns the offset behind the section that begins at `from`; -1 where it ends nowhere. */
export function sectionEnd(text: string, from: number, kind: SectionKind): number {
  const { begin, end } = sectionMarks[kind]
  const at = text.indexOf(end, from + begin.length)
  return at < 0 ? -1 : at + end.length
}

/** Returns the offset behind the white space, comments and instructions that stand at `from`. */
export function prologEnd(text: string, from: number): number {
  let at = spaceEnd(text, from)
  for (;;) {
    const kind = sectionAt(text, at)
    if (kind === null || kind === 'cdata') return at
    const end = sectionEnd(text, at, kind)
    at = end < 0 ? text.length : spaceEnd(text, end)
  }
}

/** Returns where the document type that begins at `from` ends: behind the `>` outside of quotes and brackets. */
export function doctypeEnd(text: string, from: number): number {
  let isInside = false
  for (let at = from; at < text.length; at += 1) {
    const char = text[at]
    if (char === '"' || char === "'") at = behind(text, char, at + 1) - 1
    else if (char === '<') at = endOfSection(text, at) - 1
    else if (char === '[') isInside = true
    else if (char === ']') isInside = false
    else if (char === '>' && !isInside) return at + 1
  }
  return text.length
}

/** Returns the offset behind the next `end`; the length of the text where there is none. */
export function behind(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from)
  return at < 0 ? text.length : at + end.length
}

/** Returns the offset behind the comment or instruction that begins at `from`, or behind its first character where none does. */
function endOfSection(text: string, from: number): number {
  const kind = sectionAt(text, from)
  if (kind === null || kind === 'cdata') return from + 1
  const end = sectionEnd(text, from, kind)
  return end < 0 ? text.length : end
}
