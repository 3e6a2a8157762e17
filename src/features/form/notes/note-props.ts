import type { NodeId } from '../../../model/node'
import type { Facts } from '../field/facts'

/** What a note is told of its field. */
export interface NoteProps {
  readonly nodeId: NodeId
  /** null for the text of the node. */
  readonly attribute: string | null
  readonly facts: Facts
  /** The value as the field shows it, and where that begins in the whole value. */
  readonly value: string
  readonly offset: number
  readonly onChange: (value: string) => void
  readonly isReadOnly: boolean
  /** True where the field stands in a row that says by itself whose number it holds. */
  readonly isCompact: boolean
}
