import type { ElementNode } from '../../../model/node'
import { callReason, roleReason } from '../../plan/call-checks'
import { passes, spokenLanguages, ssmlChecks, words } from '../../plan/constructor-checks'
import type { Checks } from '../../plan/constructor-checks'
import { literalFor, textLiteral } from '../../writers/literal'
import { firstTextOf } from '../../plan/content-runs'
import { isHolder, pascalCase } from '../../plan/names'
import { withoutOuterBlanks } from '../../plan/outer-blanks'
import type { Argued, Call, Rules, Use } from '../../plan/plan'
import { takesText } from '../../plan/planner'
import { visiting } from '../../plan/visiting'
import type { Text } from '../../writers/literal'
import type { StatementQuirks } from '../../writers/statement'

const label = 'the PHP SDK'

/** plivo-php 40a821f, src/Plivo/XML/Speak.php. */
const voices =
  'Zeina Zhiyu Naja Mads Lotte Ruben Nicole Russell Amy Emma Brian Aditi Raveena Ivy Joanna Kendra Kimberly Salli Joey Justin Matthew Geraint ' +
  'Céline Celine Mathieu Chantal Marlene Vicki Hans Dóra Dora Karl Carla Bianca Giorgio Mizuki Takumi Seoyeon Liv Ewa Maja Jacek Jan Vitória ' +
  'Vitoria Ricardo Inês Ines Cristiano Carmen Tatyana Maxim Conchita Lucia Enrique Mia Penélope Penelope Miguel Astrid Filiz Gwyneth'

const checks: Checks = {
  ...ssmlChecks,
  Speak: {
    voice: (value) => words('man woman MAN WOMAN')(value) || (value.startsWith('Polly.') && words(voices)(value.slice(6))),
    language: words(spokenLanguages),
  },
  'say-as': {
    ...ssmlChecks['say-as'],
    'interpret-as': (value) => value === 'interjection' || ssmlChecks['say-as']['interpret-as'](value),
  },
  w: { role: (value) => value === 'amazon:NN' || ssmlChecks.w.role(value) },
}

/** The SDK counts bytes. */
const longestSpeech = 3000

/** What the PHP SDK takes otherwise than the catalogue says. */
const rules: Rules = {
  sdk: 'php',
  label,
  argument: (use) => {
    const reason = reasonOf(use)
    return reason === null ? written(use) : { literal: null, reason }
  },
  refusal: (element) => {
    const text = firstTextOf(element)
    if (takesText(element.name) && element.name !== 'Stream') {
      if (text === '0') return `${label} treats the text 0 as empty`
      if (text === '' && !hasChildren(element)) return `${label} needs text`
    }
    if (element.name === 'Speak' && new TextEncoder().encode(text).length > longestSpeech) {
      return `${label} accepts at most 3,000 bytes of text; split it into two elements`
    }
    return element.name === 'MultiPartyCall' ? roleReason(element, ['agent', 'supervisor', 'customer'], label) : null
  },
  otherwise: (element) =>
    takesText(element.name) && firstTextOf(element) === '' && hasChildren(element)
      ? `${label} needs text before the first element inside; a space is added`
      : null,
  text: ({ element, text, isFirst }) => {
    if (isFirst)
      return element.name === 'Stream' && text === '0' ? { reason: `${label} treats the text 0 as empty`, isLost: true } : null
    if (element.name !== 'Speak')
      return { reason: `${label} accepts text after an element only directly inside <Speak>`, isLost: true }
    if (text === '0') return { reason: `${label} treats the text 0 as empty`, isLost: true }
    return /^ [\s\S]+ $/.test(text) && text !== ' 0 '
      ? null
      : { reason: `${label} adds a space before and after it`, isLost: false }
  },
}

/** How elements are made and added with the PHP SDK. */
export const phpQuirks: StatementQuirks = {
  rules,
  root: 'new Response()',
  method: (name) => `add${classOf(name)}`,
  maker: (name) => `new ${classOf(name)}`,
  isMade,
  // The SDK prints SayAs unless the name is set, which takes a variable.
  isNamed: (call) => call.name === 'say-as',
  key: (attribute) => (attribute === 'xml:lang' ? 'xmllang' : attribute),
  // Nothing inside a text is no text to the SDK, so that an element that begins with another one gets a blank.
  firstText: ({ name, text }, literals) => {
    const said = literals.text(text.length === 0 && name !== 'Stream' ? [' '] : text)
    if (name === 'Speak' && text.some((piece) => typeof piece === 'object')) return `said(${said}, ${longestSpeech})`
    return mayBeNone(text) ? `said(${said})` : said
  },
  laterText: (receiver, text, _parent, literals) =>
    `${receiver}->add(new Cont(${mayBeNone(text) ? `said(${literals.text(text)})` : literals.text(contained(text))}));`,
  after: (call, variable) =>
    call.name === 'say-as' ? ['// The SDK prints SayAs unless the name is set.', `${variable}->setName('say-as');`] : [],
  *uses({ root }) {
    const names = new Set(['Response'])
    yield* visiting(root, (part, parent) => {
      if (part.kind === 'text') names.add('Cont')
      else if (part.kind === 'call' && parent !== null && isMade(part, parent)) names.add(classOf(part.name))
    })
    return [...names].toSorted().map((name) => `Plivo\\XML\\${name}`)
  },
  *printed() {
    yield
    return { expression: '$response->toXML(true)' }
  },
}

const classOf = (name: string): string => (name === 'break' ? 'Break_' : pascalCase(name))

/** Returns whether the element is made and then added, as spoken ones are: the methods that add them return the parent. */
function isMade(call: Call, parent: Call): boolean {
  return takesText(parent.name) || (call.name === 'Speak' && isHolder(call))
}

/** Returns whether the text can turn out as one that the SDK takes for none. */
function mayBeNone(pieces: Text): boolean {
  const letters = pieces.map((piece) => (typeof piece === 'string' ? piece : '')).join('')
  return pieces.some((piece) => typeof piece === 'object') && (letters === '' || letters === '0')
}

/** Returns the text without the blanks around it, or as it stands where that would leave 0, which the SDK takes for none. */
function contained(pieces: Text): Text {
  const inner = withoutOuterBlanks(pieces)
  return inner.length === 1 && inner[0] === '0' ? pieces : inner
}

function reasonOf(use: Use): string | null {
  const { element, attribute, value, type } = use
  if (element.name === 'MultiPartyCall' && attribute !== 'role') {
    // The SDK refuses PHP's own booleans where it means other texts.
    return type.kind === 'boolean' ? null : callReason(use, label, isUrl)
  }
  return passes(checks, element.name, attribute, value) ? null : `${label} doesn't know this value`
}

/** Returns the argument for a value. The SDK compares loosely: false and 0 would print as none, so they are passed as texts. */
function written({ type, value }: Use): Argued {
  const natural = literalFor(type, value)
  const literal = natural.kind === 'number' && value !== '0' ? natural : textLiteral(value)
  if (value === '') return { literal, reason: `${label} prints the word none for an empty value` }
  return ['get', 'post', 'man', 'woman'].includes(value) ? { literal, reason: `${label} prints it in upper case` } : { literal }
}

const hasChildren = (element: ElementNode): boolean => element.children.some((child) => child.kind === 'element')

// The SDK's filter_var takes ASCII alone.
const isUrl = (value: string): boolean => /^https?:\/\/[a-zA-Z\d.-]+(?::\d+)?(?:[/?#][!-~]*)?$/.test(value)
