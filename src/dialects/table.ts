import type { ElementName } from '../catalogue'
import type { ElementNode, Node } from '../model/node'
import type { Outcome, Question } from './remark'
import type { Topic } from './server'

/** Values by the names of attributes. */
export type Values = Readonly<Record<string, string>>

/** What a row says about the difference, and who says so. */
interface Said {
  readonly outcome?: Exclude<Outcome, 'server'> | undefined
  readonly why?: string | undefined
  readonly source?: string | undefined
}

/** What a value becomes; `set` are attributes of Plivo, none where nothing needs to be written. */
export interface Converted extends Said {
  readonly set?: Values | undefined
  /** Elements beside the one that the attribute stands on. */
  readonly before?: readonly ElementNode[] | undefined
  readonly behind?: readonly ElementNode[] | undefined
  readonly question?: Question | undefined
  /** What the program at a URL must read by other names. */
  readonly topics?: readonly Topic[] | undefined
}

/** What a function of a row may ask. */
export interface Asking {
  /** The URL as Plivo can call it, or null while the URL of the document is not known. */
  readonly urlOf: (url: string | undefined) => string | null
  readonly answerTo: (question: Question) => string | undefined
}

export type Convert = (value: string, element: ElementNode, asking: Asking) => Converted

/** The least and the most that Plivo takes. */
export interface Range {
  readonly name: string
  readonly least: number
  readonly most?: number
}

/** What becomes of an attribute. `on` says where it is written, where that is not the element itself. */
export type AttributeRow = Said & { readonly on?: 'parent' | 'content' | 'text' } & (
    | { readonly kind: 'as'; readonly to: string; readonly topics?: readonly Topic[] }
    | { readonly kind: 'url'; readonly to: string; readonly topics?: readonly Topic[] }
    | { readonly kind: 'number'; readonly to: readonly Range[] }
    /** Words that are others at Plivo; `else` for all other values, which stay as they are under `to` where it is absent. */
    | {
        readonly kind: 'words'
        readonly to: string
        readonly words: Readonly<Record<string, Converted>>
        readonly else?: Converted
      }
    /** Plivo does so without it. */
    | { readonly kind: 'none' }
    | { readonly kind: 'lost'; readonly why: string }
    | { readonly kind: 'by'; readonly convert: Convert }
  )

/** What is written or said where an attribute of the input is absent. */
export type Unsaid = Said & {
  /** Attributes of the input with any of which there is nothing to say. */
  readonly unless?: readonly string[]
  readonly when?: (element: ElementNode) => boolean
  /** Said at the first element alone, since it holds for all. */
  readonly isOnce?: true
  readonly theirs: string
} & (
    | { readonly kind: 'set'; readonly set: Values }
    | { readonly kind: 'note'; readonly ours: string }
    | { readonly kind: 'by'; readonly convert: (element: ElementNode) => Converted | null }
    /** The URL of the document. */
    | { readonly kind: 'address'; readonly to: string; readonly topics?: readonly Topic[] }
    /** An answer of a person, until then `otherwise`. */
    | { readonly kind: 'ask'; readonly to: string; readonly question: Question; readonly otherwise?: string }
  )

/** What becomes of the text of an element. */
export type TextRow =
  | { readonly kind: 'url'; readonly topics?: readonly Topic[] }
  | { readonly kind: 'by'; readonly convert: (text: string) => Converted & { readonly text: string } }

/** What becomes of an element. */
export interface ElementRow {
  /** The element of Plivo; `content` leaves what is in it, `comment` leaves a comment that quotes it. */
  readonly to: ElementName | 'content' | 'comment'
  readonly outcome?: 'same' | 'changed' | 'lost'
  readonly why?: string
  readonly source?: string
  readonly attributes?: Readonly<Record<string, AttributeRow>>
  /** What Plivo's element needs to do the same, whatever the input says. */
  readonly always?: Values
  readonly unsaid?: readonly Unsaid[]
  readonly text?: TextRow
  /** Elements that mean something of their own in it. */
  readonly children?: Table
  /** Says why nothing of it is left that runs; null where something is. The children that are lost are given. */
  readonly falls?: (element: ElementNode, lost: ReadonlySet<ElementNode>) => string | null
  /** Children that are layout where it is not read as such. */
  readonly skips?: (child: Node, element: ElementNode) => boolean
  /** What its children become at last. */
  readonly finish?: (children: readonly Node[]) => readonly Node[]
}

/** Rows by the names of elements; a function where the row depends on what the element says. */
export type Table = Readonly<Record<string, ElementRow | ((element: ElementNode) => ElementRow)>>

/** Returns the row of an element in a table. */
export function rowIn(table: Table | undefined, element: ElementNode): ElementRow | undefined {
  if (table === undefined || !Object.hasOwn(table, element.name)) return undefined
  const row = table[element.name]
  return typeof row === 'function' ? row(element) : row
}

/** Returns the table of a language that differs from another in some rows. */
export const inherit = (table: Table, rows: Table): Table => ({ ...table, ...rows })

/** Returns the row of a method, which Plivo takes in capitals alone. */
export const methodRow = (to: string): AttributeRow & { readonly kind: 'words' } => ({
  kind: 'words',
  to,
  words: { get: { set: { [to]: 'GET' } }, post: { set: { [to]: 'POST' } } },
})
