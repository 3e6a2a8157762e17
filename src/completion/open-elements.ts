/** A comment, a CDATA section, an instruction or a tag, also where its end is missing. */
const MARKUP =
  /<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<\?[^]*?(?:\?>|$)|<(\/?)([^\s/>"'=<!?]+)(?:[^<>"'/]|\/(?!>)|"[^"<]*"|'[^'<]*')*(\/?>)?/g

/**
 * The names of the elements that are open at the end of `text`, outermost first; `above` are those open at its begin.
 * An end tag without its start tag closes nothing, one of an outer element closes those in it too.
 */
export function openElements(text: string, above: readonly string[] = []): readonly string[] {
  const open = [...above]
  for (const [, slash, name, end] of text.matchAll(MARKUP)) {
    if (name === undefined) continue
    if (slash === '/') {
      const at = open.lastIndexOf(name)
      if (at >= 0) open.length = at
    } else if (end === '>') {
      open.push(name)
    }
  }
  return open
}

/** The name of the first end tag in `text` whose start tag is not in it; null where there is none. */
export function firstUnopened(text: string): string | null {
  const open: string[] = []
  for (const [, slash, name, end] of text.matchAll(MARKUP)) {
    if (name === undefined) continue
    if (slash !== '/') {
      if (end === '>') open.push(name)
      continue
    }
    const at = open.lastIndexOf(name)
    if (at < 0) return name
    open.length = at
  }
  return null
}
