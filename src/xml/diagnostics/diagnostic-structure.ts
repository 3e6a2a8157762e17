import { placeOf } from '../../syntax/lines'
import { nameAt } from '../../syntax/names'
import { scan } from '../../syntax/scan'
import type { Opening } from '../../syntax/scan'
import type { Diagnostic, Diagnostics, Fault } from './diagnostic-type'
import { mostDepth } from './strict-parser'

/** Complaints about how elements, text and the document stand to each other. */
export const structureDiagnostics: Diagnostics = {
  'unclosed tag': ended,
  'unexpected end.': ended,
  'document must contain a root': ({ text }) => {
    const message = 'A document has a root element such as <Response>, found none. Add one.'
    const { inside } = scan(text, text.length)
    const program = /^\s*<\?(?:php\b|=)/i.exec(text)
    if (program !== null && (inside === null || inside.from < program[0].length)) {
      const from = program[0].lastIndexOf('<')
      return {
        rule: 'php-program',
        message: `A document has a root element, found a PHP program. ${printed}`,
        from,
        to: program[0].length,
      }
    }
    return inside === null ? { rule: 'no-root', message, from: text.length, to: text.length } : unclosed(text, inside)
  },
  'unexpected close tag.': mismatched,
  'unmatched closing tag': (fault) => {
    const { from, to, name } = endTagOf(fault)
    const message = `</${name}> closes an element, found none open here. Remove it, or add <${name}> before.`
    return { rule: 'stray-end-tag', message, from, to }
  },
  'weird empty close tag.': (fault) => {
    const { from, to } = endTagOf(fault)
    const wanted = scan(fault.text, from).open.at(-1)?.name
    const message = `An end tag holds a name${wanted ? `, here </${wanted}>` : ''}, found "</>". Write the name.`
    return { rule: 'end-tag-name', message, from, to }
  },
  'disallowed character in closing tag.': (fault) => {
    // The character found may be the "<" of the next end tag.
    const from = fault.text.lastIndexOf('</', fault.at - 2)
    const name = nameAt(fault.text, from + 2)
    const message = `An end tag is "</", a name and ">", found "${fault.text.slice(from, fault.at).replace(/\s+/g, ' ')}". Write </${name}>.`
    return { rule: 'end-tag', message, from, to: fault.at }
  },
  'documents may contain only one root.': ({ text, at }) => {
    const from = text.lastIndexOf('<', at - 1)
    const root = scan(text, from).root
    const message =
      `A document has one root element, found <${nameAt(text, from + 1)}> after the end of <${root?.name ?? ''}>. ` +
      'Put everything into one <Response>.'
    return { rule: 'several-roots', message, from, to: at }
  },
  'text data outside of root node.': outside,
  'too deep': ({ text, at }) => {
    const from = text.lastIndexOf('<', at - 1)
    const message = `Elements may stand ${mostDepth} deep in each other, found <${nameAt(text, from + 1)}> deeper. Nest less.`
    return { rule: 'too-deep', message, from, to: at }
  },
}

/** The text ends too early. */
function ended({ text }: Fault): Diagnostic {
  const { open, inside } = scan(text, text.length)
  if (inside !== null) return unclosed(text, inside)
  const names = open.map(({ name }) => name)
  const missing = names.slice(-5).reverse()
  const more = names.length > 5 ? ` and ${names.length - 5} more` : ''
  const message =
    `<${names.at(-1) ?? ''}> must be closed, found the end of the text. It may have been cut off. ` +
    `Add ${missing.map((name) => `</${name}>`).join('')}${more}.`
  return { rule: 'half-document', message, from: text.length, to: text.length }
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
    const message = `A ${what} ends with "${end}", found the end of the text. Write "${end}" where it should end.`
    return { rule: `unclosed-${kind}`, message, from, to: from + length }
  }
  const quote = openQuote(text, from)
  const message =
    quote === null
      ? `The tag <${name} ends with ">", found the end of the text. Write ">" where it should end.`
      : `<${name}>: a value ends with the quote it began with, found the end of the text. Add ${quote === '"' ? "'\"'" : '"\'"'}.`
  return { rule: 'unclosed-tag', message, from, to: from + 1 + name.length }
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
  const wanted = last?.name ?? ''
  const line = last === undefined ? 1 : placeOf(text, last.from).line
  const isOpen = open.some((opening) => opening.name === name)
  const isCase = name.toLowerCase() === wanted.toLowerCase()
  const advice = isCase
    ? 'Capital and small letters differ: write both names alike'
    : isOpen
      ? `Add </${wanted}> where <${wanted}> should end`
      : `Write </${wanted}>, or remove it`
  const message = `<${wanted}> from line ${line} must be closed by </${wanted}> first, found </${name}>. ${advice}.`
  return { rule: 'mismatched-tag', message, from, to }
}

function endTagOf({ text, at }: Fault): { readonly from: number; readonly to: number; readonly name: string } {
  const from = text.lastIndexOf('</', at - 1)
  return { from, to: at, name: nameAt(text, from + 2) }
}

const printed = 'Paste the XML that the program prints.'

/** Text before or behind the root. */
function outside({ text, at }: Fault): Diagnostic {
  const isCdata = text.startsWith('<![CDATA[', text.lastIndexOf('<', at - 1)) && at - text.lastIndexOf('<', at - 1) <= 9
  const end = isCdata ? at : text.charAt(at - 1) === '<' || text.charAt(at - 1) === '&' ? at - 1 : at
  const start = isCdata ? text.lastIndexOf('<', at - 1) : scan(text, end).pieceFrom
  const from = start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0)
  const found = text.slice(from, Math.min(Math.max(end, from + 1), from + 20)).trimEnd()
  const { root } = scan(text, from)
  const to = Math.max(from + 1, end)
  if (root !== null) {
    const message = `After </${root.name}> only comments may stand, found "${found}". Remove it, or put it inside.`
    return { rule: 'text-after-root', message, from, to }
  }
  const inner = text.lastIndexOf('<?xml', start)
  const program = inner < 0 ? null : scan(text, inner).inside
  if (program?.kind === 'instruction') {
    const { line } = placeOf(text, program.from)
    const message = `XML ends the <?${program.name} of line ${line} at its first "?>", that of the XML declaration in it, found "${found}" behind it. ${printed}`
    return { rule: 'php-program', message, from, to }
  }
  const message = `Before the root element only comments may stand, found "${found}". Remove it, or put it inside.`
  return { rule: 'text-before-root', message, from, to }
}
