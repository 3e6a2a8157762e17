import type { ElementNode, Node } from '../../model/node'
import { mapWork } from '../../model/work'
import type { Work } from '../../model/work'
import type { Printing } from '../write/gaps'
import { isMixed } from '../write/mixed'
import { withLeading, withTrailing, sourceRecordOf } from '../write/source-record'
import { indentation, shifted } from './white-space'

/** Where a node is put: its depth there, and how much deeper its children stand. */
export interface Placing extends Printing {
  readonly depth: number
  readonly unit: string
}

/** Puts `leading` before a node and shifts the lines of layout in it with it; null leaves both to the printer. */
export function* indenting(node: Node, leading: string | null, placing: Placing): Work<Node> {
  if (node.kind === 'text') return node
  if (leading === null) return yield* placingCanonical(node, placing)
  if (node.kind !== 'element') return withLeading(node, leading)
  const next = indentation(leading)
  return withLeading(yield* shifting(node, { base: baseOf(node), next }, next, placing), leading)
}

function* placingCanonical(node: Node, placing: Placing): Work<Node> {
  const record = sourceRecordOf(node)
  if (typeof record?.leading === 'string' || typeof record?.trailing === 'string') {
    return yield* indenting(node, placing.eol + placing.unit.repeat(placing.depth), placing)
  }
  if (node.kind !== 'element' || placing.keepsSpace(node.name) || isMixed(node)) return node
  const below = { ...placing, depth: placing.depth + 1 }
  const children = yield* mapWork(node.children, (child) => placingCanonical(child, below))
  return children.every((child, index) => child === node.children[index]) ? node : { ...node, children }
}

/** The indentation that the lines in a node are relative to, and the one they get; null where there are no lines. */
interface Shift {
  readonly base: string | null
  readonly next: string | null
}

function baseOf(node: Node): string | null {
  const record = sourceRecordOf(node)
  return indentation(record?.trailing) ?? indentation(record?.leading)
}

/** Shifts the layout in an element; layout it does not have yet is made one unit deeper than `own`. Mixed content stays. */
function* shifting(element: ElementNode, shift: Shift, own: string | null, placing: Placing): Work<ElementNode> {
  const { base, next } = shift
  const record = sourceRecordOf(element)
  if (base === next && record?.whole === element) return element
  if (element.children.length === 0 || placing.keepsSpace(element.name) || isMixed(element)) return element
  const isShifted = base !== null && next !== null
  const children = yield* mapWork(element.children, function* (child): Work<Node> {
    const leading = sourceRecordOf(child)?.leading
    if (record === undefined || typeof leading !== 'string') {
      return yield* indenting(child, own === null ? '' : placing.eol + own + placing.unit, placing)
    }
    const after = isShifted ? shifted(leading, base, next) : leading
    const inner = child.kind === 'element' ? yield* shifting(child, shift, indentation(after) ?? own, placing) : child
    return withLeading(inner, after)
  })
  const isSame = children.every((child, index) => child === element.children[index])
  const moved = isSame ? element : { ...element, children }
  const trailing = record?.trailing
  if (typeof trailing !== 'string') return withTrailing(moved, own === null ? '' : placing.eol + own)
  return withTrailing(moved, isShifted ? shifted(trailing, base, next) : trailing)
}
