import { callReason, roleReason } from '../../plan/call-checks'
import { textLiteral } from '../../writers/literal'
import type { Argued, Rules, Use } from '../../plan/plan'
import { unlisted } from '../../writers/words'

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
export const csharpRules: Rules = {
  sdk: 'csharp',
  label,
  argument: (use) => {
    const reason = reasonOf(use)
    return reason === null ? argued(use.value) : { literal: null, reason }
  },
  refusal: (element) => {
    if (element.name === 'lang') return element.attributes.has('xml:lang') ? null : `${label} refuses one without xml:lang`
    return element.name === 'MultiPartyCall' ? roleReason(element, ['agent', 'supervisor', 'customer'], label) : null
  },
}

function argued(value: string): Argued {
  const written = folded.get(value.toLowerCase()) ?? value
  const literal = textLiteral(value)
  return written === value ? { literal } : { literal, reason: `${label} writes it as ${written}` }
}

function reasonOf(use: Use): string | null {
  const { element, attribute, value } = use
  if (attribute === 'sendOnPreanswer') {
    return `${label} prints it as sendOnPreAnswer, which Plivo does not know; add it to the printed XML where you need it`
  }
  if (element.name === 'MultiPartyCall') {
    return attribute === 'role' ? null : callReason(use, label, (said) => url.test(said))
  }
  if (element.name !== 'Stream') return null
  if (attribute === 'statusCallbackMethod') return unlisted(value, ['GET', 'POST'], label)
  return attribute === 'audioTrack' ? unlisted(value, ['inbound', 'outbound', 'both'], label) : null
}
