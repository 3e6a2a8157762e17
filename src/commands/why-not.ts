import { currentDocument, readOnlyReason } from '../editor/document/current'
import { focusedNode, selectedNodes } from '../editor/document/selected'
import { moveRefusal, placeOut, placeOver, placeInto } from '../editor/nodes/moves'
import { choicesToReplace, choicesToWrap, hasLegal } from '../editor/nodes/choices'
import { described } from '../editor/nodes/describe'
import type { Place } from '../editor/nodes/places'
import type { Action } from './action'

/** Returns why a command does nothing for what is selected, in words; null where it does something. */
export function whyNot({ id, scope, isEnabled }: Action): string | null {
  if (isEnabled()) return reasons[id]?.() ?? null
  return scope === 'tree' ? (readOnlyReason() ?? general()) : (unavailable[id] ?? 'Not available now')
}

const unavailable: Readonly<Record<string, string>> = {
  undo: 'Nothing to undo',
  redo: 'Nothing to redo',
  'open-file': 'This browser can’t edit files in place',
  'save-file': 'This browser can’t edit files in place',
}

const reasons: Readonly<Record<string, () => string | null>> = {
  wrap: () => (hasLegal(choicesToWrap()) ? null : `No element can go around ${described(chosen())} here`),
  replace: () => (hasLegal(choicesToReplace()) ? null : 'No other element can take its place'),
  unwrap: () => (isEmpty() ? 'No elements inside' : null),
  'move-up': () => moving(placeOver('up'), 'Already the first'),
  'move-down': () => moving(placeOver('down'), 'Already the last'),
  'move-into': () => moving(placeInto(), 'No element before it'),
  'move-out': () => moving(placeOut(), 'Already at the top level'),
}

const chosen = () => selectedNodes().filter(({ path }) => path.length > 0)

/** Returns the reason that is left: what can be edited and yet not changed so is the root, or no element. */
function general(): string {
  const root = currentDocument()?.root.name ?? 'The root'
  return chosen().length === 0 ? `${root} must stay the root` : 'Only for elements'
}

function isEmpty(): boolean {
  const node = focusedNode()?.node
  return node?.kind === 'element' && !node.children.some(({ kind }) => kind === 'element')
}

function moving(place: Place | null, without: string): string | null {
  return place ? moveRefusal(selectedNodes(), place) : without
}
