import type { ElementNode } from '../../../model/node'
import { callReason, roleReason } from '../../plan/call-checks'
import { passes, ssmlChecks, words } from '../../plan/constructor-checks'
import type { Checks } from '../../plan/constructor-checks'
import { literalFor, textLiteral } from '../../writers/literal'
import { pascalCase } from '../../plan/names'
import type { Argued, Call, Rules, Use } from '../../plan/plan'
import { anyPart } from '../../plan/visiting'
import type { Text } from '../../writers/literal'
import type { StatementQuirks } from '../../writers/statement'

const label = 'the Ruby SDK'

/** The Polly voices that may say SSML (plivo-ruby 52737a8, lib/plivo/xml/speak.rb). */
const voices =
  'Nicole Russell Vitoria Ricardo Chantal Naja Mads Lotte Ruben Lea Celine Mathieu Vicki Marlene Hans Aditi Dora Karl Raveena Carla Giorgio ' +
  'Mizuki Takumi Seoyeon Zhiyu Liv Ewa Maja Jacek Jan Ines Cristiano Carmen Tatyana Maxim Conchita Enrique Astrid Filiz Amy Emma Brian Joanna ' +
  'Matthew Salli Justin Kendra Joey Kimberly Ivy Penelope Miguel Gwyneth Geraint Zeina Mia'

/** What the constructors check; they raise at anything else. */
const checks: Checks = {
  ...ssmlChecks,
  Speak: { voice: (value) => value === 'MAN' || value === 'WOMAN' || knowsSsml(value) },
  Stream: {
    bidirectional: words('true false'),
    keepCallAlive: words('true false'),
    audioTrack: words('inbound outbound both'),
    statusCallbackMethod: words('GET POST'),
  },
}

/** What an element cannot be made without. */
const needed: ReadonlyMap<string, string> = new Map([
  ['say-as', 'interpret-as'],
  ['lang', 'xml:lang'],
  ['phoneme', 'ph'],
  ['sub', 'alias'],
])

/** What the Ruby SDK takes otherwise than the catalogue says. What a constructor refuses is set on the element after it. */
const rules: Rules = {
  sdk: 'ruby',
  label,
  argument: (use) => {
    if (!isTaken(use) || isTurned(use)) return { ...written(use.value, textLiteral(use.value), false), isLater: true }
    // A Stream takes its booleans as texts alone.
    const literal = use.element.name === 'Stream' ? textLiteral(use.value) : literalFor(use.type, use.value)
    return written(use.value, literal, true)
  },
  refusal: (element, parent) => {
    if (parent.name === 'Speak' && !knowsSsml(parent.attributes.get('voice') ?? '')) {
      return `${label} accepts SSML only with the Polly voices it knows`
    }
    return element.name === 'MultiPartyCall'
      ? roleReason(element, ['agent', 'supervisor', 'customer'], label)
      : neededReason(element)
  },
  text: ({ text }) =>
    text.includes('\r')
      ? { reason: `${label} doesn't escape carriage returns, which are read as line breaks`, isLost: false }
      : null,
}

/** How elements are added with the Ruby SDK. */
export const rubyQuirks: StatementQuirks = {
  rules,
  root: 'Plivo::XML::Response.new',
  method: (name) => `add${pascalCase(name)}`,
  isNamed: (call) => laterOf(call).length > 0,
  // The SDK looks for voice under a symbol and for interpret-as under a string.
  key: (attribute) => {
    if (attribute === 'xml:lang') return 'xmllang:'
    return /^\w+$/.test(attribute) ? `${attribute}:` : `'${attribute}' =>`
  },
  laterText: (receiver, text, _parent, literals) =>
    isMisread(text)
      ? `${receiver}.node.add_text(${literals.text(text)}) # addCont would change it`
      : `${receiver}.addCont(${literals.text(text)})`,
  after: (call, variable, { value }) => {
    const later = laterOf(call)
    if (later.length === 0) return []
    return [
      "# The constructor doesn't accept these values.",
      ...later.map(({ attribute, literal }) => `${variable}.add_attribute('${attribute}', ${value(literal)})`),
    ]
  },
  *uses({ root }) {
    if (!(yield* anyPart(root, (part) => part.kind === 'call' && part.name === 'MultiPartyCall'))) return []
    return [
      '# MultiPartyCall calls these methods, and the gem does not include them.',
      'Plivo::XML::MultiPartyCall.include(Plivo::Utils)',
      '',
    ]
  },
  *printed() {
    yield
    return { expression: 'Plivo::XML::PlivoXML.new(response).to_xml' }
  },
}

const laterOf = (call: Call) => call.arguments.filter(({ isLater }) => isLater)

/** Returns whether addCont would read an entity in it, or make one blank of several, as it may in what comes from outside. */
function isMisread(pieces: Text): boolean {
  return pieces.some((piece) => typeof piece === 'object' || /&#?\w+;|[ \n\t]{2}/.test(piece))
}

function written(
  value: string,
  literal: Argued['literal'] & object,
  isConverted: boolean,
): Argued & { readonly literal: object } {
  if (/[\n\r\t]/.test(value)) return { literal, reason: `${label} doesn't escape line breaks and tabs, which are read as spaces` }
  if (isConverted && (value === 'get' || value === 'post')) return { literal, reason: `${label} prints it in upper case` }
  return { literal }
}

function isTaken(use: Use): boolean {
  const { element, attribute, value, type } = use
  if (element.name === 'MultiPartyCall' && attribute !== 'role') {
    // A format counts in its own letters alone, and get and post would print as GET and POST.
    if (type.kind === 'choice' && !type.values.includes(value)) return false
    return callReason(use, label, isUrl) === null
  }
  return passes(checks, element.name, attribute, value)
}

/** Returns whether the SDK turns the value: it takes `false` for a missing one here, and true is its default. */
function isTurned({ element, attribute, value }: Use): boolean {
  return element.name === 'MultiPartyCall' && value === 'false' && (attribute === 'coachMode' || attribute === 'startMpcOnEnter')
}

function neededReason({ name, attributes }: ElementNode): string | null {
  const attribute = needed.get(name)
  if (attribute !== undefined) {
    const value = attributes.get(attribute)
    if (value === undefined) return `${label} needs ${attribute}`
    return passes(checks, name, attribute, value) ? null : `${label} doesn't accept its ${attribute}`
  }
  if (name !== 'prosody') return null
  const isSaid = [...attributes].some(
    ([one, value]) => Object.hasOwn(ssmlChecks.prosody, one) && passes(checks, name, one, value),
  )
  return isSaid ? null : `${label} needs a volume, rate or pitch that it knows`
}

function knowsSsml(voice: string): boolean {
  const [engine, name = ''] = voice.split('.')
  return engine === 'Polly' && words(voices)(name)
}

// The SDK takes neither a question mark nor a colon behind the scheme.
const isUrl = (value: string): boolean => /^https?:\/\/(?:[a-z0-9$\-_@.&+/#!*(),]|%[0-9a-f]{2})+$/i.test(value)
