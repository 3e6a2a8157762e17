import type { NodeId } from '../../model/node'
import type { Call, Event } from '../../model/scenario'

/** A call, or a reply to a message, that is tried. It is not stored. */
export interface TriedCall {
  /** The document with which it begins. */
  readonly documentId: string
  /** The step of that document at which it begins; null for its first. */
  readonly from: NodeId | null
  /** What was decided in it. */
  readonly events: readonly Event[]
  /** After how many of the decisions it is shown. */
  readonly at: number
  /** Whether it was asked for from elsewhere, so that the focus goes to it. */
  readonly isAsked?: true
}

/** Who calls whom, and how long things last whose length no document says: seconds, and characters a second. */
export interface CallSettings {
  readonly call: Call
  readonly audio: number
  readonly charactersASecond: number
  readonly ring: number
}

/** What the tree shows of a call: the step at which it is, and the steps that it did not come to. */
export interface CallMarks {
  readonly here: NodeId | null
  readonly unreached: ReadonlySet<NodeId>
}
