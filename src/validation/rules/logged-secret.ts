import { childElements, wholeText } from '../../model/content'
import { nothing } from '../engine/rule'
import type { ElementRule } from '../engine/rule'
import { withAttribute } from '../fixes/element-edit'
import { effectiveValue } from '../../running/conditions'
import { listens } from '../../running/run-of'

/** Secret input stays out of the logs. */
export const loggedSecret: ElementRule = {
  id: 'logged-secret',
  says: 'Secret input stays out of the logs.',
  passes: '<GetDigits action="https://example.com/" log="false"><Speak>Enter your PIN</Speak></GetDigits><Hangup/>',
  fails: '<GetDigits action="https://example.com/"><Speak>Enter your PIN</Speak></GetDigits><Hangup/>',
  of: listens,
  judge(element, spec) {
    if (effectiveValue(element, spec, 'log') !== 'true') return nothing
    const asked = childElements(element)
      .map((prompt) => secret.exec(wholeText(prompt))?.[0])
      .find((word) => word !== undefined)
    if (asked === undefined) return nothing
    const word = asked.toLowerCase()
    return [
      {
        level: 'info',
        message: `<${element.name}> log: expected "false", since the prompt asks for "${word}", found ${element.attributes.has('log') ? '"true"' : 'nothing, which means "true"'}`,
        title: `The prompt asks for "${word}", and Plivo logs the answer`,
        consequence: 'What the caller enters can be read in Plivo’s logs.',
        source: 'Plivo docs',
        attribute: 'log',
        fix: { label: 'Set log to "false"', edit: (input) => withAttribute(input, 'log', 'false') },
      },
    ]
  },
}

const secret =
  /\b(?:pin(?: ?(?:code|number))?|pass ?(?:words?|codes?|phrase)|access (?:codes?|number)|cv[vc]2?|(?:(?:credit|debit|bank|payment) )?card(?:'s)? (?:numbers?|details)|(?:credit|debit|bank|payment) card|social security|ssn|account number|(?:security|verification|authentication|secret) (?:codes?|number)|one[- ]time (?:code|pass ?(?:word|code)))\b/i
