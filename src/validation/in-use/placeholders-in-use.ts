import { isText } from '../../model/content'
import type { ElementNode, NodeId } from '../../model/node'
import { placeholderTexts } from '../../model/placeholders'

/** A placeholder that a document uses, and the elements in which it stands. */
export interface PlaceholderInUse {
  /** As it is written: "{{name}}". */
  readonly text: string
  /** One id for each place, in document order. */
  readonly elements: readonly NodeId[]
}

/** Returns the template placeholders in values, texts and instructions of an element and all within it, each once, in document order. */
export function placeholdersInUse(root: ElementNode): readonly PlaceholderInUse[] {
  const found = new Map<string, NodeId[]>()
  for (const { text, element } of placesIn(root)) {
    const elements = found.get(text)
    if (elements) elements.push(element)
    else found.set(text, [element])
  }
  return Array.from(found, ([text, elements]) => ({ text, elements }))
}

/** A placeholder where it stands. */
interface Place {
  readonly text: string
  readonly element: NodeId
}

/** By element, the places in it and all within it: they are its own for ever, so that an edit costs what it touches. */
const places = new WeakMap<ElementNode, readonly Place[]>()
const nowhere: readonly Place[] = []

function placesIn(element: ElementNode): readonly Place[] {
  const known = places.get(element)
  if (known !== undefined) return known
  const found: Place[] = []
  const look = (value: string): void => {
    for (const text of placeholderTexts(value)) found.push({ text, element: element.id })
  }
  for (const value of element.attributes.values()) look(value)
  for (const child of element.children) {
    if (isText(child)) look(child.text)
    else if (child.kind === 'instruction') look(`<?${child.target} ${child.text}?>`)
    else if (child.kind === 'element') for (const place of placesIn(child)) found.push(place)
  }
  const list = found.length === 0 ? nowhere : found
  places.set(element, list)
  return list
}
