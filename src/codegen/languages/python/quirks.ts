import { callReason, roleReason, wordIn } from '../../plan/call-checks'
import { formOf, literalFor, textLiteral } from '../../writers/literal'
import type { Argued, Part, Rules, Use } from '../../plan/plan'
import { lowerCase, unlisted } from '../../writers/words'
import { isHolder, pascalCase, snakeCase } from '../../plan/names'
import { withoutOuterBlanks } from '../../plan/outer-blanks'
import { takesText } from '../../plan/planner'
import { anyPart } from '../../plan/visiting'
import type { StatementQuirks } from '../../writers/statement'

const label = 'the Python SDK'

/** Attributes that are numbers or booleans elsewhere and plain texts here, so that any value prints as it is. */
const plainTexts = ['confirmTimeout', 'streamTimeout', 'recordWhenAlone']

const methods = ['GET', 'POST']

const streamWords: ReadonlyMap<string, readonly string[]> = new Map([
  ['audioTrack', ['inbound', 'outbound', 'both']],
  ['statusCallbackMethod', methods],
])

/** The keyword arguments that are not the attribute with underscores; those of Stream are the attributes themselves. */
const keywords: ReadonlyMap<string, string> = new Map([
  ['async', 'async_'],
  ['xml:lang', 'xmllang'],
])

/** What the Python SDK takes otherwise than the catalogue says (plivo-python a0cd323, plivo/xml). */
const rules: Rules = {
  sdk: 'python',
  label,
  argument: (use) => (use.element.name === 'MultiPartyCall' ? ofCall(use) : ofOthers(use)),
  // The SDK's own default is POST, Plivo's is GET.
  additions: ({ name, attributes }) =>
    name === 'MultiPartyCall' &&
    attributes.has('recordingCallbackUrl') &&
    wordIn(methods, attributes.get('recordingCallbackMethod') ?? '') === null
      ? [['recordingCallbackMethod', 'GET']]
      : [],
  extras: ({ name }) =>
    name === 'MultiPartyCall' ? [['transcript', `${label} adds transcript="false", which Plivo's docs don't list`]] : [],
  refusal: (element) =>
    element.name === 'MultiPartyCall' ? roleReason(element, ['agent', 'supervisor', 'customer', 'ai-agent'], label) : null,
  text: ({ text, isFirst }) =>
    isFirst || /^ [\s\S]+ $/.test(text) ? null : { reason: `${label} adds a space before and after it`, isLost: false },
}

/** How elements are made with the Python SDK. */
export const pythonQuirks: StatementQuirks = {
  rules,
  root: 'plivoxml.ResponseElement()',
  // The methods that add an element return its parent.
  isMade: () => true,
  method: () => 'add',
  maker: (name) => `plivoxml.${pascalCase(name)}Element`,
  key: (attribute, element) => keywords.get(attribute) ?? (element === 'Stream' ? attribute : snakeCase(attribute)),
  laterText: (receiver, text, parent, literals) => {
    const said = literals.text(withoutOuterBlanks(text))
    return parent.name === 'Speak'
      ? `${receiver}.add_cont(${said})`
      : `${receiver}.children.append(plivoxml.ContElement(${said}))  # add() accepts no text here`
  },
  // Laid out, an element that begins with a child element would get line ends for a text, and they would be spoken.
  *printed({ root }) {
    const isFlat = yield* anyPart(root, beginsWithChild)
    return { expression: `response.to_string(${isFlat ? 'False' : ''})` }
  },
}

const beginsWithChild = (part: Part): boolean =>
  part.kind === 'call' && takesText(part.name) && part.text.length === 0 && isHolder(part)

function ofOthers(use: Use): Argued {
  const { element, attribute, value, type } = use
  if (element.name === 'Stream') {
    const words = streamWords.get(attribute)
    const reason = words === undefined ? null : unlisted(value, words, label)
    if (reason !== null) return { literal: null, reason }
  }
  if (attribute === 'recordWhenAlone') return { literal: textLiteral(value) }
  if (plainTexts.includes(attribute)) return { literal: literalFor(type, value) }
  if (formOf(type) === 'boolean' || (element.name === 'Wait' && attribute === 'beep')) {
    const reason = unlisted(value, ['true', 'false'], label)
    return reason === null ? { literal: { kind: 'boolean', isTrue: value === 'true' } } : { literal: null, reason }
  }
  if (formOf(type) === 'number' && !/^(?:0|-?[1-9]\d*)$/.test(value)) {
    const isDefault = value === 'auto' ? "; auto is Plivo's default anyway" : ''
    return { literal: null, reason: `${label} accepts only whole numbers${isDefault}` }
  }
  return { literal: literalFor(type, value) }
}

function ofCall(use: Use): Argued {
  const { attribute, value, type } = use
  if (attribute === 'role') {
    const literal = textLiteral(value)
    return value === value.toLowerCase()
      ? { literal }
      : { literal, reason: `${label} prints it in lower case; Plivo treats both the same` }
  }
  const reason =
    attribute === 'waitTime'
      ? callReason({ ...use, type: { kind: 'integer', min: 0, max: 1800 } }, label, isUrl, false)
      : callReason(use, label, isUrl, false)
  if (reason !== null) return { literal: null, reason }
  if (type.kind === 'choice') return inItsLetters(use, wordIn(type.values, value) ?? value)
  if (type.kind === 'wordList' || (type.kind === 'sound' && !isUrl(value))) return inItsLetters(use, lowerCase(value))
  return { literal: literalFor(type, value) }
}

/** Passes the value, which the SDK writes in the letters in which it knows it. */
function inItsLetters({ type, value }: Use, written: string): Argued {
  const literal = literalFor(type, value)
  return value === written ? { literal } : { literal, reason: `${label} prints it as ${written}` }
}

// plivo/utils/validators.py looks at the beginning alone, and takes None.
const isUrl = (value: string): boolean => /^(?:https?:\/\/(?:[a-zA-Z0-9]|[$-_@.&+]|[!*(),]|%[0-9a-fA-F]{2})|None)/.test(value)
