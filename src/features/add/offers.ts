import { specOf } from '../../catalogue'
import type { Choice } from '../../completion/places'
import { choicesAround, choicesIn, choicesInstead } from '../../completion/places'
import { elementAt } from '../../model/edit'
import type { ElementNode, Path } from '../../model/node'
import { currentDocument } from '../../editor/document/current'
import { focusedNode, selectedNodes } from '../../editor/document/selected'
import { addElement } from '../../editor/nodes/insert'
import { described } from '../../editor/nodes/describe'
import { placesToAdd } from '../../editor/nodes/places'
import { replaceFocused, wrapSelected } from '../../editor/nodes/selected'
import { requestFocus } from '../../editor/view/view'

/** One group of the menu: elements for one place, the legal ones first. */
export interface Offer {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly choose: (name: string) => void
}

export type Purpose = 'add' | 'wrap' | 'replace'

export const titles: { readonly [P in Purpose]: string } = { add: 'Add element', wrap: 'Wrap in', replace: 'Replace with' }

/** What the dialog offers for what is selected now; groups with something legal come first. */
export function offersFor(purpose: Purpose): readonly Offer[] {
  const offers = offerLists[purpose]()
  return [...offers.filter(hasLegal), ...offers.filter((offer) => !hasLegal(offer))]
}

const offerLists: { readonly [P in Purpose]: () => readonly Offer[] } = { add: toAdd, wrap: toWrap, replace: toReplace }

const hasLegal = ({ choices }: Offer): boolean => choices.some(({ reason }) => reason === null)

function toAdd(): readonly Offer[] {
  const { inside, after } = placesToAdd()
  const focused = focusedNode()?.node
  const name = focused?.kind === 'element' ? focused.name : focused ? described([{ node: focused }]) : ''
  const offers: Offer[] = []
  if (inside) {
    const parent = elementNameAt(inside.parent)
    offers.push({ label: `Inside ${parent}`, choices: choicesIn(parent), choose: (chosen) => addElement(chosen, inside) })
  }
  if (after) {
    const choices = choicesIn(elementNameAt(after.parent))
    offers.push({ label: `After ${name}`, choices, choose: (chosen) => addElement(chosen, after) })
  }
  return offers
}

function toWrap(): readonly Offer[] {
  const chosen = selectedNodes().filter(({ path }) => path.length > 0)
  const first = chosen[0]
  if (!first) return []
  const names = chosen.flatMap(({ node }) => (node.kind === 'element' ? [node.name] : []))
  const choices = choicesAround(elementNameAt(first.path.slice(0, -1)), names)
  return [{ label: `Around ${described(chosen)}`, choices, choose: (name) => backInTree(() => wrapSelected(name)) }]
}

function toReplace(): readonly Offer[] {
  const focused = focusedNode()
  if (focused?.node.kind !== 'element' || focused.path.length === 0) return []
  const { node, path } = focused
  const choices = choicesInstead(elementNameAt(path.slice(0, -1)), node.name, childNames(node))
  return [{ label: `Instead of ${node.name}`, choices, choose: (name) => backInTree(() => replaceFocused(name)) }]
}

function backInTree(act: () => void): void {
  act()
  requestFocus({ pane: 'structure' })
}

function childNames(element: ElementNode): readonly string[] {
  return [...new Set(element.children.flatMap((child) => (child.kind === 'element' ? [child.name] : [])))]
}

function elementNameAt(path: Path): string {
  const document = currentDocument()
  return (document && elementAt(document, path)?.name) ?? ''
}

/** What a search finds of the offers, best first: by the beginning of the name, within it, then in what the element is for. */
export function found(offers: readonly Offer[], search: string): readonly Offer[] {
  const wanted = search.trim().toLowerCase()
  if (wanted === '') return offers
  const best = ({ choices }: Offer): number => (choices[0] ? rank(choices[0], wanted) : notFound)
  return offers
    .map((offer) => ({ ...offer, choices: foundIn(offer.choices, wanted) }))
    .filter(({ choices }) => choices.length > 0)
    .sort((a, b) => best(a) - best(b))
}

function foundIn(choices: readonly Choice[], wanted: string): readonly Choice[] {
  return choices.filter((choice) => rank(choice, wanted) % notFound !== 4).sort((a, b) => rank(a, wanted) - rank(b, wanted))
}

const notFound = 5

/** Lower is better; what may not stand there comes after all that may. */
function rank({ name, reason }: Choice, wanted: string): number {
  const low = name.toLowerCase()
  const words = ` ${specOf(name)?.doc.toLowerCase() ?? ''}`
  const place = reason === null ? 0 : notFound
  if (low === wanted) return place
  if (low.startsWith(wanted)) return place + 1
  if (low.includes(wanted)) return place + 2
  return place + (words.includes(` ${wanted}`) ? 3 : 4)
}
