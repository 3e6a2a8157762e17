import { saidBy } from '../../messaging/basis'
import type { Fact } from '../../messaging/facts/fact'
import { factsElsewhere, factsOfCountries, factsOfSenders } from '../../messaging/facts/senders'
import { factsOfLength, factsOfOptOut, factsOfRecipients } from '../../messaging/facts/texts'
import type { Page } from '../../messaging/pages'
import { streamFacts } from './stream-facts'

/** A sentence that a rule rests on, in words how sure it is, and the pages to read it on. */
export interface RuleBasis {
  readonly text: string
  readonly words: string
  readonly pages: readonly Page[]
}

/** The facts about messages by the rule that rests on them. */
export const messageFacts: Readonly<Record<string, readonly Fact[]>> = {
  'repeated-recipient': factsOfRecipients,
  'many-recipients': factsOfRecipients,
  'sender-destination': Object.values(factsOfCountries).flat(),
  'sender-registration': [...Object.values(factsOfSenders).flat(), ...factsElsewhere],
  'long-message': factsOfLength,
  'costly-sign': factsOfLength,
  'repeated-answer': factsOfOptOut,
  'short-link': factsOfCountries.US,
}

/** Returns what the rule of this name rests on, where that is more than the pages of the element. */
export function basesOf(rule: string): readonly RuleBasis[] {
  return [...(messageFacts[rule] ?? []).map(({ text, basis }) => ({ text, ...saidBy(basis) })), ...(streamFacts[rule] ?? [])]
}
