import { isText } from '../../../model/content'
import type { ElementNode, Node } from '../../../model/node'
import { newId } from '../../../model/node'

/** A place for text in mixed content, between two other children: `run` is the text there, or null. */
export interface Slot {
  readonly kind: 'slot'
  /** The same while text comes and goes in it. */
  readonly key: string
  /** Counts the places for text from 1. */
  readonly number: number
  /** Where its text stands, or would stand, among the children. */
  readonly index: number
  readonly run: Extract<Node, { kind: 'text' | 'cdata' }> | null
}

/** A child that is no text. */
export interface Other {
  readonly kind: 'other'
  readonly key: string
  readonly node: Exclude<Node, { kind: 'text' | 'cdata' }>
}

/** Returns the children of mixed content as rows, with a place for text before, between and after all others. */
export function rowsOf(element: ElementNode): readonly (Slot | Other)[] {
  const rows: (Slot | Other)[] = []
  let before = 'first'
  let runs = 0
  let number = 0
  const slot = (index: number, run: Slot['run']): Slot => ({
    kind: 'slot',
    key: `${before} ${runs}`,
    number: ++number,
    index,
    run,
  })
  element.children.forEach((node, index) => {
    if (isText(node)) {
      rows.push(slot(index, node))
      runs += 1
      return
    }
    if (runs === 0) rows.push(slot(index, null))
    rows.push({ kind: 'other', key: `node ${node.id}`, node })
    before = `after ${node.id}`
    runs = 0
  })
  if (runs === 0) rows.push(slot(element.children.length, null))
  return rows
}

/** Returns the element with `text` in the slot. */
export function withSlotText(element: ElementNode, slot: Pick<Slot, 'index' | 'run'>, text: string): ElementNode {
  const { run, index } = slot
  if ((run?.text ?? '') === text) return element
  const next: readonly Node[] = text === '' ? [] : [run ? { ...run, text } : { kind: 'text', id: newId(), text }]
  return { ...element, children: element.children.toSpliced(index, run ? 1 : 0, ...next) }
}
