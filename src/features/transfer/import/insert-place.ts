import { refusal } from '../../../completion/places'
import { elementAt, nodeAt } from '../../../model/edit'
import type { Document, Node } from '../../../model/node'
import type { Place } from '../../../editor/nodes/places'

/** Where imported nodes go, and how that is called. */
export interface InsertPlace {
  readonly place: Place
  readonly words: string
}

/**
 * Returns the first of the places that takes all of the nodes: inside the focused element, behind it; else the end of the
 * root.
 */
export function insertPlace(
  document: Document,
  nodes: readonly Node[],
  { inside, after }: { readonly inside: Place | null; readonly after: Place | null },
): InsertPlace {
  const end: Place = { parent: [], index: document.root.children.length }
  const takes = (place: Place | null): place is Place => place !== null && takesAll(document, place, nodes)
  if (takes(inside)) return { place: inside, words: `at the end of ${nameAt(document, inside.parent)}` }
  if (takes(after)) return { place: after, words: `after ${nameAt(document, [...after.parent, after.index - 1])}` }
  return { place: end, words: `at the end of ${document.root.name}` }
}

function takesAll(document: Document, { parent }: Place, nodes: readonly Node[]): boolean {
  const element = elementAt(document, parent)
  const names = new Set<string>()
  for (const node of nodes) if (node.kind === 'element') names.add(node.name)
  return element !== undefined && [...names].every((name) => refusal(element.name, name) === null)
}

function nameAt(document: Document, path: readonly number[]): string {
  const node = nodeAt(document, path)
  return node?.kind === 'element' ? node.name : 'the selected node'
}
