import type { Fact } from '../../messaging/facts/fact'
import type { DocumentKind } from '../../model/document-metadata'

/** What the page of all rules says of one: in a sentence, and by a sample that passes and one that fails. */
export interface RuleEntry {
  readonly rule: string
  readonly says: string
  readonly passes: string
  /** Absent where a failing sample is too long to read. */
  readonly fails?: string
  /** What the samples answer; a call's answer unless said. */
  readonly kind?: DocumentKind
  /** What the rule rests on, with its pages, where that is more than the pages of the element. */
  readonly facts?: readonly Fact[]
}
