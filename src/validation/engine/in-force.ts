import type { DocumentKind } from '../../model/document-metadata'
import type { Problem } from '../../model/problem'
import type { AttributeRule, ElementRule, NameRule, PlaceRule } from './rule'

/** The rules by what they judge, each kind in the order of its problems. */
export interface Rules {
  readonly place: readonly PlaceRule[]
  /** About one written attribute; the problems of an element begin with these, attribute by attribute. */
  readonly attribute: readonly AttributeRule[]
  /** About a written attribute that the catalogue does not know; their problems come next. */
  readonly name: readonly NameRule[]
  /** About an element and what is inside it. */
  readonly element: readonly ElementRule[]
  /** Says what comes of a problem in a document that answers no call. */
  readonly outsideCalls: (problem: Problem, kind: Exclude<DocumentKind, 'voice'>) => Problem
}

const inForce: { rules: Rules | null } = { rules: null }

/** Returns the rules by which documents are judged; null, and no problem is found, before `enforce`. */
export const rulesInForce = (): Rules | null => inForce.rules

/** Judges by these rules from now on. The page fetches them after it is drawn; they are no part of its first load. */
export function enforce(rules: Rules): void {
  inForce.rules = rules
}
