import { newId } from '../../model/node'
import type { ElementNode, Node } from '../../model/node'
import type { Work } from '../../model/work'
import { AttributeReader } from '../../syntax/attribute-reader'
import { isBlank, spaceEnd, withLineFeeds } from '../../syntax/characters'
import { nameEnd } from '../../syntax/names'
import { decodeAttribute, decodeText } from '../../syntax/references'
import { sectionAt, sectionEnd, sectionMarks } from '../../syntax/sections'
import type { KeepsSpace } from '../write/gaps'
import { nothing } from '../write/source-record'
import type { NodeSourceRecord } from '../write/source-record'
import { placeOf } from './spans'
import type { Span } from './spans'

const noAttributes: ReadonlyMap<string, string> = new Map()
const noNodes: readonly Node[] = []

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

/** Makes nodes of the elements that were found in a well-formed text, and of what stands between them. */
export class Builder {
  /** The white space behind the last of the nodes read last, where it is layout. */
  trailing = ''
  private readonly source: string
  private readonly keepsSpace: KeepsSpace
  /** Names and layouts seen, so that equal ones are one string. */
  private readonly names: string[] = new Array<string>(256).fill('')
  private readonly layouts: string[] = []
  private readonly reader: AttributeReader
  private pauseAt = portion

  constructor(source: string, keepsSpace: KeepsSpace) {
    this.source = source
    this.keepsSpace = keepsSpace
    this.reader = new AttributeReader(source)
  }

  element(span: Span, leading: string, isKept: boolean, depth: number): ElementNode {
    const tags = this.tags(span)
    const keeps = isKept || this.keepsSpace(tags.name)
    return this.made(tags, leading, tags.isClosed ? null : this.nodes(tags.startTo, tags.endFrom, span.e, keeps, depth + 1))
  }

  /** Does what `element` does, as work that can be interrupted. */
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

  /** Does what `nodes` does, as work that can be interrupted behind every so many characters, so that only long elements cost a generator. */
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
    const attributes = this.attributesAt(nameTo)
    const tagTo = this.reader.nameFrom
    const isClosed = source.charCodeAt(tagTo) === 47
    const startTo = tagTo + (isClosed ? 2 : 1)
    const endFrom = isClosed ? to : source.lastIndexOf('</', to - 1)
    return { from, to, name, attributes, isClosed, startTo, endFrom }
  }

  /** Returns the element with the nodes that were read last; these are null where it is one tag. */
  private made(tags: Tags, leading: string, nodes: readonly Node[] | null): ElementNode {
    const { from, to, startTo, endFrom, name, attributes } = tags
    const { source } = this
    const trailing = nodes === null ? null : this.trailing
    const record: NodeSourceRecord = {
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
    const node: ElementNode = { id: newId(), sourceRecord: record, kind: 'element', name, attributes, children: nodes ?? noNodes }
    record.whole = node
    return node
  }

  /** Reads what stands between two elements; gives the layout at its end. */
  private gap(from: number, to: number, isKept: boolean, depth: number, nodes: Node[]): string {
    const { source } = this
    let at = from
    let leading = ''
    while (at < to) {
      if (source.charCodeAt(at) === 60) {
        at = this.section(at, leading, nodes)
        leading = ''
        continue
      }
      const next = source.indexOf('<', at)
      const end = next < 0 || next > to ? to : next
      if (!isKept && isBlank(source, at, end)) leading = this.layout(at, end, depth)
      else nodes.push(this.text(at, end))
      at = end
    }
    return leading
  }

  private text(from: number, to: number): Node {
    const { source } = this
    const text = decodeText(source.slice(from, to))
    const record: NodeSourceRecord = { ...nothing, source, from, to, text }
    const node: Node = { id: newId(), sourceRecord: record, kind: 'text', text }
    record.whole = node
    return node
  }

  /** Reads a comment, CDATA or instruction; gives the offset behind it. */
  private section(from: number, leading: string, nodes: Node[]): number {
    const { source } = this
    const kind = sectionAt(source, from) ?? 'comment'
    const { begin, end } = sectionMarks[kind]
    const to = sectionEnd(source, from, kind)
    const innerFrom = from + begin.length
    const innerTo = to - end.length
    const nameTo = kind === 'instruction' ? nameEnd(source, innerFrom) : innerFrom
    const bodyFrom = kind === 'instruction' ? Math.min(spaceEnd(source, nameTo), innerTo) : innerFrom
    const name = source.slice(innerFrom, nameTo)
    const text = withLineFeeds(source.slice(bodyFrom, innerTo))
    const record: NodeSourceRecord = { ...nothing, source, from, to, leading, name, text }
    const id = newId()
    const node: Node =
      kind === 'instruction' ? { id, sourceRecord: record, kind, target: name, text } : { id, sourceRecord: record, kind, text }
    record.whole = node
    nodes.push(node)
    return to
  }

  /** Reads the attributes from the end of the element's name; the reader then knows where `>` or `/>` stands. */
  private attributesAt(nameTo: number): ReadonlyMap<string, string> {
    const reader = this.reader.start(nameTo)
    if (!reader.next()) return noAttributes
    const attributes = new Map<string, string>()
    do {
      const value = decodeAttribute(this.source.slice(reader.valueFrom, reader.valueTo))
      attributes.set(this.name(reader.nameFrom, reader.nameTo), value)
    } while (reader.next())
    return attributes
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
