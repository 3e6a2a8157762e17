import { placeOf } from '../../syntax/lines'
import { nameAt } from '../../syntax/names'
import { markupBefore, scan } from '../../syntax/scan'
import type { Opening } from '../../syntax/scan'
import { sectionMarks } from '../../syntax/sections'
import type { Diagnostic, Diagnostics, Fault } from './diagnostic-type'
import { mostDepth } from './strict-parser'

/** Diagnostics of how elements, text and the document stand to each other. */
export const structureDiagnostics: Diagnostics = {
  'unclosed tag': ended,
  'unexpected end.': ended,
  'document must contain a root': ({ text }) => {
    const { inside } = scan(text, text.length)
    const program = /^\s*<\?(?:php\b|=)/i.exec(text)
    if (program !== null && (inside === null || inside.from < program[0].length)) {
      const from = program[0].lastIndexOf('<')
      return {
        rule: 'php-program',
        message: printed,
        from,
        to: program[0].length,
      }
    }
    const message = 'Add a root element such as <Response>'
    return inside === null ? { rule: 'no-root', message, from: text.length, to: text.length } : unclosed(text, inside)
  },
  'unexpected close tag.': mismatched,
  'unmatched closing tag': (fault) => {
    const { from, to, name } = endTagOf(fault)
    const message = `</${name}> has no start tag. Remove it, or add <${name}> before it`
    return { rule: 'stray-end-tag', message, from, to }
  },
  'weird empty close tag.': (fault) => {
    const { from, to } = endTagOf(fault)
    const expected = scan(fault.text, from).open.at(-1)?.name
    const tag = expected ? `</${expected}>` : 'a name'
    return { rule: 'end-tag-name', message: `Write ${tag} instead of </>`, from, to }
  },
  'disallowed character in closing tag.': (fault) => {
    // The character found may be the "<" of the next end tag.
    const from = fault.text.lastIndexOf('</', fault.at - 2)
    const name = nameAt(fault.text, from + 2)
    return { rule: 'end-tag', message: `Write </${name}>`, from, to: fault.at }
  },
  'documents may contain only one root.': ({ text, at }) => {
    const from = markupBefore(text, at)
    const message = 'There are two root elements. Put everything into one <Response>'
    return { rule: 'several-roots', message, from, to: at }
  },
  'text data outside of root node.': outside,
  'too deep': ({ text, at }) => {
    const from = markupBefore(text, at)
    return { rule: 'too-deep', message: `Nest less: at most ${mostDepth} levels`, from, to: at }
  },
}

/** Returns what is wrong with a text that ends too early. */
function ended({ text }: Fault): Diagnostic {
  const { open, inside } = scan(text, text.length)
  if (inside !== null) return unclosed(text, inside)
  const names = open.map(({ name }) => name)
  const missing = names.slice(-5).reverse()
  const more = names.length > 5 ? ` and ${names.length - 5} more` : ''
  const tags = missing.map((name) => `</${name}>`).join('') + more
  const message = `The text ends too early. Add ${tags}, or paste the missing rest`
  return {
    rule: 'half-document',
    message,
    from: text.length,
    to: text.length,
  }
}

function unclosed(text: string, inside: Opening): Diagnostic {
  const { kind, name, from } = inside
  if (kind !== 'tag') {
    const [what, end, length] =
      kind === 'comment'
        ? ['comment', '-->', 4]
        : kind === 'cdata'
          ? ['CDATA section', ']]>', 9]
          : ['processing instruction', '?>', 2]
    const message = `Write "${end}" where the ${what} ends`
    return { rule: `unclosed-${kind}`, message, from, to: from + length }
  }
  const quote = openQuote(text, from)
  const message = quote === null ? `The tag <${name} has no closing ">"` : `A quote is missing at the end of a value in <${name}>`
  return {
    rule: 'unclosed-tag',
    message,
    from,
    to: from + 1 + name.length,
  }
}

function openQuote(text: string, from: number): string | null {
  for (let at = from; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (char !== '"' && char !== "'") continue
    at = text.indexOf(char, at + 1)
    if (at < 0) return char
  }
  return null
}

function mismatched(fault: Fault): Diagnostic {
  const { text } = fault
  const { from, to, name } = endTagOf(fault)
  const { open } = scan(text, from)
  const last = open.at(-1)
  const expected = last?.name ?? ''
  const line = last === undefined ? 1 : placeOf(text, last.from).line
  const isOpen = open.some((opening) => opening.name === name)
  const isCase = name.toLowerCase() === expected.toLowerCase()
  const message = isCase
    ? `Write </${expected}> instead of </${name}>: case matters`
    : isOpen
      ? `<${expected}> (line ${line}) has no end tag. Add </${expected}> before </${name}>`
      : `Write </${expected}> instead of </${name}>, or remove it`
  return { rule: 'mismatched-tag', message, from, to }
}

function endTagOf({ text, at }: Fault): { readonly from: number; readonly to: number; readonly name: string } {
  const from = text.lastIndexOf('</', at - 1)
  return { from, to: at, name: nameAt(text, from + 2) }
}

const printed = 'Paste the XML that the program prints'

/** Returns what is wrong with text before or behind the root. */
function outside({ text, at }: Fault): Diagnostic {
  const markup = markupBefore(text, at)
  const isCdata = text.startsWith(sectionMarks.cdata.begin, markup) && at - markup <= sectionMarks.cdata.begin.length
  const end = isCdata ? at : text.charAt(at - 1) === '<' || text.charAt(at - 1) === '&' ? at - 1 : at
  const start = isCdata ? markup : scan(text, end).pieceFrom
  const from = start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0)
  const found = text.slice(from, Math.min(Math.max(end, from + 1), from + 20)).trimEnd()
  const { root } = scan(text, from)
  const to = Math.max(from + 1, end)
  if (root !== null) {
    const message = `Remove "${found}" after </${root.name}>, or move it inside`
    return { rule: 'text-after-root', message, from, to }
  }
  const inner = text.lastIndexOf('<?xml', start)
  const program = inner < 0 ? null : scan(text, inner).inside
  if (program?.kind === 'instruction') {
    return { rule: 'php-program', message: printed, from, to }
  }
  return { rule: 'text-before-root', message: `Remove "${found}", or move it inside the root element`, from, to }
}
