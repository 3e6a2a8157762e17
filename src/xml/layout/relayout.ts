import type { Document, ElementNode, Node } from '../../model/node'
import type { Work } from '../../model/work'
import { commonEntries } from '../../model/comparing/entries'
import { indentUnit, leadingOf, outerLeading, outerTrailing } from '../write/gaps'
import type { KeepsSpace, Printing } from '../write/gaps'
import { isMixed } from '../write/mixed'
import { withLeading, withTrailing, sourceRecordOf } from '../write/source-record'
import { indenting } from './indent'
import { classifying, classifyingChildren, indentation, isSpace } from './white-space'

/** Where an element stands: its depth, whether white space around it is content, and the white space before it. */
interface Standing {
  readonly depth: number
  readonly wasKept: boolean
  readonly isKept: boolean
  readonly own: string
}

/**
 * Makes the layout of `after` right, where the edit that made it of `before` put nodes at other places:
 * they take the indentation of their new siblings, and white space in them is content or layout as it is there.
 */
export function* relaying(before: Document, after: Document, keepsSpace: KeepsSpace): Work<Document> {
  if (before === after) return before
  const layout = new Relayout(before, after, keepsSpace)
  const own = outerLeading(after, after.root)
  const root = yield* layout.changing(before.root, after.root, { depth: 0, wasKept: false, isKept: false, own })
  return root === after.root ? after : { ...after, root }
}

class Relayout {
  private readonly document: Document
  private readonly before: Document
  private readonly printing: Printing
  private readonly keepsSpace: KeepsSpace

  constructor(before: Document, after: Document, keepsSpace: KeepsSpace) {
    this.before = before
    this.document = after
    this.keepsSpace = keepsSpace
    this.printing = { keepsSpace, eol: after.eol }
  }

  *changing(old: ElementNode, element: ElementNode, standing: Standing): Work<ElementNode> {
    const { depth, wasKept, isKept } = standing
    const kept = wasKept || this.keepsSpace(old.name)
    const keeps = isKept || this.keepsSpace(element.name)
    if (kept !== keeps) return yield* classifyingChildren(element, keeps, this.keepsSpace, this.document.eol)
    if (old.children === element.children) return element
    const { head, tail } = commonEntries(old.children, element.children)
    const middle = element.children.slice(head, element.children.length - tail)
    const gone = new Map(old.children.slice(head, old.children.length - tail).map((node) => [node.id, node]))
    const next: Node[] = []
    let hasNew = false
    for (const [index, node] of middle.entries()) {
      const was = gone.get(node.id)
      if (was === undefined && !keeps && isSpace(node, this.printing.eol)) continue
      if (was === undefined) {
        hasNew = true
        next.push(yield* keeps ? this.makingContent(node) : this.placing(old, element, head, index, node, gone, standing))
      } else if (was.kind === 'element' && node.kind === 'element' && was !== node) {
        const own = leadingOf(element, head + index, keeps, depth + 1, this.printing.eol)
        next.push(yield* this.changing(was, node, { depth: depth + 1, wasKept: kept, isKept: keeps, own }))
      } else {
        next.push(was === node || keeps ? node : this.likeBefore(was, node))
      }
      yield
    }
    if (next.length === middle.length && next.every((node, index) => node === middle[index]))
      return hasNew ? this.closed(element, standing, keeps) : element
    const children = [...element.children.slice(0, head), ...next, ...element.children.slice(head + middle.length)]
    return this.closed({ ...element, children }, standing, keeps)
  }

  /** Returns a node that came into content: the white space before it stayed where it was, that in it is content. */
  private *makingContent(node: Node): Work<Node> {
    const inner = yield* classifying(node, true, this.keepsSpace, this.document.eol)
    return sourceRecordOf(inner)?.leading ? withLeading(inner, '') : inner
  }

  /** Puts a node of another kind under the same id on the line on which the old one stood. */
  private likeBefore(was: Node, node: Node): Node {
    const leading = sourceRecordOf(was)?.leading
    return typeof leading === 'string' && node.kind !== 'text' && sourceRecordOf(node) === undefined
      ? withLeading(node, leading)
      : node
  }

  private *placing(
    old: ElementNode,
    element: ElementNode,
    head: number,
    index: number,
    node: Node,
    gone: ReadonlyMap<number, Node>,
    standing: Standing,
  ): Work<Node> {
    const inner = yield* classifying(node, false, this.keepsSpace, this.document.eol)
    if (inner.kind === 'text') return inner
    const depth = standing.depth + 1
    const leading = this.leadingFor(old, element, head, index, gone, standing)
    return yield* indenting(inner, leading, { depth, unit: this.unit(), ...this.printing })
  }

