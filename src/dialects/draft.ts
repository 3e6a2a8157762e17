import { specOf } from '../catalogue'
import type { ElementNode, Node, NodeId } from '../model/node'
import type { Table } from './table'

/** The element around those that are being translated. */
export interface Frame {
  /** The element of Plivo that they come to stand in; null around the root. */
  readonly name: string | null
  readonly wasName: string | null
  readonly id: NodeId
  readonly children?: Table | undefined
  /** Attributes that they give to it. */
  lifted: Map<string, string> | null
  /** The frame that gets them instead, where nothing but the content is left of this element. */
  readonly instead?: Frame
  /** True where nothing of it is written, so that all in it is lost with it. */
  readonly isFallen?: true
}

/** What is being written for an element. */
export interface Draft {
  readonly element: ElementNode
  readonly target: string | null
  readonly targetId: NodeId
  readonly attributes: Map<string, string>
  before: readonly Node[]
  behind: readonly Node[]
  /** Attributes of what is in an element of which only that is left. */
  content: Map<string, string> | null
  text: string | null
}
/** Returns whether Plivo runs the element there; one that stood there by these names stays. */
export function mayStand(element: ElementNode, to: string, parent: Frame): boolean {
  if (parent.name === null || (parent.name === parent.wasName && to === element.name)) return true
  const [spec, child] = [specOf(parent.name), specOf(to)]
  if (spec === undefined || child === undefined || child.category === 'ssml') return true
  return spec.children.includes(to) || Object.hasOwn(spec.toleratedChildren ?? {}, to)
}

/** Returns the element as a report names it. */
export const tag = ({ name }: ElementNode): string => `<${name}>`
