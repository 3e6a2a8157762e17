import { currentSnapshot } from '../editor/document/current'
import { state } from '../editor/store'
import type { Pane } from '../editor/view/view'
import { openLink, requestFocus, toggleAbout } from '../editor/view/view'

/** The panes that F6 walks through, in reading order. */
const panes: readonly Pane[] = ['structure', 'properties', 'xml', 'problems']

/** Moves the focus to the pane after, or before, the one it is in. */
export function nextPane(step: 1 | -1): void {
  const now = panes.findIndex((pane) => document.activeElement?.closest(`[data-pane="${pane}"]`))
  const pane = panes[(now + step + panes.length) % panes.length] ?? 'structure'
  if (pane !== 'properties') return requestFocus({ pane })
  const nodeId = currentSnapshot()?.selection?.focus
  if (nodeId !== undefined) requestFocus({ pane, nodeId })
}

/** Says or hides what the field is for that has the focus. */
export function aboutField(): void {
  const { field } = state().view
  if (field) toggleAbout(field)
}

/** Shows the document of the link that arrived last. */
export function showArrivedLink(): void {
  const { arrivedLink } = state().view
  if (arrivedLink !== null) openLink(arrivedLink)
}
