import { callReason, roleReason, withoutZeros } from '../../plan/call-checks'
import { textLiteral } from '../../writers/literal'
import type { Text } from '../../writers/literal'
import { isHolder, pascalCase } from '../../plan/names'
import type { Argued, Part, Rules, Use } from '../../plan/plan'
import { anyPart } from '../../plan/visiting'
import type { StatementQuirks } from '../../writers/statement'
import { lowerCase, unlisted } from '../../writers/words'

/** Words that the SDK writes in its own way, whatever the attribute (plivo-dotnet, XML/PlivoElement.cs). */
const folded: ReadonlyMap<string, string> = new Map([
  ['true', 'true'],
  ['false', 'false'],
  ['get', 'GET'],
  ['post', 'POST'],
  ['man', 'MAN'],
  ['woman', 'WOMAN'],
])

const label = 'the .NET SDK'

/** What the SDK takes for a URL of a MultiPartyCall (Utilities/MpcUtils.cs). */
const url = /^(?:https?:\/\/)?[\w\p{L}\p{N}.-]+(?:\.[\w\p{L}\p{N}.-]+)+[\w\p{L}\p{N}\-._~:/?#[\]@!$&'()*+,;=]+$/iu

/** What the .NET SDK takes otherwise than the catalogue says. */
const rules: Rules = {
  sdk: 'csharp',
  label,
  argument: (use) => {
    const reason = reasonOf(use)
    return reason === null ? argued(use.value) : { literal: null, reason }
  },
  refusal: (element) => {
    if (element.name === 'lang') return element.attributes.has('xml:lang') ? null : `${label} needs xml:lang`
    return element.name === 'MultiPartyCall' ? roleReason(element, ['agent', 'supervisor', 'customer'], label) : null
  },
}

/** The methods that can do without a dictionary. */
const bare = ['Speak', 'Stream', 'PreAnswer', 'p', 's']

/** How elements are added with the .NET SDK. */
export const csharpQuirks: StatementQuirks = {
  rules,
  root: 'new Response()',
  method: (name) => `Add${pascalCase(name)}`,
  takesDictionary: (name) => !bare.includes(name),
  key: (attribute) => (attribute === 'xml:lang' ? 'xmllang' : attribute),
  laterText: (receiver, text, _parent, literals) => `${receiver}.AddCont(${literals.text(text)});`,
  *spelling({ root }) {
    const spell = (yield* anyPart(root, startsWithTag)) ? visible : inText
    const isOther = (pieces: Text, spelt: (said: string) => string) =>
      pieces.some((piece) => typeof piece === 'string' && spelt(piece) !== piece)
    const isSpelt = (part: Part): boolean => {
      if (part.kind === 'comment') return false
      if (isOther(part.text, spell)) return true
      return (
        part.kind === 'call' && part.arguments.some(({ literal }) => literal.kind === 'text' && isOther(literal.text, inValue))
      )
    }
    const note = (yield* anyPart(root, isSpelt))
      ? 'The SDK leaves & and " unescaped, and breaks emoji: they are written as references here.'
      : null
    return { inText: spell, inValue, note }
  },
  *uses({ root }) {
    return (yield* anyPart(root, startsWithTag)) ? ['System.Text.RegularExpressions'] : []
  },
  *printed({ root }) {
    if (!(yield* anyPart(root, startsWithTag))) return { expression: 'response.ToString()' }
    return {
      expression: String.raw`Regex.Replace(response.ToString(), @">\s+<", "><")`,
      note: 'The SDK indents tags, even inside text.',
    }
  },
}

/**
 * Returns whether a text begins with a tag. The SDK indents tags, save in an element whose text stands first; so there are
 * blanks in such a text.
 */
const startsWithTag = (part: Part): boolean =>
  part.kind === 'call' && part.spec.content === 'mixed' && part.text.length === 0 && isHolder(part)

const reference = (mark: string): string => (mark === '&' ? '&amp;' : `&#${mark.codePointAt(0) ?? 0};`)

/**
 * Writes as references what `ToString` would break: it undoes the escapes of & and " and splits what lies beyond U+FFFF; as
 * references they come out right.
 */
const inText = (said: string): string => said.replaceAll(/[&\r]|[\u{10000}-\u{10ffff}]/gu, reference)
const inValue = (said: string): string => said.replaceAll(/[&"\n\r\t]/g, reference)

/** Writes a text of blanks alone as references too, since the program would take it for indentation. */
const visible = (said: string): string => (/^\s+$/.test(said) ? said.replaceAll(/\s/g, reference) : inText(said))

function argued(value: string): Argued {
  const written = folded.get(value.toLowerCase()) ?? value
  const literal = textLiteral(value)
  return written === value ? { literal } : { literal, reason: `${label} prints it as ${written}` }
}

function reasonOf(use: Use): string | null {
  const { element, attribute, value } = use
  if (attribute === 'sendOnPreanswer') {
    return `${label} prints it as sendOnPreAnswer, which Plivo doesn't know; add it to the XML yourself if you need it`
  }
  if (element.name === 'MultiPartyCall') {
    const said = use.type.kind === 'boolean' ? { ...use, value: lowerCase(value) } : withoutZeros(use)
    return attribute === 'role' ? null : callReason(said, label, (text) => url.test(text))
  }
  if (element.name !== 'Stream') return null
  if (attribute === 'statusCallbackMethod') return unlisted(value.toUpperCase(), ['GET', 'POST'], label)
  return attribute === 'audioTrack' ? unlisted(value, ['inbound', 'outbound', 'both'], label) : null
}
