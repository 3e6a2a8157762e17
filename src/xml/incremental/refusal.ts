import type { Document, ElementNode, Node } from '../../model/node'
import { doAll } from '../../model/work'
import type { Work } from '../../model/work'
import { commonEntries } from '../../model/comparing/entries'
import { isName } from '../../syntax/names'
import { prefixesOf } from '../diagnostics/prefixes'
import { mostLength, sniff } from '../diagnostics/sniff'
import { mostDepth } from '../diagnostics/strict-parser'
import { checkingMarkup } from '../diagnostics/well-formedness'
import type { KeepsSpace } from '../write/gaps'
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

/** Does the same as work that can be interrupted. */
export function* refusing(before: Document, after: Document, keepsSpace: KeepsSpace): Work<string | null> {
  if (before === after) return null
  const reason = yield* new Reviewer(after, keepsSpace).changing(before.root, after.root, [])
  if (reason !== null) return reason
  if (before.root.name !== after.root.name) {
    const shell = { ...after, root: { ...after.root, children: [] } }
    const problem = sniff(serialise(shell, keepsSpace))
    if (problem !== null) return problem.message
  }
  const length = lengthOf(after, keepsSpace)
  return length > mostLength ? (sniff(serialise(after, keepsSpace))?.message ?? null) : null
}

class Reviewer {
  private readonly document: Document
  private readonly keepsSpace: KeepsSpace

  constructor(document: Document, keepsSpace: KeepsSpace) {
    this.document = document
    this.keepsSpace = keepsSpace
  }

  *changing(old: ElementNode, element: ElementNode, ancestors: Ancestors): Work<string | null> {
    if (old === element) return null
    const names = changedNames(old, element)
    const wrong = wrongName(names)
    if (wrong !== null) return wrong
    // Everything in the element may use a prefix that it declares.
    if (names.some((name) => name.startsWith('xmlns:'))) return yield* this.checking(element, ancestors)
    if (names.some(isOfNamespaces)) {
      const reason = yield* checkingIn(startTag(element, true), ancestors)
      if (reason !== null) return reason
    }
    if (old.children === element.children) return null
    return yield* this.changingChildren(old.children, element, [...ancestors, element])
  }

  private *changingChildren(old: readonly Node[], { children }: ElementNode, ancestors: Ancestors): Work<string | null> {
    const { head, tail } = commonEntries(old, children)
    const there = new Map(old.slice(head, old.length - tail).map((node) => [node.id, node]))
    for (const node of children.slice(head, children.length - tail)) {
      if (node.kind !== 'element') continue
      const was = there.get(node.id)
      const reason = yield* was?.kind === 'element' ? this.changing(was, node, ancestors) : this.adding(node, ancestors)
      if (reason !== null) return reason
      yield
    }
    return null
  }

  private *adding(element: ElementNode, ancestors: Ancestors): Work<string | null> {
    const { wrong, depth, usesNamespaces } = yield* surveying(element)
    if (wrong !== null) return wrong
    const isPlain = ancestors.length + depth <= mostDepth && !usesNamespaces
    return isPlain ? null : yield* this.checking(element, ancestors)
  }

  private *checking(element: ElementNode, ancestors: Ancestors): Work<string | null> {
    const printing = { keepsSpace: this.keepsSpace, eol: this.document.eol }
    return yield* checkingIn(textOfNode(element, ancestors.length, false, printing), ancestors)
  }
}

/** Returns why the text is not well-formed of an element that stands in others. */
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

function wrongName(names: Iterable<string>): string | null {
  for (const name of names) {
    if (isName(name)) continue
    return `A name begins with a letter and holds letters, digits, hyphens, dots and underscores, found "${name}".`
  }
  return null
}

/** What counts of an element that is added, and of all below it. */
interface Survey {
  readonly wrong: string | null
  readonly depth: number
  readonly usesNamespaces: boolean
}

function* surveying(element: ElementNode): Work<Survey> {
  const names = [element.name, ...element.attributes.keys()]
  let wrong = wrongName(names)
  let depth = 1
  let usesNamespaces = names.some(isOfNamespaces)
  for (const child of element.children) {
    if (child.kind !== 'element') continue
    const below = yield* surveying(child)
    wrong ??= below.wrong
    depth = Math.max(depth, 1 + below.depth)
    usesNamespaces ||= below.usesNamespaces
    yield
  }
  return { wrong, depth, usesNamespaces }
}
