import { specOf } from '../../catalogue'
import type { Choice } from '../../completion/places'
import { choicesAround, choicesIn, choicesInstead } from '../../completion/places'
import { elementAt } from '../../model/edit'
import type { ElementNode, Path } from '../../model/node'
import { currentDocument, focusedNode, selectedNodes } from '../../store/document'
import { addElement, described, placesToAdd, replaceFocused, wrapSelected } from '../../store/nodes'
import { wishFocus } from '../../store/view'

/** One group of the menu: elements for one place, the legal ones first. */
export interface Offer {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly choose: (name: string) => void
}

export type Purpose = 'add' | 'wrap' | 'replace'

export const TITLES: { readonly [P in Purpose]: string } = { add: 'Add element', wrap: 'Wrap in', replace: 'Replace with' }

/** What the dialog offers for what is selected now; groups with something legal come first. */
export function offersFor(purpose: Purpose): readonly Offer[] {
  const offers = OFFERS[purpose]()
  return [...offers.filter(hasLegal), ...offers.filter((offer) => !hasLegal(offer))]
}

const OFFERS: { readonly [P in Purpose]: () => readonly Offer[] } = { add: toAdd, wrap: toWrap, replace: toReplace }

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
  wishFocus({ pane: 'structure' })
}

function childNames(element: ElementNode): readonly string[] {
  return [...new Set(element.children.flatMap((child) => (child.kind === 'element' ? [child.name] : [])))]
}

function elementNameAt(path: Path): string {
  const document = currentDocument()
  return (document && elementAt(document, path)?.name) ?? ''
}

/** The choices that a search finds, best first: by the beginning of the name, within it, then in what the element is for. */
export function found(choices: readonly Choice[], search: string): readonly Choice[] {
  const wanted = search.trim().toLowerCase()
  if (wanted === '') return choices
  const rank = ({ name }: Choice): number => {
    const low = name.toLowerCase()
    if (low === wanted) return 0
    if (low.startsWith(wanted)) return 1
    if (low.includes(wanted)) return 2
    return specOf(name)?.doc.toLowerCase().includes(wanted) ? 3 : 4
  }
  const isLegal = ({ reason }: Choice): number => (reason === null ? 0 : 1)
  return choices.filter((choice) => rank(choice) < 4).sort((a, b) => isLegal(a) - isLegal(b) || rank(a) - rank(b))
}
