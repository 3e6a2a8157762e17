import type { KindAndMetadata } from '../model/document-metadata'
import type { Document, NodeId } from '../model/node'
import type { TextProblem } from '../model/problem'

/** Which nodes are selected: `focus` is the row with the focus, `anchor` where a range began. Never empty. */
export interface Selection {
  readonly ids: ReadonlySet<NodeId>
  readonly anchor: NodeId
  readonly focus: NodeId
}

/** Text that is not a well-formed document, kept as it was typed or imported, with the reasons. */
export interface Draft {
  readonly text: string
  readonly problems: readonly TextProblem[]
}

/** One state of the open document, as undo gives it back. While there is a draft, `document` is the last good one. */
export interface Snapshot {
  readonly document: Document | null
  readonly draft: Draft | null
  readonly selection: Selection | null
  /** Elements whose children are not shown in the tree. */
  readonly closed: ReadonlySet<NodeId>
  /** The element that was just added, or the root of a new document, until the focus goes elsewhere: what it lacks is no problem yet. */
  readonly justAdded?: NodeId | undefined
  /** Kind and metadata of that time, where a step changed these too; the snapshots of later steps have the same one. */
  readonly about?: KindAndMetadata
}

/** Returns the selection of these nodes in document order; the last one has the focus. */
export function selectionOf(ids: readonly NodeId[]): Selection | null {
  const anchor = ids[0]
  const focus = ids.at(-1)
  return anchor === undefined || focus === undefined ? null : { ids: new Set(ids), anchor, focus }
}

/** Returns the snapshot, without what was just added once that has not the focus. */
export function withoutLeftAddition(snapshot: Snapshot): Snapshot {
  const { justAdded, selection } = snapshot
  return justAdded === undefined || selection?.focus === justAdded ? snapshot : { ...snapshot, justAdded: undefined }
}

/** Large documents open with their containers closed; above this many characters of XML. */
const large = 10_000

/** Returns the first snapshot of a document that is opened: the first element below the root is selected. */
export function firstSnapshot(document: Document, length: number): Snapshot {
  const elements = document.root.children.filter((child) => child.kind === 'element')
  const closed = length > large ? elements.filter((child) => child.children.length > 0).map((child) => child.id) : []
  return { document, draft: null, selection: selectionOf([(elements[0] ?? document.root).id]), closed: new Set(closed) }
}
