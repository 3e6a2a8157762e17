import { rulesOfFlows } from '../validation/rule-page/rules-of-flows'
import { rulesOfPlaces } from '../validation/rule-page/rules-of-places'
import { replyRules } from './url/judge'

/** What the page of all rules says of one, as text and as Markdown. */
export interface RuleHelp {
  readonly says: string
  readonly markdown: string
}

/** Returns what the page of all rules says; of a rule of XML itself, which is not there, what XML asks for. */
export function helpOf(rule: string): RuleHelp {
  const reply: string | undefined = Object.hasOwn(replyRules, rule) ? replyRules[rule as keyof typeof replyRules] : undefined
  if (reply !== undefined) return { says: reply, markdown: reply }
  const entry = [...rulesOfPlaces, ...rulesOfFlows].find((each) => each.rule === rule)
  if (entry === undefined) return { says: ofXml, markdown: ofXml }
  const { says, passes, fails, facts = [] } = entry
  const basis = facts.map(({ text }) => `- ${text}`)
  const samples = [`Passes: \`${passes}\``, ...(fails === undefined ? [] : [`Fails: \`${fails}\``])]
  return { says, markdown: [says, ...samples, ...(basis.length > 0 ? [basis.join('\n')] : [])].join('\n\n') }
}

const ofXml = 'The document is well-formed XML 1.0.'
