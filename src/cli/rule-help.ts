import { basesOf } from '../validation/rule-page/bases'
import type { RuleBasis } from '../validation/rule-page/bases'
import { rulePage } from '../validation/rule-page/rule-page'
import { lawOf } from '../xml/diagnostics/laws'
import { replyRules } from './url/judge'

/** What is said of a rule, as text and as Markdown. */
export interface RuleHelp {
  readonly says: string
  readonly markdown: string
  /** The first page that the rule rests on, where it names one. */
  readonly url: string | null
}

/** Returns what the page of all rules says; of the rules about replies and about XML itself, which are not there, what they ask for. */
export function helpOf(rule: string): RuleHelp {
  const entry = rulePage.find(({ id }) => id === rule)
  if (entry === undefined) {
    const says = isReplyRule(rule) ? replyRules[rule] : lawOf(rule)
    return { says, markdown: says, url: null }
  }
  const { says, passes, fails } = entry
  const bases = basesOf(rule)
  const samples = [`Passes: \`${passes}\``, ...(fails === undefined ? [] : [`Fails: \`${fails}\``])]
  const markdown = [
    says,
    ...samples,
    ...(bases.length > 0 ? [bases.map(lineOf).join('\n')] : []),
    `Look up “${rule}” under Rules in the menu of Plivo XML Composer.`,
  ]
  const url = bases.flatMap(({ pages }) => pages).find((page) => page.url !== null)?.url ?? null
  return { says, markdown: markdown.join('\n\n'), url }
}

const isReplyRule = (rule: string): rule is keyof typeof replyRules => Object.hasOwn(replyRules, rule)

const lineOf = ({ text, words, pages }: RuleBasis): string =>
  `- ${text} ${words} ${pages.map(({ name, url }) => (url === null ? name : `[${name}](${url})`)).join(', ')}`.trimEnd()
