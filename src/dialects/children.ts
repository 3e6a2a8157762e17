import { append, plainJoin } from '../model/edit'
import type { ElementNode, Node } from '../model/node'
import type { ElementRow } from './table'

/** The children of an element as they are translated; where none is, they are the same. */
export class Children {
  private readonly nodes: Node[] = []
  private isSame = true
  private readonly element: ElementNode
  private readonly row: ElementRow

  constructor(element: ElementNode, row: ElementRow) {
    this.element = element
    this.row = row
  }

  skips(child: Node): boolean {
    const isSkipped = this.row.skips?.(child, this.element) ?? false
    if (isSkipped) this.isSame = false
    return isSkipped
  }

  add(child: Node, nodes: readonly Node[]): void {
    this.isSame &&= nodes.length === 1 && nodes[0] === child
    for (const node of nodes) append(this.nodes, node, plainJoin)
  }

  whole(): readonly Node[] {
    return this.isSame ? this.element.children : this.nodes
  }
}

/** So many elements at most are one step of the work. */
export const portion = 100

/** Returns how many elements there is room for behind those in an element; below zero where these are too many. */
export function roomAfter(element: ElementNode, room: number): number {
  let left = room
  for (const child of element.children) {
    if (child.kind === 'element') left = roomAfter(child, left - 1)
    if (left < 0) return left
  }
  return left
}
