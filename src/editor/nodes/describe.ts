import { specOf } from '../../catalogue'
import { textOf } from '../../core-page'
import { elementAt } from '../../model/edit'
import type { Node } from '../../model/node'
import { currentDocument } from '../document/current'
import { focusedNode, selectedNodes } from '../document/selected'

/** Returns how nodes are called in labels and announcements: "Hangup", "GetInput with 3 children", "2 steps". */
export function described(chosen: readonly { readonly node: Node | undefined }[]): string {
  const node = chosen[0]?.node
  if (!node || chosen.length > 1) return `${chosen.length} ${nounFor(chosen)}`
  if (node.kind !== 'element')
    return { text: 'text', cdata: 'CDATA', comment: 'comment', instruction: 'processing instruction' }[node.kind]
  const children = node.children.filter((child) => child.kind === 'element').length
  return children === 0 ? node.name : `${node.name} with ${children} ${children === 1 ? 'child' : 'children'}`
}

/** Returns the noun for nodes: what a call runs is a step; a Number, a comment or a text is none. */
function nounFor(chosen: readonly { readonly node: Node | undefined }[]): string {
  const names = chosen.map(({ node }) => (node?.kind === 'element' ? node.name : null))
  if (names.every((name) => name !== null && specOf(name)?.runs !== undefined)) return 'steps'
  return names.includes(null) ? 'items' : 'elements'
}

/** Returns the selected nodes as XML text, for the clipboard; null when nothing is selected. */
export function selectedText(): string | null {
  const chosen = selectedNodes()
  return chosen.length > 0 ? textOf(chosen.map(({ node }) => node)) : null
}

/** Returns where the focused node stands, as an XPath: "/Response/GetInput[2]/Speak"; the number is left out where the name is the only one. */
export function focusedXPath(): string | null {
  const document = currentDocument()
  const focused = focusedNode()
  if (!document || !focused) return null
  let xpath = `/${document.root.name}`
  for (const depth of focused.path.keys()) {
    const parent = elementAt(document, focused.path.slice(0, depth))
    const node = parent?.children[focused.path[depth] ?? 0]
    if (!parent || !node) break
    const same = parent.children.filter((child) => stepOf(child) === stepOf(node))
    xpath += `/${stepOf(node)}${same.length > 1 ? `[${same.indexOf(node) + 1}]` : ''}`
  }
  return xpath
}

function stepOf(node: Node): string {
  if (node.kind === 'element') return node.name
  return { text: 'text()', cdata: 'text()', comment: 'comment()', instruction: 'processing-instruction()' }[node.kind]
}
