import { isOffered, specOf } from '../../catalogue'
import type { Choice } from '../../completion/places'
import { choicesIn } from '../../completion/places'
import { nodeAt } from '../../model/edit'
import { currentDocument } from '../../editor/document/current'
import { focusedNode, selectedNodes } from '../../editor/document/selected'
import { choicesToReplace, choicesToWrap, elementNameAt, hasLegal } from '../../editor/nodes/choices'
import { addElement } from '../../editor/nodes/insert'
import { described } from '../../editor/nodes/describe'
import type { Place } from '../../editor/nodes/places'
import { placesAround, placesToAdd } from '../../editor/nodes/places'
import { replaceFocused, wrapSelected } from '../../editor/nodes/selected'
import { placeToAdd, requestFocus } from '../../editor/view/view'

/** One group of the menu: elements for one place, the legal ones first. */
export interface Offer {
  readonly label: string
  readonly choices: readonly Choice[]
  /** Says of elements that may not stand there that they may not, and why. */
  readonly refuse: (names: string) => string
  readonly choose: (name: string) => void
}

export type Purpose = 'add' | 'wrap' | 'replace'

export const titles: { readonly [P in Purpose]: string } = { add: 'Add element', wrap: 'Wrap in', replace: 'Replace with' }

/** Returns what the dialog offers for what is selected now; groups with something legal come first. */
export function offersFor(purpose: Purpose): readonly Offer[] {
  const offers = offerLists[purpose]()
  return [...offers.filter(mayStand), ...offers.filter((offer) => !mayStand(offer))]
}

const offerLists: { readonly [P in Purpose]: () => readonly Offer[] } = { add: toAdd, wrap: toWrap, replace: toReplace }

/** Returns whether something may be chosen of an offer. */
export const mayStand = ({ choices }: Offer): boolean => hasLegal(choices)

function toAdd(): readonly Offer[] {
  const given = placeToAdd()
  if (given) return [offerAt(placeLabel(given), given)]
  const focused = focusedNode()
  const { inside, after } = placesToAdd()
  const offers: Offer[] = []
  if (inside) offers.push(offerAt(`Inside ${elementNameAt(inside.parent)}`, inside))
  if (!focused || !after) return offers
  offers.push(offerAt(`After ${focused.node.kind === 'element' ? focused.node.name : described([focused])}`, after))
  const around = placesAround(focused.path).map((place) => offerAt(placeLabel(place), place))
  return [...offers, ...around.filter(mayStand)]
}

/** Names a place by what stands before it there, and by what it is in. */
function placeLabel({ parent, index }: Place): string {
  const document = currentDocument()
  const before = document && index > 0 ? nodeAt(document, [...parent, index - 1]) : undefined
  if (!before) return `Inside ${elementNameAt(parent)}`
  return `After ${before.kind === 'element' ? before.name : described([{ node: before }])} (in ${elementNameAt(parent)})`
}

function offerAt(label: string, place: Place): Offer {
  const parent = elementNameAt(place.parent)
  return { label, choices: choicesIn(parent), refuse: refusing(parent), choose: (name) => addElement(name, place) }
}

/** Longer lists of what may stand in an element say less than they take. */
const mostListed = 6

function refusing(parent: string): Offer['refuse'] {
  const allowed = (specOf(parent)?.children ?? []).filter(isOffered)
  if (allowed.length === 0) return () => `${parent} holds no elements.`
  const only = allowed.length > mostListed ? '' : ` (only ${allowed.join(', ')})`
  return (names) => `Can’t go in ${parent}${only}: ${names}`
}

function toWrap(): readonly Offer[] {
  const what = described(selectedNodes().filter(({ path }) => path.length > 0))
  const refuse = (others: string): string => `Can’t go around ${what}: ${others}`
  const choose = (name: string): void => backInTree(() => wrapSelected(name))
  return [{ label: `Around ${what}`, choices: choicesToWrap(), refuse, choose }]
}

function toReplace(): readonly Offer[] {
  const focused = focusedNode()
  if (focused?.node.kind !== 'element') return []
  const { name } = focused.node
  const refuse = (others: string): string => `Can’t replace ${described([focused])}: ${others}`
  const choose = (chosen: string): void => backInTree(() => replaceFocused(chosen))
  return [{ label: `Instead of ${name}`, choices: choicesToReplace(), refuse, choose }]
}

function backInTree(act: () => void): void {
  act()
  requestFocus({ pane: 'structure' })
}

/** Returns in one line what may not stand at the place of an offer and why, or nothing where all may. */
export function refusalLine({ choices, refuse }: Offer): string {
  const names = choices.flatMap(({ name, reason }) => (reason === null ? [] : [name]))
  return names.length === 0 ? '' : refuse(names.join(', '))
}

/**
 * Returns what a search finds of the offers, best first: by the beginning of the name, within it, then in what the element is
 * for.
 */
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

/** Returns how well a choice fits: lower is better; what may not stand there comes after all that may. */
function rank({ name, reason }: Choice, wanted: string): number {
  const low = name.toLowerCase()
  const words = ` ${specOf(name)?.doc.toLowerCase() ?? ''}`
  const place = reason === null ? 0 : notFound
  if (low === wanted) return place
  if (low.startsWith(wanted)) return place + 1
  if (low.includes(wanted)) return place + 2
  return place + (words.includes(` ${wanted}`) ? 3 : 4)
}
