import type { Document, ElementNode, Node } from '../../model/node'
import { doAll } from '../../model/work'
import type { Work } from '../../model/work'
import { commonEntries } from '../../model/comparing/entries'
import { isName } from '../../syntax/names'
import { prefixesOf } from '../diagnostics/prefixes'
import { mostLength, sniff } from '../diagnostics/sniff'
import { mostDepth } from '../diagnostics/strict-parser'
import { checkingMarkup } from '../diagnostics/well-formedness'
import type { KeepsSpace, Printing } from '../write/gaps'
import { lengthOf } from '../write/measure'
import { serialise, textOfNode } from '../write/serialise'
import { startTag } from '../write/start-tag'

/** The elements around a node, outermost first. */
type Ancestors = readonly ElementNode[]

/**
 * Returns why `after`, which an edit made of the well-formed `before`, is not well-formed; null where it is.
 * Only what differs is looked at, and only names with a prefix are parsed: of all else that an edit can make,
 * nothing but a name, the depth and the length can be wrong, since the printer escapes the rest.
 */
export function refusalOf(before: Document, after: Document, keepsSpace: KeepsSpace): string | null {
  return doAll(refusing(before, after, keepsSpace))
}

/** Does what `refusalOf` does, as work that can be interrupted. */
export function* refusing(before: Document, after: Document, keepsSpace: KeepsSpace): Work<string | null> {
  if (before === after) return null
  const reason = yield* reviewing(before.root, after.root, { keepsSpace, eol: after.eol })
  if (reason !== null) return reason
  if (before.root.name !== after.root.name) {
    const shell = { ...after, root: { ...after.root, children: [] } }
    const problem = sniff(serialise(shell, keepsSpace))
    if (problem !== null) return problem.message
  }
  const length = lengthOf(after, keepsSpace)
  return length > mostLength ? (sniff(serialise(after, keepsSpace))?.message ?? null) : null
}

/** An element that was otherwise before the edit. */
interface Changed {
  readonly was: ElementNode
  readonly element: ElementNode
  readonly ancestors: Ancestors
}

/** An element that came with the edit, alone or with the topmost of those that came. */
interface Added {
  readonly was: null
  readonly element: ElementNode
  readonly depth: number
  readonly top: { readonly element: ElementNode; readonly ancestors: Ancestors }
  /** How many visits are due after the topmost one and all in it. */
  readonly others: number
}

/** The elements to look at, the next one last. */
type Due = (Changed | Added)[]

/** Returns why what differs between two trees cannot be, or null; looks at one element a step. */
function* reviewing(old: ElementNode, root: ElementNode, printing: Printing): Work<string | null> {
  const due: Due = old === root ? [] : [{ was: old, element: root, ancestors: [] }]
  for (let visit = due.pop(); visit !== undefined; visit = due.pop()) {
    const reason = yield* visit.was === null ? reviewingAdded(visit, due, printing) : reviewingChanged(visit, due, printing)
    if (reason !== null) return reason
    yield
  }
  return null
}

/** Returns why what changed of one element itself cannot be, or null; adds to `due` what changed and came below it. */
function* reviewingChanged({ was, element, ancestors }: Changed, due: Due, printing: Printing): Work<string | null> {
  const names = changedNames(was, element)
  const wrong = wrongName(names)
  if (wrong !== null) return wrong
  // Everything in the element may use a prefix that it declares.
  if (names.some((name) => name.startsWith('xmlns:'))) return yield* checking(element, ancestors, printing)
  if (was.children !== element.children) addChanged(due, was.children, element, [...ancestors, element])
  return names.some(isOfNamespaces) ? yield* checkingIn(startTag(element, true), ancestors) : null
}

/**
 * Returns why an element that came cannot be, or null; adds to `due` the elements in it. One that goes too deep, or has a prefix, is
 * parsed with the topmost that came, and nothing in that is looked at any more.
 */
function* reviewingAdded({ element, depth, top, others }: Added, due: Due, printing: Printing): Work<string | null> {
  const names = [element.name, ...element.attributes.keys()]
  const wrong = wrongName(names)
  if (wrong !== null) return wrong
  if (depth > mostDepth || names.some(isOfNamespaces)) {
    due.length = others
    return yield* checking(top.element, top.ancestors, printing)
  }
  for (const child of element.children.toReversed()) {
    if (child.kind === 'element') due.push({ was: null, element: child, depth: depth + 1, top, others })
  }
  return null
}

/** Adds to `due` the children that changed or came; one that was only moved is as it was. */
function addChanged(due: Due, old: readonly Node[], { children }: ElementNode, ancestors: Ancestors): void {
  const { head, tail } = commonEntries(old, children)
  const there = new Map(old.slice(head, old.length - tail).map((node) => [node.id, node]))
  for (const child of children.slice(head, children.length - tail).toReversed()) {
    if (child.kind !== 'element') continue
    const was = there.get(child.id)
    if (was === child) continue
    const isChanged = was?.kind === 'element'
    const depth = ancestors.length + 1
    due.push(
      isChanged
        ? { was, element: child, ancestors }
        : { was: null, element: child, depth, top: { element: child, ancestors }, others: due.length },
    )
  }
}

/** Returns why an element that stands in others is not well-formed. */
const checking = (element: ElementNode, ancestors: Ancestors, printing: Printing): Work<string | null> =>
  checkingIn(textOfNode(element, ancestors.length, false, printing), ancestors)

/** Returns why the text of an element that stands in others is not well-formed. */
function* checkingIn(text: string, ancestors: Ancestors): Work<string | null> {
  return (yield* checkingMarkup(text, { depth: ancestors.length, prefixes: prefixesOf(ancestors) }))?.message ?? null
}

const isOfNamespaces = (name: string): boolean => name.includes(':') || name === 'xmlns'

/** Returns the names of what the element has otherwise than the one before: its own name, attributes that came, went or say something else. */
function changedNames(old: ElementNode, { name, attributes }: ElementNode): readonly string[] {
  const names = old.name === name ? [] : [name]
  if (old.attributes === attributes) return names
  for (const [key, value] of attributes) if (old.attributes.get(key) !== value) names.push(key)
  for (const key of old.attributes.keys()) if (!attributes.has(key)) names.push(key)
  return names
}

/** Returns why one of the names cannot be, or null. */
function wrongName(names: Iterable<string>): string | null {
  for (const name of names) {
    if (isName(name)) continue
    return `A name begins with a letter and holds letters, digits, hyphens, dots and underscores, found "${name}".`
  }
  return null
}
