import { saidBy } from '../../messaging/basis'
import type { Page } from '../../messaging/pages'
import type { RuleEntry } from './rule-entry'
import { rulesOfFlows } from './rules-of-flows'
import { rulesOfPlaces } from './rules-of-places'
import { streamFacts } from './stream-facts'

/** The page of all rules, in its order. */
export const rulePage: readonly RuleEntry[] = [...rulesOfPlaces, ...rulesOfFlows]

/** A sentence that a rule rests on, in words how sure it is, and the pages to read it on. */
export interface RuleBasis {
  readonly text: string
  readonly words: string
  readonly pages: readonly Page[]
}

/** Returns what a rule rests on, where that is more than the pages of the element. */
export function basesOf({ rule, facts = [] }: RuleEntry): readonly RuleBasis[] {
  return [...facts.map(({ text, basis }) => ({ text, ...saidBy(basis) })), ...(streamFacts[rule] ?? [])]
}
