import { fragmentOf, inserting, makeElement, readingFragment, textOf } from '../../core-page'
import type { Document, Node, NodeId, Path } from '../../model/node'
import type { TextProblem } from '../../model/problem'
import type { Work } from '../../model/work'
import { currentDocument } from '../document/current'
import { edit, editing } from '../document/edits'
import { selectedNodes } from '../document/selected'
import { announce, requestFocus } from '../view/view'
import { inPast } from '../words/past'
import { withProgress } from '../with-progress'
import { described } from './describe'
import { afterPath, placesToAdd } from './places'
import type { Place } from './places'

/** Adds an empty element, selects it and asks for the focus in its first field. */
export function addElement(name: string, { parent, index }: Place): void {
  const element = makeElement(name)
  const added = edit(`add ${name}`, (document, edits) => edits.insert(document, parent, index, [element]), {
    select: () => [element.id],
    isNew: true,
  })
  if (added !== null) return
  requestFocus({ pane: 'properties', nodeId: element.id })
  announce(`Added ${name}.`, { isSeen: true })
}

/** Adds nodes at a place, selects them and says so. */
export function insertNodes(label: string, nodes: readonly Node[], place: Place): void {
  if (nodes.length === 0) return announce('There is nothing to add.')
  const { parent, index } = place
  const inserted = edit(label, (document, edits) => edits.insert(document, parent, index, nodes), { select: () => idsOf(nodes) })
  if (inserted === null) announceInserted(label, nodes)
}

/** Prepares the same as work that can be interrupted: it changes nothing, and gives what adds the nodes and returns whether it did. */
export function* insertingNodes(label: string, nodes: readonly Node[], { parent, index }: Place): Work<() => boolean> {
  if (nodes.length === 0) {
    return () => {
      announce('There is nothing to add.')
      return false
    }
  }
  const insert = yield* editing(label, (document) => inserting(document, parent, index, nodes), {
    select: () => idsOf(nodes),
  })
  return () => {
    if (insert() !== null) return false
    announceInserted(label, nodes)
    return true
  }
}

/** Puts XML text after the focused node, or into it when it is the root. Says why when the text is not well-formed. */
export function pasteText(text: string): void {
  const { inside, after } = placesToAdd()
  const place = after ?? inside
  if (place) insertText(text, place, { label: 'paste', doing: 'Pasting', refusal: 'Nothing pasted' })
}

/** Puts a copy of the selected nodes after the last one and selects it. */
export function duplicateSelected(): void {
  const chosen = selectedNodes().filter(({ path }) => path.length > 0)
  const last = chosen.at(-1)
  if (!last) return announce('Response can’t be duplicated.')
  const text = textOf(chosen.map(({ node }) => node))
  insertText(text, afterPath(last.path), {
    label: `duplicate ${described(chosen)}`,
    doing: 'Duplicating',
    refusal: 'Cannot duplicate',
  })
}

interface Insertion {
  readonly label: string
  readonly doing: string
  readonly refusal: string
}

/** A text of more characters is read and inserted in slices. */
const long = 100_000

function insertText(text: string, place: Place, insertion: Insertion): void {
  if (text.length > long) return void insertLong(text, place, insertion)
  const read = fragmentOf(text, around(place))
  if (read.ok) insertNodes(insertion.label, read.nodes, place)
  else announce(refusalFor(read.problems, insertion))
}

async function insertLong(text: string, place: Place, insertion: Insertion): Promise<void> {
  const insert = await withProgress(insertingText(text, place, insertion), `${insertion.doing}…`)
  insert?.()
}

function* insertingText(text: string, place: Place, insertion: Insertion): Work<() => unknown> {
  const read = yield* readingFragment(text, around(place))
  if (read.ok) return yield* insertingNodes(insertion.label, read.nodes, place)
  return () => announce(refusalFor(read.problems, insertion))
}

const refusalFor = (problems: readonly TextProblem[], { refusal }: Insertion): string =>
  `${refusal}: ${problems[0]?.message ?? 'this is not XML'}.`

const idsOf = (nodes: readonly Node[]): readonly NodeId[] => nodes.map((node) => node.id)

const announceInserted = (label: string, nodes: readonly Node[]): void =>
  announce(`${inPast(label.split(' ', 1)[0] ?? '')} ${described(nodes.map((node) => ({ node })))}.`)

/** Returns the elements around a place, whose prefixes hold there. */
function around({ parent }: Place): { readonly document: Document; readonly parent: Path } | undefined {
  const document = currentDocument()
  return document ? { document, parent } : undefined
}
