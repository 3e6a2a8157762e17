import type { Choice } from '../../completion/places'
import { choicesAround, choicesIn, choicesInstead } from '../../completion/places'
import { elementAt } from '../../model/edit'
import type { ElementNode, Path } from '../../model/node'
import { currentDocument } from '../document/current'
import { focusedNode, selectedNodes } from '../document/selected'
import type { Place } from './places'
import { placesAround, placesToAdd } from './places'

/** Returns what the selected nodes could be wrapped in, with a reason where it may not be. */
export function choicesToWrap(): readonly Choice[] {
  const chosen = selectedNodes().filter(({ path }) => path.length > 0)
  const names = chosen.flatMap(({ node }) => (node.kind === 'element' ? [node.name] : []))
  return chosen[0] ? choicesAround(elementNameAt(chosen[0].path.slice(0, -1)), names) : []
}

/** Returns what could take the place of the focused element, with a reason where it may not. */
export function choicesToReplace(): readonly Choice[] {
  const focused = focusedNode()
  if (focused?.node.kind !== 'element' || focused.path.length === 0) return []
  const { node, path } = focused
  return choicesInstead(elementNameAt(path.slice(0, -1)), node.name, childNames(node))
}

/** Returns the name of the element at `path`. */
export function elementNameAt(path: Path): string {
  const document = currentDocument()
  return (document && elementAt(document, path)?.name) ?? ''
}

/** Returns the first place where an element may go: inside the selected one, after it, or after one around it. */
export function placeFor(name: string): Place | null {
  const { inside, after } = placesToAdd()
  const focused = focusedNode()
  const places = [inside, after, ...(focused ? placesAround(focused.path) : [])]
  const mayStand = ({ parent }: Place): boolean =>
    choicesIn(elementNameAt(parent)).some((choice) => choice.name === name && choice.reason === null)
  return places.find((place) => place !== null && mayStand(place)) ?? null
}

/** Returns whether any may be chosen. */
export const hasLegal = (choices: readonly Choice[]): boolean => choices.some(({ reason }) => reason === null)

function childNames(element: ElementNode): readonly string[] {
  return [...new Set(element.children.flatMap((child) => (child.kind === 'element' ? [child.name] : [])))]
}
