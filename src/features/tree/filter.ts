import type { Node } from '../../model/node'
import type { Problem } from '../../model/problem'
import { problemsByNode } from '../../validation/engine/validate'
import type { Rows } from './rows'
import { rowChildren } from './rows'
import { nameOf } from '../../editor/words/summary'

const none: ReadonlySet<never> = new Set()

/**
 * Returns the rows that a filter leaves: those with its words in name, text or attributes, or with `problem` in them, and
 * their parents.
 */
export function filtered(rows: Rows, filter: string, problems: readonly Problem[]): Rows {
  const wanted = filter.trim().toLowerCase()
  const byNode = problemsByNode(problems)
  const nodes: Node[] = []
  const levels: number[] = []
  const visit = (node: Node, level: number): boolean => {
    const row = nodes.length
    nodes.push(node)
    levels.push(level)
    let isKept = holds(node, wanted) || (wanted === 'problem' && byNode.has(node.id))
    if (node.kind === 'element') for (const child of rowChildren(node)) isKept = visit(child, level + 1) || isKept
    if (isKept) return true
    nodes.length = row
    levels.length = row
    return false
  }
  visit(rows.root, 1)
  return { ...rows, closed: none, nodes, levels }
}

/**
 * Returns whether the words stand in the node itself: in its name, in an attribute as `name=value`, or in a text that is no row.
 */
function holds(node: Node, wanted: string): boolean {
  if (nameOf(node).toLowerCase().includes(wanted)) return true
  if (node.kind === 'instruction') return `${node.target} ${node.text}`.toLowerCase().includes(wanted)
  if (node.kind !== 'element') return node.text.toLowerCase().includes(wanted)
  for (const [name, value] of node.attributes) if (`${name}=${value}`.toLowerCase().includes(wanted)) return true
  const shown = rowChildren(node)
  return node.children.some(
    (child) => child.kind !== 'element' && !shown.includes(child) && child.text.toLowerCase().includes(wanted),
  )
}