  /** Returns the white space before a new child; null leaves it to the printer. */
  private leadingFor(
    old: ElementNode,
    element: ElementNode,
    head: number,
    index: number,
    gone: ReadonlyMap<number, Node>,
    standing: Standing,
  ): string | null {
    const { eol } = this.printing
    const depth = standing.depth + 1
    const replaced = index === 0 && gone.size > 0 ? old.children[head] : undefined
    const isReplaced = replaced !== undefined && replaced.kind !== 'text' && !stays(element, head, gone.size, replaced.id)
    if (isReplaced) return explicit(replaced) ? leadingOf(old, head, false, depth, eol) : null
    if (isMixed(element)) return ''
    const siblings = neighbours(element, old, head, index, gone)
    if (siblings.length > 0) {
      if (!siblings.some(({ parent, at }) => explicit(parent.children[at]))) return null
      for (const { parent, at } of siblings) {
        const indent = indentation(leadingOf(parent, at, false, depth, eol))
        if (indent !== null) return eol + indent
      }
      return ''
    }
    if (this.isCanonical(element)) return null
    const base = this.baseOf(element, standing)
    return base === null ? '' : eol + base + this.unit()
  }

  /** Returns the element with a line of its own for its end tag, if its children have lines of their own. */
  private closed(element: ElementNode, standing: Standing, keeps: boolean): ElementNode {
    if (keeps || element.children.at(-1)?.kind === 'text') return element
    const last = element.children.at(-1)
    if (last === undefined || !explicit(last) || isMixed(element)) return element
    const trailing = sourceRecordOf(element)?.trailing
    if (typeof trailing === 'string' && (trailing !== '' || element.children.length > 1)) return element
    const base = this.baseOf(element, standing) ?? indentation(standing.own) ?? ''
    const isOnLine = indentation(sourceRecordOf(last)?.leading) === null
    return withTrailing(element, isOnLine ? '' : this.printing.eol + base)
  }

  private isCanonical(element: ElementNode): boolean {
    const record = sourceRecordOf(element)
    return record === undefined || (record.to === 0 && record.leading === null)
  }

  /** Returns the indentation of the element, or null where it stands on one line with all around it. */
  private baseOf(element: ElementNode, standing: Standing): string | null {
    const own = indentation(standing.own) ?? indentation(sourceRecordOf(element)?.trailing)
    if (own !== null) return own
    return standing.depth === 0 && /[\r\n]/.test(standing.own + outerTrailing(this.document)) ? '' : null
  }

  /** Returns how much deeper a child of the root stands than the root. */
  private unit(): string {
    const { root } = this.before
    for (const child of root.children.slice(0, 8)) {
      const indent = indentation(sourceRecordOf(child)?.leading)
      const base = indentation(sourceRecordOf(root)?.leading) ?? ''
      if (indent !== null && indent.startsWith(base) && indent.length > base.length) return indent.slice(base.length)
    }
    return indentUnit
  }
}

const explicit = (node: Node | undefined): boolean => node !== undefined && typeof sourceRecordOf(node)?.leading === 'string'

/** Returns whether the node with this id is still among the children near `head`. */
function stays(element: ElementNode, head: number, size: number, id: number): boolean {
  return element.children.slice(head, head + size + 1).some((child) => child.id === id)
}

/** Returns the nearest nodes that stood here before, nearest first: before the place, behind it, and those that went. */
function neighbours(
  element: ElementNode,
  old: ElementNode,
  head: number,
  index: number,
  gone: ReadonlyMap<number, Node>,
): readonly { readonly parent: ElementNode; readonly at: number }[] {
  const found: { parent: ElementNode; at: number }[] = []
  for (let step = 1; step <= 8 && found.length < 8; step += 1) {
    for (const at of [head + index - step, head + index + step]) {
      const node = element.children[at]
      if (node === undefined || node.kind === 'text') continue
      const isOld = at < head || gone.has(node.id) || old.children.at(at - element.children.length) === node
      if (isOld) found.push({ parent: element, at })
    }
  }
  for (let at = head; at < Math.min(old.children.length, head + 4); at += 1) {
    if (old.children[at]?.kind !== 'text') found.push({ parent: old, at })
  }
  return found
}
