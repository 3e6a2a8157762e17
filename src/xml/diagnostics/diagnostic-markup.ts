import { nameAt } from '../../syntax/names'
import { markupBefore, scan } from '../../syntax/scan'
import { doctypeEnd } from '../../syntax/sections'
import type { Diagnostic, Diagnostics, Fault } from './diagnostic-type'
import { noDoctype } from './sniff'

/** Diagnostics of text, references, comments, instructions and declarations. */
export const markupDiagnostics: Diagnostics = {
  'disallowed character in tag name': ({ text, at }) => {
    const from = markupBefore(text, at)
    const found = shown(text, from, at)
    return { rule: 'lt-in-text', message: `Write &lt; instead of < in "${found}"`, from, to: from + 1 }
  },
  'the string "]]>"': ({ at }) => {
    return { rule: 'cdata-end-in-text', message: 'Write ]]&gt; instead of ]]>', from: at - 3, to: at }
  },
  'malformed comment.': ({ text, at }) => {
    const from = text.lastIndexOf('--', at - 2)
    return { rule: 'comment-dashes', message: 'Write "- -" instead of "--" in the comment', from, to: from + 2 }
  },
  'incorrect syntax.': ({ text, at }) => {
    const from = scan(text, at).pieceFrom
    return { rule: 'declaration-in-text', message: `Remove or correct "${text.slice(from, at)}"`, from, to: at }
  },
  'inappropriately located doctype': doctype,
  doctype,
  'empty entity name.': reference,
  'undefined entity.': ({ text, at }) => {
    const from = text.lastIndexOf('&', at - 1)
    const found = text.slice(from, at)
    return { rule: 'undefined-reference', message: `Write the character itself instead of ${found}`, from, to: at }
  },
  'disallowed character in entity name.': reference,
  'malformed character entity.': ({ text, at }) => {
    const from = text.lastIndexOf('&', at - 1)
    const found = text.slice(from, at)
    return { rule: 'numeric-reference', message: `Remove ${found}: XML can’t contain this character`, from, to: at }
  },
  'processing instruction without a target.': instruction,
  'disallowed character in processing instruction name.': instruction,
  'disallowed character after target': instruction,
  'an XML declaration must be at the start': notFirst,
  'the XML declaration must appear at the start': notFirst,
  'processing instructions are not allowed before root.': notFirst,
  'XML declaration': declaration,
  'did not expect any more name/value pairs.': declaration,
  'expected the name': declaration,
  'expected one of': declaration,
  'value required.': declaration,
  'value must be quoted.': declaration,
  'version number must match': declaration,
  'encoding value must match': declaration,
  'standalone value must match': declaration,
  'whitespace required.': declaration,
  'The character ? is disallowed': declaration,
}

function doctype({ text, at }: Fault): Diagnostic {
  const from = text.toUpperCase().lastIndexOf('<!DOCTYPE', at - 1)
  return { rule: 'doctype', message: noDoctype, from, to: doctypeEnd(text, from) }
}

function reference({ text, at }: Fault): Diagnostic {
  const from = text.lastIndexOf('&', at - 1)
  const found = text.slice(from, Math.min(at, from + 20))
  return { rule: 'bare-ampersand', message: `Write &amp; instead of & in "${found}"`, from, to: from + 1 }
}

function instruction({ text, at }: Fault): Diagnostic {
  const from = instructionFrom(text, at)
  return {
    rule: 'instruction-name',
    message: `Remove or correct "${text.slice(from, at).replace(/\s+/g, ' ')}"`,
    from,
    to: at,
  }
}

/** Returns where the instruction begins in which the fault is: a "<?" may stand in its text too, or in a comment before it. */
const instructionFrom = (text: string, at: number): number => scan(text, at - 1).inside?.from ?? at - 1

function notFirst({ text, at }: Fault): Diagnostic {
  const from = instructionFrom(text, at)
  const before = text.slice(0, from)
  const isSpace = /^\ufeff?\s+$/.test(before)
  const found = isSpace ? (/[\r\n]/.test(before) ? 'an empty line' : 'a space') : from === 0 ? text.slice(0, at) : 'it later'
  const message =
    from === 0
      ? 'Write <?xml in lower case'
      : isSpace
        ? `Remove ${found.replace(/^an?/, 'the')} before <?xml …?>; it must come first`
        : 'Remove this <?xml …?>, or move it to the start'
  return { rule: 'declaration-not-first', message, from: isSpace ? 0 : from, to: isSpace ? from : at }
}

function declaration({ text, at }: Fault): Diagnostic {
  const from = instructionFrom(text, at)
  const end = text.indexOf('?>', from)
  const to = end < 0 ? at : end + 2
  const expected = '<?xml version="1.0" encoding="UTF-8"?>'
  return { rule: 'declaration', message: `Write ${expected}, or remove it`, from, to }
}

function shown(text: string, from: number, at: number): string {
  return `<${nameAt(text, from + 1) || text.slice(from + 1, at)}`
}
