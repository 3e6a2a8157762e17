import { sectionPattern } from '../../syntax/sections'

const section = new RegExp(sectionPattern, 'g')

/**
 * Returns a copy of the same length in which fast-xml-parser finds every tag where it stands. It would end an instruction at
 * a quote, read attributes in it, and shift offsets at a carriage return. Where `isBare`, comments and CDATA are blank too,
 * so that each `<` begins markup.
 */
export function masked(source: string, isBare = false): string {
  const text = source.includes('\r') ? source.replaceAll('\r', ' ') : source
  const isDeclared = text.startsWith('<?xml ') || text.startsWith('\ufeff<?xml ')
  if (!text.includes('<?', isDeclared ? 2 : 0) && !(isBare && text.includes('<!'))) return text
  return text.replace(section, (found) => {
    if (found.charCodeAt(1) === 63) return `<?x${' '.repeat(found.length - 5)}?>`
    return isBare ? blank(found, found.charCodeAt(2) === 45 ? 4 : 9) : found
  })
}

const blank = (found: string, head: number): string =>
  found.slice(0, head) + ' '.repeat(found.length - head - 3) + found.slice(-3)
