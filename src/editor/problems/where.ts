import { lineAt } from '../../core-page'
import { elementAt } from '../../model/edit'
import type { Document, ElementNode } from '../../model/node'
import type { Problem } from '../../model/problem'
import { pathOf } from '../paths'
import { placeOf } from './place'

/** By what the element of a problem is told from others of its name. */
export interface Where {
  /** The line that the problem stands in, from 1. */
  readonly line: number
  /** What is in the element: a number, a text, an address; '' where nothing is. */
  readonly inside: string
}

/** Returns where a problem stands in the document; null when its element is gone. */
export function whereOf(document: Document, problem: Problem): Where | null {
  const path = pathOf(document, problem.nodeId)
  const element = path && elementAt(document, path)
  if (!path || !element) return null
  // Of a value the begin of its attribute is enough: both stand in one line.
  const { from } = placeOf(document, path, problem, () => '')
  return { line: lineAt(document, from), inside: path.length === 0 ? '' : insideOf(element) }
}

/** Returns the texts in the element and its descendants; where there are none, the longest value, which tells most. */
export function insideOf(element: ElementNode): string {
  const texts = [...textsIn(element, { left: most })]
  const values = [...element.attributes.values()].sort((a, b) => b.length - a.length)
  return (texts.length > 0 ? texts.join(', ') : (values[0] ?? '')).slice(0, most)
}

/** Nobody reads more than so many characters of a summary. */
const most = 80

function* textsIn(element: ElementNode, room: { left: number }): Generator<string> {
  for (const child of element.children) {
    if (room.left <= 0) return
    if (child.kind === 'element') yield* textsIn(child, room)
    if (child.kind !== 'text' && child.kind !== 'cdata') continue
    const text = child.text
      .slice(0, 8 * most)
      .replace(/\s+/g, ' ')
      .trim()
    room.left -= text.length
    if (text !== '') yield text
  }
}
