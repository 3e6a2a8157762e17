const closed = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/g

/**
 * A copy of the same length in which fast-xml-parser finds every tag where it stands.
 * It would end an instruction at a quote, read attributes in it, and shift offsets at a carriage return.
 */
export function masked(source: string): string {
  const text = source.includes('\r') ? source.replaceAll('\r', ' ') : source
  const isDeclared = text.startsWith('<?xml ') || text.startsWith('\ufeff<?xml ')
  if (!text.includes('<?', isDeclared ? 2 : 0)) return text
  return text.replace(closed, (found) => (found.charCodeAt(1) === 63 ? `<?x${' '.repeat(found.length - 5)}?>` : found))
}
