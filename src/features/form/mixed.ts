import type { ElementNode, Node } from '../../model/node'
import { newId } from '../../model/node'

/** A place for text in mixed content, between two other children: `run` is the text there, or null. */
export interface Slot {
  readonly kind: 'slot'
  /** The same while text comes and goes in it. */
  readonly key: string
  /** Where its text stands, or would stand, among the children. */
  readonly index: number
  readonly run: Extract<Node, { kind: 'text' | 'cdata' }> | null
}

export interface Other {
  readonly kind: 'other'
  readonly key: string
  readonly node: Exclude<Node, { kind: 'text' | 'cdata' }>
}

/** The children of mixed content as rows, with a place for text before, between and after all others. */
export function rowsOf(element: ElementNode): readonly (Slot | Other)[] {
  const rows: (Slot | Other)[] = []
  let before = 'first'
  let runs = 0
  element.children.forEach((node, index) => {
    if (node.kind === 'text' || node.kind === 'cdata') {
      rows.push({ kind: 'slot', key: `${before} ${runs}`, index, run: node })
      runs += 1
      return
    }
    if (runs === 0) rows.push({ kind: 'slot', key: `${before} 0`, index, run: null })
    rows.push({ kind: 'other', key: `node ${node.id}`, node })
    before = `after ${node.id}`
    runs = 0
  })
  if (runs === 0) rows.push({ kind: 'slot', key: `${before} 0`, index: element.children.length, run: null })
  return rows
}

/** The element with `text` in the slot. */
export function withSlotText(element: ElementNode, slot: Slot, text: string): ElementNode {
  const { run, index } = slot
  if ((run?.text ?? '') === text) return element
  const next: readonly Node[] = text === '' ? [] : [run ? { ...run, text } : { kind: 'text', id: newId(), text }]
  return { ...element, children: element.children.toSpliced(index, run ? 1 : 0, ...next) }
}
