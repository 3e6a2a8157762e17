import type { Document, ElementNode, Node } from '../../model/node'
import { commonEntries } from '../../syntax/common-ends'
import { isName } from '../../syntax/names'
import { prefixesOf } from '../diagnostics/prefixes'
import { mostLength, notXml } from '../diagnostics/sniff'
import { mostDepth } from '../diagnostics/strict-parser'
import { judgeMarkup } from '../diagnostics/well-formedness'
import type { KeepsSpace } from '../write/gaps'
import { lengthOf } from '../write/measure'
import { serialise, textOfNode } from '../write/serialise'
import { startTag } from '../write/start-tag'

/** The elements around a node, outermost first. */
type Ancestors = readonly ElementNode[]

/**
 * Returns why `after`, which an edit made of the well-formed `before`, is not well-formed; null where it is.
 * Only what differs is looked at, and the judge is asked only about names with a prefix: of all else that an edit can make,
 * nothing but a name, the depth and the length can be wrong, since the printer escapes the rest.
 */
export function refusalOf(before: Document, after: Document, keepsSpace: KeepsSpace): string | null {
  if (before === after) return null
  const reason = new Reviewer(after, keepsSpace).changed(before.root, after.root, [])
  if (reason !== null) return reason
  if (before.root.name !== after.root.name) {
    const shell = { ...after, root: { ...after.root, children: [] } }
    const problem = notXml(serialise(shell, keepsSpace))
    if (problem !== null) return problem.message
  }
  const length = lengthOf(after, keepsSpace)
  return length > mostLength ? (notXml(serialise(after, keepsSpace))?.message ?? null) : null
}

class Reviewer {
  private readonly document: Document
  private readonly keepsSpace: KeepsSpace

  constructor(document: Document, keepsSpace: KeepsSpace) {
    this.document = document
    this.keepsSpace = keepsSpace
  }

  changed(old: ElementNode, element: ElementNode, ancestors: Ancestors): string | null {
    if (old === element) return null
    const names = changedNames(old, element)
    const wrong = wrongName(names)
    if (wrong !== null) return wrong
    // Everything in the element may use a prefix that it declares.
    if (names.some((name) => name.startsWith('xmlns:'))) return this.judged(element, ancestors)
    if (names.some(isOfNamespaces)) {
      const reason = judgedIn(startTag(element, true), ancestors)
      if (reason !== null) return reason
    }
    return old.children === element.children ? null : this.changedChildren(old.children, element, [...ancestors, element])
  }

  private changedChildren(old: readonly Node[], { children }: ElementNode, ancestors: Ancestors): string | null {
    const { head, tail } = commonEntries(old, children)
    const there = new Map(old.slice(head, old.length - tail).map((node) => [node.id, node]))
    for (const node of children.slice(head, children.length - tail)) {
      if (node.kind !== 'element') continue
      const was = there.get(node.id)
      const reason = was?.kind === 'element' ? this.changed(was, node, ancestors) : this.added(node, ancestors)
      if (reason !== null) return reason
    }
    return null
  }

  private added(element: ElementNode, ancestors: Ancestors): string | null {
    const wrong = wrongNameIn(element)
    if (wrong !== null) return wrong
    const isPlain = ancestors.length + depthOf(element) <= mostDepth && !usesNamespaces(element)
    return isPlain ? null : this.judged(element, ancestors)
  }

  private judged(element: ElementNode, ancestors: Ancestors): string | null {
    const printing = { keepsSpace: this.keepsSpace, eol: this.document.eol }
    return judgedIn(textOfNode(element, ancestors.length, false, printing), ancestors)
  }
}

/** Returns what the judge says of the text of an element that stands in others. */
function judgedIn(text: string, ancestors: Ancestors): string | null {
  return judgeMarkup(text, { depth: ancestors.length, prefixes: prefixesOf(ancestors) })?.message ?? null
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

const namesOf = ({ name, attributes }: ElementNode): readonly string[] => [name, ...attributes.keys()]

const elementsIn = ({ children }: ElementNode): readonly ElementNode[] => children.filter((child) => child.kind === 'element')

function wrongNameIn(element: ElementNode): string | null {
  let wrong = wrongName(namesOf(element))
  for (const child of elementsIn(element)) wrong ??= wrongNameIn(child)
  return wrong
}

const usesNamespaces = (element: ElementNode): boolean =>
  namesOf(element).some(isOfNamespaces) || elementsIn(element).some(usesNamespaces)

const depthOf = (element: ElementNode): number =>
  elementsIn(element).reduce((most, child) => Math.max(most, 1 + depthOf(child)), 1)
