import { nameAt } from '../../syntax/names'
import { scan } from '../../syntax/scan'
import { doctypeEnd } from '../../syntax/sections'
import type { Diagnostic, Diagnostics, Fault } from './diagnostic-type'

/** Complaints about text, references, comments, instructions and declarations. */
export const markupDiagnostics: Diagnostics = {
  'disallowed character in tag name': ({ text, at }) => {
    const from = text.lastIndexOf('<', at - 1)
    const message = `${within(text, from)}"<" begins a tag, found "${shown(text, from, at)}". For the character itself write &lt;.`
    return { rule: 'lt-in-text', message, from, to: from + 1 }
  },
  'the string "]]>"': ({ text, at }) => {
    const message = `${within(text, at - 3)}text holds no "]]>" outside of CDATA, found one. Write ]]&gt;.`
    return { rule: 'cdata-end-in-text', message, from: at - 3, to: at }
  },
  'malformed comment.': ({ text, at }) => {
    const from = text.lastIndexOf('--', at - 2)
    const message = 'A comment holds no "--" and ends with "-->", found "--" in it. Write "- -", or end the comment there.'
    return { rule: 'comment-dashes', message, from, to: from + 2 }
  },
  'incorrect syntax.': ({ text, at }) => {
    const from = text.lastIndexOf('<!', at - 1)
    const message = `"<!" begins a comment (<!--) or a CDATA section (<![CDATA[), found "${text.slice(from, at)}". Correct or remove it.`
    return { rule: 'declaration-in-text', message, from, to: at }
  },
  'inappropriately located doctype': doctype,
  doctype,
  'empty entity name.': reference,
  'undefined entity.': ({ text, at }) => {
    const from = text.lastIndexOf('&', at - 1)
    const found = text.slice(from, at)
    const message = `${within(text, from)}a reference is one of &lt; &gt; &amp; &quot; &apos; or a number such as &#160;, found ${found}. Write the character itself.`
    return { rule: 'undefined-reference', message, from, to: at }
  },
  'disallowed character in entity name.': reference,
  'malformed character entity.': ({ text, at }) => {
    const from = text.lastIndexOf('&', at - 1)
    const message = `${within(text, from)}a numeric reference names a character that XML may hold, found ${text.slice(from, at)}. Remove it.`
    return { rule: 'numeric-reference', message, from, to: at }
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
  const message =
    'A Plivo document needs no document type, found <!DOCTYPE. It is not read, for safety. Remove it, up to its ">".'
  return { rule: 'doctype', message, from, to: doctypeEnd(text, from) }
}

function reference({ text, at }: Fault): Diagnostic {
  const from = text.lastIndexOf('&', at - 1)
  const message = `${within(text, from)}"&" begins a reference such as &amp;, found "${text.slice(from, Math.min(at, from + 20))}". For the character itself write &amp;.`
  return { rule: 'bare-ampersand', message, from, to: from + 1 }
}

function instruction({ text, at }: Fault): Diagnostic {
  const from = instructionFrom(text, at)
  const message = `A processing instruction is "<?", a name, its text and "?>", found "${text.slice(from, at)}". Correct or remove it.`
  return { rule: 'instruction-name', message, from, to: at }
}

/** Where the instruction begins in which the fault is: a "<?" may stand in its text too, or in a comment before it. */
const instructionFrom = (text: string, at: number): number => scan(text, at - 1).inside?.from ?? at - 1

function notFirst({ text, at }: Fault): Diagnostic {
  const from = instructionFrom(text, at)
  const before = text.slice(0, from)
  const isSpace = /^\ufeff?\s+$/.test(before)
  const found = isSpace ? (/[\r\n]/.test(before) ? 'an empty line' : 'a space') : from === 0 ? text.slice(0, at) : 'it later'
  const advice =
    from === 0
      ? 'Write <?xml in small letters.'
      : isSpace
        ? 'Remove what stands before it.'
        : 'Remove it, or move it to the begin.'
  const message = `The XML declaration <?xml …?> is the very first of a document, found ${found}${isSpace ? ' before it' : ''}. ${advice}`
  return { rule: 'declaration-not-first', message, from: isSpace ? 0 : from, to: isSpace ? from : at }
}

function declaration({ text, at }: Fault): Diagnostic {
  const from = instructionFrom(text, at)
  const end = text.indexOf('?>', from)
  const to = end < 0 ? at : end + 2
  const found = text.slice(from, Math.min(to, from + 60))
  const message = `The XML declaration reads <?xml version="1.0" encoding="UTF-8"?>, found ${found}. Write it so, or remove it.`
  return { rule: 'declaration', message, from, to }
}

/** "In <Speak>: " when the offset is inside an element, or "<Play>: " when it is in its tag. */
function within(text: string, at: number): string {
  const { open, inside } = scan(text, at)
  if (inside?.kind === 'tag') return `<${inside.name}>: `
  const parent = open.at(-1)
  return parent === undefined ? '' : `In <${parent.name}>: `
}

function shown(text: string, from: number, at: number): string {
  return `<${nameAt(text, from + 1) || text.slice(from + 1, at)}`
}
