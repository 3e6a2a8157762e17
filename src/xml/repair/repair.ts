import type { TextChange } from '../../syntax/text-change'

/** A repair that may be offered for a text; nothing is changed before someone accepts it. */
export interface Repair {
  readonly id: string
  /** What it does, as a command. */
  readonly label: string
  /** Why it is needed, and what to look at before accepting it. */
  readonly why: string
  /** In the order of the text; none overlaps another. Never empty. */
  readonly changes: readonly TextChange[]
}

/** What Plivo's elements are called and hold, as far as repairs need to know it. */
export interface Spelling {
  /** The name of the element that every document begins with. */
  readonly root: string
  /** The element as Plivo spells it, whatever the case and the separators; undefined for an unknown one. */
  readonly element: (name: string) => string | undefined
  /** The attribute as Plivo spells it on the element; undefined for an unknown one. */
  readonly attribute: (element: string, name: string) => string | undefined
  /** Whether the element is one of SSML, inside spoken text. */
  readonly isSpeech: (element: string) => boolean
  readonly holds: (parent: string, child: string) => boolean
  /** Whether white space in the element is content. */
  readonly keepsSpace: (element: string) => boolean
}

/** Returns the label, with the number of places where there are several: "x", or "x (3 places)". */
export function inPlaces(label: string, count: number): string {
  return count === 1 ? label : `${label} (${count.toLocaleString('en')} places)`
}
