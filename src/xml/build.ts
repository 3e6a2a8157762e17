import { newId } from '../model/node'
import type { CommentNode, Document, ElementNode, InstructionNode, Node } from '../model/node'
import { doAll } from '../model/work'
import type { Work } from '../model/work'
import { firstLineEnd, isLayout, nameEndOfTarget, spaceEnd, withLineFeeds } from './characters'
import { decodeAttribute, decodeText } from './escape'
import { findingSpans, placeOf, spansOf } from './spans'
import type { Span } from './spans'
import { nameEnd } from './start-tag'
import { nothing, writtenOf } from './written'
import type { WrittenDocument, WrittenNode } from './written'

/** Whether the white space in an element of this name is content, for it and all below it. */
export type KeepsSpace = (name: string) => boolean

const noAttributes: ReadonlyMap<string, string> = new Map()
const noNodes: readonly Node[] = []

/** The document that `source` is. Only for a text that the judge accepted. */
export function build(source: string, keepsSpace: KeepsSpace): Document {
  return doAll(building(source, keepsSpace))
}

/** The same as work that can be interrupted. */
export function* building(source: string, keepsSpace: KeepsSpace): Work<Document> {
  const spans = yield* findingSpans(source)
  const builder = new Builder(source, keepsSpace)
  const bom = source.startsWith('\ufeff')
  const declaration = /^\ufeff?(<\?xml[ \t\r\n][\s\S]*?\?>)/.exec(source)?.[1] ?? null
  const nodes = yield* builder.makingNodes((bom ? 1 : 0) + (declaration?.length ?? 0), source.length, spans, false, 0)
  const at = nodes.findIndex((node) => node.kind === 'element')
  const root = nodes[at]
  if (root?.kind !== 'element') throw new Error('A document has a root element.')
  const written: WrittenDocument = { whole: null, source, trailing: builder.trailing }
  const document: Document = {
    prolog: nodes.slice(0, at).filter(isMisc),
    root,
    epilog: nodes.slice(at + 1).filter(isMisc),
    declaration,
    eol: firstLineEnd(source),
    bom,
    written,
  }
  written.whole = document
  return document
}

/** The children of the root element of `source`, and the white space behind the last. Only for a text that the judge accepted. */
export function buildChildren(
  source: string,
  isKept: boolean,
  keepsSpace: KeepsSpace,
): { nodes: readonly Node[]; trailing: string } {
  const [root] = spansOf(source)
  if (root === undefined) return { nodes: noNodes, trailing: '' }
  const element = new Builder(source, keepsSpace).element(root, '', isKept, 0)
  return { nodes: element.children, trailing: writtenOf(element)?.trailing ?? '' }
}

/** The root element of `source`. Only for a text that the judge accepted. */
export function buildElement(source: string, keepsSpace: KeepsSpace): ElementNode {
  const [root] = spansOf(source)
  if (root === undefined) throw new Error('A document has a root element.')
  return new Builder(source, keepsSpace).element(root, '', false, 0)
}

function isMisc(node: Node): node is CommentNode | InstructionNode {
  return node.kind === 'comment' || node.kind === 'instruction'
}

/** After about so many characters the builder gives way. */
const portion = 16_384

/** The tags of an element. */
interface Tags {
  readonly from: number
  readonly to: number
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** It is one tag that closes itself. */
  readonly isClosed: boolean
  readonly startTo: number
  readonly endFrom: number
}

class Builder {
  /** The white space behind the last of the nodes read last, where it is layout. */
  trailing = ''
  private readonly source: string
  private readonly keepsSpace: KeepsSpace
  /** Names and layouts seen, so that equal ones are one string. */
  private readonly names: string[] = new Array<string>(256).fill('')
  private readonly layouts: string[] = []
  private attributesTo = 0
  private pauseAt = portion

  constructor(source: string, keepsSpace: KeepsSpace) {
    this.source = source
    this.keepsSpace = keepsSpace
  }

  element(span: Span, leading: string, isKept: boolean, depth: number): ElementNode {
    const tags = this.tags(span)
    const keeps = isKept || this.keepsSpace(tags.name)
    return this.made(tags, leading, tags.isClosed ? null : this.nodes(tags.startTo, tags.endFrom, span.e, keeps, depth + 1))
  }

  /** The same as work that can be interrupted. */
  *making(span: Span, leading: string, isKept: boolean, depth: number): Work<ElementNode> {
    const tags = this.tags(span)
    const keeps = isKept || this.keepsSpace(tags.name)
    const nodes = tags.isClosed ? null : yield* this.makingNodes(tags.startTo, tags.endFrom, span.e, keeps, depth + 1)
    return this.made(tags, leading, nodes)
  }

  nodes(from: number, to: number, spans: readonly Span[], isKept: boolean, depth: number): readonly Node[] {
    const nodes: Node[] = []
    let at = from
    for (const span of spans) {
      const place = placeOf(span)
      if (place === undefined) continue
      const leading = this.gap(at, place.startIndex, isKept, depth, nodes)
      nodes.push(this.element(span, leading, isKept, depth))
      at = place.endIndex ?? 0
    }
    this.trailing = this.gap(at, to, isKept, depth, nodes)
    return nodes.length === 0 ? noNodes : nodes
  }

