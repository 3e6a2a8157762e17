import { nameAt } from '../../syntax/names'
import { markupBefore, scan } from '../../syntax/scan'
import type { Diagnostic, Diagnostics, Fault } from './diagnostic-type'

/** Diagnostics of what stands inside a start tag. */
export const attributeDiagnostics: Diagnostics = {
  'duplicate attribute': duplicate,
  'attribute without value.': ({ text, at }) => {
    const name = /([^\s<>="'/]+)\s*.?$/.exec(text.slice(Math.max(0, at - 200), at))?.[1] ?? ''
    const from = text.lastIndexOf(name, at - 1)
    const message = `Give ${name} a value, as in ${name}="…", or remove it`
    return { rule: 'attribute-without-value', message, from, to: from + name.length }
  },
  'unquoted attribute value.': ({ text, at }) => {
    const from = at - 1
    const value = /^[^\s<>"']{0,30}/.exec(text.slice(from, from + 30))?.[0].replace(/\/$/, '') ?? ''
    const name = attributeBefore(text, from)
    if (/^\\["']/.test(text.slice(from, from + 2))) {
      return { rule: 'unquoted-value', message: 'Remove the backslashes before the quotes', from, to: from + 2 }
    }
    return {
      rule: 'unquoted-value',
      message: `Put the value in quotes: ${name}="${value}"`,
      from,
      to: from + Math.max(1, value.length),
    }
  },
  'no whitespace between attributes.': ({ text, at }) => {
    const name = nameAt(text, at - 1)
    return {
      rule: 'missing-space',
      message: `Add a space before ${name}`,
      from: at - 1,
      to: at - 1 + Math.max(1, name.length),
    }
  },
  'disallowed character in attribute name.': (fault) => {
    const found = characterAt(fault)
    const name = tagName(fault.text, fault.at)
    const isOpen = found === '<'
    const message = isOpen
      ? `The tag <${name} has no closing ">"`
      : `Remove ${quoted(found)}, or add the quote that is missing before it`
    return { rule: isOpen ? 'unclosed-tag' : 'attribute-name', message, from: fault.at - found.length, to: fault.at }
  },
  'forward-slash in opening tag not followed by >.': ({ at }) => {
    return { rule: 'slash-in-tag', message: 'Remove the "/", or put the value in quotes', from: at - 2, to: at - 1 }
  },
  'disallowed character in tag name.': (fault) => {
    const found = characterAt(fault)
    return {
      rule: 'tag-name',
      message: `Remove ${quoted(found)} from the name of the tag`,
      from: fault.at - found.length,
      to: fault.at,
    }
  },
  'disallowed character.': ({ text, at }) => {
    const from = at - 1
    const tag = markupBefore(text, from)
    // Behind all values that end stands the quote of the one that does not.
    const quote = tag + (/^(?:[^"']+|"[^"]*"|'[^']*')*/.exec(text.slice(tag, from))?.[0].length ?? 0)
    const name = attributeBefore(text, quote)
    const hasBreak = /[\r\n]/.test(text.slice(Math.max(quote, from - 2000), from))
    const message = hasBreak
      ? `Add the missing quote at the end of ${name}, or write &lt; for <`
      : `Write &lt; instead of < in ${name}`
    return { rule: 'lt-in-value', message, from, to: at }
  },
  'unbound namespace prefix': ({ text, name, at }) => {
    const prefix = /"(.*)"/.exec(name)?.[1] ?? ''
    const tag = markupBefore(text, at)
    const inTag = text.slice(tag, at).search(new RegExp(`(?<=[\\s<])${escaped(prefix)}:`))
    const from = inTag < 0 ? tag : tag + inTag
    const full = nameAt(text, from)
    const message =
      prefix === 'amazon'
        ? `Plivo has no ${full}. Remove its tags and keep the words`
        : `The prefix ${prefix}: isn’t declared. Remove it; Plivo uses none`
    return { rule: 'unbound-prefix', message, from, to: from + full.length }
  },
  'malformed name': ({ text, name, at }) => {
    const found = /^malformed name: (.*)\.$/.exec(name)?.[1] ?? ''
    const from = Math.max(0, text.lastIndexOf(found, at))
    return {
      rule: 'name',
      message: `Correct the name ${found}`,
      from,
      to: from + found.length,
    }
  },
  'tags may not have "xmlns"': ({ text, at }) => {
    const from = Math.max(markupBefore(text, at), 0)
    return { rule: 'reserved-prefix', message: 'Remove the prefix xmlns:; Plivo uses none', from, to: at }
  },
  'xml prefix must': reservedPrefix,
  'xmlns prefix must': reservedPrefix,
  'the default namespace may not': reservedPrefix,
  'may not assign': reservedPrefix,
  'invalid attempt to undefine': ({ text, at }) => {
    const name = attributeBefore(text, text.lastIndexOf(text.charAt(at - 1), at - 2))
    const from = Math.max(text.lastIndexOf(name, at - 1), 0)
    return { rule: 'reserved-prefix', message: `Remove ${name}, and its prefix where it is used`, from, to: at }
  },
}

function duplicate({ text, name, at }: Fault): Diagnostic {
  const tag = markupBefore(text, at)
  const found = name.replace(/^duplicate attribute: (?:\{.*\})?/, '').slice(0, -1)
  const places = [...text.slice(tag, at).matchAll(new RegExp(`\\s((?:[^\\s=:]+:)?${escaped(found)})\\s*=`, 'g'))]
  const second = places[1] ?? places[0]
  const from = tag + (second?.index ?? 0) + 1
  return {
    rule: 'duplicate-attribute',
    message: `${found} is set twice. Remove one`,
    from,
    to: from + (second?.[1]?.length ?? 1),
  }
}

function reservedPrefix({ text, at }: Fault): Diagnostic {
  const from = Math.max(markupBefore(text, at), 0)
  return { rule: 'reserved-prefix', message: 'Remove the xmlns attribute; Plivo needs none', from, to: at }
}

/** Returns the name of the tag that the offset stands in. */
function tagName(text: string, at: number): string {
  return scan(text, at - 1).inside?.name ?? nameAt(text, markupBefore(text, at) + 1)
}

/** Returns the name of the attribute whose `=` stands before the offset. */
function attributeBefore(text: string, at: number): string {
  return /([^\s<>="'/]+)\s*=\s*$/.exec(text.slice(Math.max(0, at - 200), at))?.[1] ?? ''
}

function characterAt({ text, at }: Fault): string {
  const code = text.charCodeAt(at - 1)
  return code >= 0xdc00 && code <= 0xdfff ? text.slice(at - 2, at) : text.slice(at - 1, at)
}

const quoted = (found: string): string => (found === '"' ? `'"'` : `"${found}"`)

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
