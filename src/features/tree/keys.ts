import { isWithin } from '../../model/arrange'
import type { Node, NodeId } from '../../model/node'
import { firstActions } from '../../commands/first-actions'
import { currentSnapshot } from '../../editor/document/current'
import { select, setClosed } from '../../editor/document/selected'
import { pathOf } from '../../editor/paths'
import { createTypeAhead } from '../../ui/inputs/type-ahead'
import type { KeyPress } from '../../commands/shortcuts'
import { described } from '../../editor/nodes/describe'
import { matches } from '../../commands/shortcuts'
import { isMac } from '../../editor/words/keys'
import { announce, requestFocus } from '../../editor/view/view'
import type { Step } from './navigate'
import { stepOf } from './navigate'
import { focusAlone, focusOn, only, ranged, toggled } from './pick'
import type { Rows } from './rows'
import { isParent, parentRow } from './rows'
import { nameOf, summaryOf } from '../../editor/words/summary'

/** The tree at the moment of a key press. */
export interface TreeState {
  readonly rows: Rows
  /** The row with the focus. */
  readonly row: number
  readonly page: number
  readonly readOnlyReason: string | null
  readonly openMenu: () => void
}

/** Does what a key press means in the tree; false when it means nothing there. */
export function pressed(event: KeyPress, tree: TreeState): boolean {
  const node = tree.rows.nodes[tree.row]
  if (!node) return false
  const found = firstActions.find((action) => action.scope === 'tree' && action.shortcuts.some((each) => matches(event, each)))
  if (found) {
    if (found.isEnabled()) found.run()
    else announce(tree.readOnlyReason ?? `${found.label.replace('…', '')} does nothing on ${described([{ node }])}.`)
    return true
  }
  const { key } = event
  const hasMod = isMac ? event.metaKey : event.ctrlKey
  typeAhead.hear(key)
  if (event.altKey || (isMac ? event.ctrlKey : event.metaKey)) return false
  if (key === 'ContextMenu' || (key === 'F10' && event.shiftKey)) return done(tree.openMenu)
  if (key === 'Escape') return done(() => select(only(node.id)))
  if (key === 'Enter' && !hasMod) return done(() => requestFocus({ pane: 'properties', nodeId: node.id }))
  if (key === ' ' && !typeAhead.isTyping()) return done(() => space(tree, event.shiftKey))
  const step = stepOf(tree.rows, tree.row, key, tree.page)
  if (step !== undefined) return done(() => take(tree, step, event.shiftKey, hasMod))
  if (hasMod || key.length !== 1) return false
  if (key === '*') return done(() => openSiblings(tree))
  return done(() => type(tree, key))
}

function done(act: () => void): true {
  act()
  return true
}

function take({ rows }: TreeState, step: Step, isRange: boolean, isFocusOnly: boolean): void {
  if (step === null) return
  if ('open' in step) return toggleClosed(step.open, false)
  if ('close' in step) return toggleClosed(step.close, true)
  const id = rows.nodes[step.to]?.id
  const selection = currentSnapshot()?.selection ?? null
  if (id === undefined) return
  select(isRange ? ranged(rows, selection, step.to) : isFocusOnly ? focusAlone(selection, id) : focusOn(selection, id))
}

function space({ rows, row }: TreeState, isRange: boolean): void {
  const selection = currentSnapshot()?.selection ?? null
  const id = rows.nodes[row]?.id
  if (id !== undefined) select(isRange ? ranged(rows, selection, row) : toggled(selection, id))
}

/** Opens or closes a row. The focus does not stay in what is closed. */
export function toggleClosed(id: NodeId, isClosed: boolean): void {
  const { document, selection, closed: before } = currentSnapshot() ?? {}
  const closed = new Set(before)
  if (isClosed) closed.add(id)
  else closed.delete(id)
  setClosed(closed)
  const path = document && pathOf(document, id)
  const focus = document && selection && pathOf(document, selection.focus)
  if (isClosed && path && focus && focus.length > path.length && isWithin(focus, path)) select(only(id))
}

function openSiblings({ rows, row }: TreeState): void {
  const parent = rows.nodes[parentRow(rows, row)]
  const siblings = parent?.kind === 'element' ? parent.children : [rows.root]
  const closed = new Set(currentSnapshot()?.closed)
  for (const sibling of siblings) if (isParent(sibling)) closed.delete(sibling.id)
  setClosed(closed)
}

const typeAhead = createTypeAhead()

/** Goes to the next row whose name, or else whose summary, begins with what is typed. */
function type({ rows, row }: TreeState, letter: string): void {
  const labelled =
    (labelOf: (node: Node) => string) =>
    (at: number): string =>
      rows.nodes[at] ? labelOf(rows.nodes[at]) : ''
  const found = typeAhead.type(letter, row, rows.nodes.length, labelled(nameOf), labelled(summaryOf))
  const id = rows.nodes[found]?.id
  if (id !== undefined) select(focusOn(currentSnapshot()?.selection ?? null, id))
}
