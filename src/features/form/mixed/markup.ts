import { specOf } from '../../../catalogue'
import { makeElement } from '../../../core-page'
import type { ElementNode, Node } from '../../../model/node'
import { newId } from '../../../model/node'
import type { Slot } from './mixed'

/** A part of one text of an element, in UTF-16 units of that text. */
export interface Part {
  readonly slot: Pick<Slot, 'index' | 'run'>
  readonly from: number
  readonly to: number
}

/**
 * Returns the element with a new one of this name around a part of its text, or at the part's end where the new one holds no
 * text; and the new one.
 */
export function withMarkup(
  element: ElementNode,
  { slot, from, to }: Part,
  name: string,
): { element: ElementNode; made: ElementNode } {
  const text = slot.run?.text ?? ''
  const holdsText = specOf(name)?.text !== undefined
  const inside = holdsText ? text.slice(from, to) : ''
  const made: ElementNode = { ...makeElement(name), children: inside === '' ? [] : [{ kind: 'text', id: newId(), text: inside }] }
  const piece = (part: string, isFirst: boolean): readonly Node[] => {
    if (part === '') return []
    if (!slot.run) return [{ kind: 'text', id: newId(), text: part }]
    return [{ kind: slot.run.kind, id: isFirst ? slot.run.id : newId(), text: part }]
  }
  const before = piece(text.slice(0, holdsText ? from : to), true)
  const nodes = [...before, made, ...piece(text.slice(to), before.length === 0)]
  return { element: { ...element, children: element.children.toSpliced(slot.index, slot.run ? 1 : 0, ...nodes) }, made }
}
