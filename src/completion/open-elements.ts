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
