import { callReason, roleReason, withoutZeros } from '../../plan/call-checks'
import { literalFor } from '../../writers/literal'
import { firstTextOf } from '../../plan/content-runs'
import { pascalCase } from '../../plan/names'
import type { Call, Part, Rules, Use } from '../../plan/plan'
import { anyPart } from '../../plan/visiting'
import type { StatementQuirks } from '../../writers/statement'

const label = 'the Node.js SDK'
const url = /(http(s)?:\/\/.)?(www\.)?[-a-zA-Z0-9@:%._+~#=]{2,256}\.[a-z]{2,6}\b([-a-zA-Z0-9@:%_+.~#?&//=]*)/

/** What the Node.js SDK takes otherwise than the catalogue says (npm 4.79.0, dist/utils/plivoxml.js). */
const rules: Rules = {
  sdk: 'node',
  label,
  argument: (use) => {
    const reason = reasonOf(use)
    if (reason !== null) return { literal: null, reason }
    const literal = literalFor(use.type, use.value)
    return isTurned(use) ? { literal, isLater: true } : { literal }
  },
  refusal: (element, parent) => {
    if (element.name === 'phoneme' && parent.name === 'p') return `${label} doesn't support it inside <p>`
    if (element.name === 'Stream' && firstTextOf(element) === '') return `${label} needs a URL`
    return element.name === 'MultiPartyCall' ? roleReason(element, ['agent', 'supervisor', 'customer'], label) : null
  },
}

/** How elements are added with the Node.js SDK. */
export const nodeQuirks: StatementQuirks = {
  rules,
  root: 'new plivo.Response()',
  method: methodOf,
  isNamed: (call) => laterOf(call).length > 0,
  key: (attribute) => attribute,
  // The SDK throws where a Stream has no address.
  firstText: ({ name, text }, literals) =>
    name === 'Stream' && text.every((piece) => typeof piece === 'object') ? `${literals.text(text)} || ' '` : literals.text(text),
  laterText: (receiver, text, _parent, literals) => `${receiver}.addText(${literals.text(text)});`,
  after: (call, variable, { value }) => {
    const later = laterOf(call)
    if (later.length === 0) return []
    return [
      `// ${methodOf(call.name)} turns false into true here.`,
      ...later.map(({ attribute, literal }) => `${variable}.elem.att('${attribute}', ${value(literal)});`),
    ]
  },
  // `toXML` undoes the escape of double quotes in attributes; what stands behind it does not.
  *printed({ root }) {
    if (!(yield* anyPart(root, hasQuotes))) return { expression: 'response.toXML()' }
    return { expression: 'response.elem.toString()', note: "toXML() doesn't escape double quotes in attributes." }
  },
}

function methodOf(name: string): string {
  return `add${pascalCase(name)}`
}

const laterOf = (call: Call) => call.arguments.filter(({ isLater }) => isLater)

function hasQuotes(part: Part): boolean {
  if (part.kind !== 'call') return false
  return part.arguments.some(
    ({ literal }) => literal.kind === 'text' && literal.text.some((piece) => typeof piece === 'object' || piece.includes('"')),
  )
}

/** Returns whether the SDK turns the value: it takes `false` for a missing one here, and true is its default. */
function isTurned({ element, attribute, value }: Use): boolean {
  return element.name === 'MultiPartyCall' && value === 'false' && (attribute === 'coachMode' || attribute === 'startMpcOnEnter')
}

function reasonOf(use: Use): string | null {
  const { element, attribute, value } = use
  if (element.name === 'Speak' && attribute === 'voice' && (use.isOpen || !/^(?:|MAN|WOMAN|Polly\.[^.]*)$/.test(value))) {
    return `${label} accepts only MAN, WOMAN and names that start with Polly`
  }
  // The SDK looks at neither of these: an address, and a number that is none.
  if (attribute === 'onExitActionUrl' || (attribute === 'maxParticipants' && Number.isNaN(Number(value)))) return null
  return element.name === 'MultiPartyCall' && attribute !== 'role'
    ? callReason(withoutZeros(use), label, (text) => url.test(text))
    : null
}