  /** The same as work that can be interrupted behind every so many characters, so that only long elements cost a generator. */
  *makingNodes(from: number, to: number, spans: readonly Span[], isKept: boolean, depth: number): Work<readonly Node[]> {
    const nodes: Node[] = []
    let at = from
    for (const span of spans) {
      const place = placeOf(span)
      if (place === undefined) continue
      const { startIndex, endIndex = 0 } = place
      const leading = this.gap(at, startIndex, isKept, depth, nodes)
      const isLong = endIndex - startIndex > portion
      nodes.push(isLong ? yield* this.making(span, leading, isKept, depth) : this.element(span, leading, isKept, depth))
      at = endIndex
      if (at < this.pauseAt) continue
      this.pauseAt = at + portion
      yield
    }
    this.trailing = this.gap(at, to, isKept, depth, nodes)
    return nodes.length === 0 ? noNodes : nodes
  }

  private tags(span: Span): Tags {
    const { source } = this
    const { startIndex: from, endIndex: to = 0 } = placeOf(span) ?? { startIndex: 0 }
    const nameTo = nameEnd(source, from + 1)
    const name = this.name(from + 1, nameTo)
    const attributes = this.attributes(nameTo)
    const isClosed = source.charCodeAt(this.attributesTo) === 47
    const startTo = this.attributesTo + (isClosed ? 2 : 1)
    const endFrom = isClosed ? to : source.lastIndexOf('</', to - 1)
    return { from, to, name, attributes, isClosed, startTo, endFrom }
  }

  /** The element with the nodes that were read last, null where it is one tag. */
  private made(tags: Tags, leading: string, nodes: readonly Node[] | null): ElementNode {
    const { from, to, startTo, endFrom, name, attributes } = tags
    const { source } = this
    const trailing = nodes === null ? null : this.trailing
    const written: WrittenNode = {
      whole: null,
      source,
      from,
      to,
      leading,
      startTo,
      endFrom,
      trailing,
      name,
      attributes,
      text: '',
    }
    const node: ElementNode = { id: newId(), written, kind: 'element', name, attributes, children: nodes ?? noNodes }
    written.whole = node
    return node
  }

  /** Reads what stands between two elements; gives the layout at its end. */
  private gap(from: number, to: number, isKept: boolean, depth: number, nodes: Node[]): string {
    const { source } = this
    let at = from
    let leading = ''
    while (at < to) {
      if (source.charCodeAt(at) === 60) {
        at = this.markup(at, leading, nodes)
        leading = ''
        continue
      }
      const next = source.indexOf('<', at)
      const end = next < 0 || next > to ? to : next
      if (!isKept && isLayout(source, at, end)) leading = this.layout(at, end, depth)
      else nodes.push(this.text(at, end))
      at = end
    }
    return leading
  }

  private text(from: number, to: number): Node {
    const { source } = this
    const text = decodeText(source.slice(from, to))
    const written: WrittenNode = { ...nothing, source, from, to, text }
    const node: Node = { id: newId(), written, kind: 'text', text }
    written.whole = node
    return node
  }

  /** Reads a comment, CDATA or instruction; gives the offset behind it. */
  private markup(from: number, leading: string, nodes: Node[]): number {
    const { source } = this
    if (source.charCodeAt(from + 1) === 63) {
      const to = source.indexOf('?>', from) + 2
      const targetTo = Math.min(nameEndOfTarget(source, from + 2), to - 2)
      const bodyFrom = spaceEnd(source, targetTo)
      const target = source.slice(from + 2, targetTo)
      const text = withLineFeeds(source.slice(Math.min(bodyFrom, to - 2), to - 2))
      const written: WrittenNode = { ...nothing, source, from, to, leading, name: target, text }
      const node: Node = { id: newId(), written, kind: 'instruction', target, text }
      written.whole = node
      nodes.push(node)
      return to
    }
    const isComment = source.charCodeAt(from + 2) === 45
    const end = source.indexOf(isComment ? '-->' : ']]>', from + (isComment ? 4 : 9))
    const text = withLineFeeds(source.slice(from + (isComment ? 4 : 9), end))
    const written: WrittenNode = { ...nothing, source, from, to: end + 3, leading, text }
    const node: Node = { id: newId(), written, kind: isComment ? 'comment' : 'cdata', text }
    written.whole = node
    nodes.push(node)
    return end + 3
  }

  /** Reads the attributes from the end of the element's name; `attributesTo` is then where `>` or `/>` stands. */
  private attributes(from: number): ReadonlyMap<string, string> {
    const { source } = this
    let attributes: Map<string, string> | null = null
    let at = from
    for (;;) {
      at = spaceEnd(source, at)
      const code = source.charCodeAt(at)
      if (code === 62 || code === 47) break
      const nameTo = nameEnd(source, at)
      const name = this.name(at, nameTo)
      at = nameTo
      while (source.charCodeAt(at) !== 34 && source.charCodeAt(at) !== 39) at += 1
      const valueTo = source.indexOf(source.charCodeAt(at) === 34 ? '"' : "'", at + 1)
      attributes ??= new Map()
      attributes.set(name, decodeAttribute(source.slice(at + 1, valueTo)))
      at = valueTo + 1
    }
    this.attributesTo = at
    return attributes ?? noAttributes
  }

  private name(from: number, to: number): string {
    const { source } = this
    const length = to - from
    const slot = (length * 31 + source.charCodeAt(from) * 7 + source.charCodeAt(to - 1)) & 255
    const seen = this.names[slot]
    if (seen?.length === length && source.startsWith(seen, from)) return seen
    const name = source.slice(from, to)
    this.names[slot] = name
    return name
  }

  private layout(from: number, to: number, depth: number): string {
    const seen = this.layouts[depth]
    if (seen?.length === to - from && this.source.startsWith(seen, from)) return seen
    const layout = this.source.slice(from, to)
    this.layouts[depth] = layout
    return layout
  }
}
