import type { AttributeSpec, ElementSpec } from '../../catalogue/spec'
import type { DocumentKind } from '../../model/document-metadata'
import type { ElementNode } from '../../model/node'
import type { Fix, Problem } from '../../model/problem'

/** A problem without what the caller of the rule knows: the rule, and the element it is about unless `nodeId` says another. */
export type Finding = Omit<Problem, 'rule' | 'nodeId'> & Partial<Pick<Problem, 'nodeId'>>

/** A rule by its name, with what the page of all rules says of it: in a sentence, and by a sample that passes and one that fails. */
export interface RuleEntry {
  readonly id: string
  readonly says: string
  readonly passes: string
  /** Absent where a failing sample is too long to read. */
  readonly fails?: string
  /** What the samples answer; a call's answer unless said. */
  readonly kind?: DocumentKind
}

/** Judges whether an element may stand inside an element of the name `parent`; null is the place of the root. */
export interface PlaceRule extends RuleEntry {
  readonly judge: (element: ElementNode, parent: string | null, kind: DocumentKind) => Finding | null
}

/** Judges an element that Plivo runs, with what is inside it, and nothing around it. */
export interface ElementRule extends RuleEntry {
  /** Which elements it judges, by what the catalogue says of them; all where it is absent. */
  readonly of?: (spec: ElementSpec) => boolean
  readonly judge: (element: ElementNode, spec: ElementSpec, kind: DocumentKind) => readonly Finding[]
}

/** One written attribute of an element that Plivo runs, with what the catalogue knows of it. */
export interface WrittenAttribute {
  readonly element: ElementNode
  readonly elementSpec: ElementSpec
  readonly name: string
  readonly value: string
  readonly spec: AttributeSpec
}

/** Judges one written attribute that the catalogue knows, beside the others of its element. */
export interface AttributeRule extends RuleEntry {
  /** Which attributes it judges, by what the catalogue says of them; all where it is absent. */
  readonly of?: (spec: AttributeSpec) => boolean
  readonly judge: (attribute: WrittenAttribute) => Finding | readonly Finding[] | null
}

/** Judges the name of one written attribute that the catalogue does not know. */
export interface NameRule extends RuleEntry {
  readonly judge: (name: string, element: ElementNode, spec: ElementSpec) => Finding | null
}

/** Returns whether an element is a root, for the rules of the root alone. */
export const ofRoot = ({ category }: ElementSpec): boolean => category === 'root'

/** What a rule finds where all is well. */
export const nothing: readonly Finding[] = []

/** Returns the part of a finding that repairs it, the meant way first. */
export function repairedBy([fix, ...otherFixes]: readonly Fix[]): Pick<Problem, 'fix' | 'otherFixes'> {
  if (fix === undefined) return {}
  return otherFixes.length === 0 ? { fix } : { fix, otherFixes }
}
