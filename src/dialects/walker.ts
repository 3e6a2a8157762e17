import { isElementName } from '../catalogue'
import { childElements } from '../model/content'
import { newId } from '../model/node'
import type { ElementNode, Node } from '../model/node'
import type { Work } from '../model/work'
import { Children, portion, roomAfter } from './children'
import { mayStand, tag } from './draft'
import type { Draft, Frame } from './draft'
import { commentIn, place, rebuilt, withMissing, withText } from './nodes'
import type { Known } from './remark'
import { Report } from './report'
import { rowIn } from './table'
import type { ElementRow, Table } from './table'
import { Writer } from './writer'

/** Returns the text of an element as a comment can quote it. */
export type Quote = (element: ElementNode) => string

/** Goes through a document by a table, element by element, and says what becomes of each. */
export class Walker {
  readonly report = new Report()
  private readonly table: Table
  private readonly quote: Quote
  private readonly writer: Writer

  constructor(table: Table, known: Known, quote: Quote) {
    this.table = table
    this.quote = quote
    this.writer = new Writer(table, known, this.report)
  }

  /** Returns the root in Plivo's words. */
  *walking(root: ElementNode): Work<ElementNode> {
    const around: Frame = { name: null, wasName: null, id: root.id, lifted: null }
    const made = yield* this.making(root, this.rowOf(root, around) ?? unknownRow, around)
    return made.find((node) => node.kind === 'element') ?? root
  }

  private rowOf(element: ElementNode, parent: Pick<Frame, 'children'>): ElementRow | undefined {
    const row = rowIn(parent.children, element) ?? rowIn(this.table, element)
    return row ?? (isElementName(element.name) ? { to: element.name } : undefined)
  }

  private translated(element: ElementNode, parent: Frame): readonly Node[] {
    const row = this.rowOf(element, parent) ?? unknownRow
    const lost = this.lostAt(element, row, parent)
    if (lost !== null) return lost
    const opened = this.opened(element, row, parent)
    return this.closed(opened, this.translatedIn(opened))
  }

  /** Returns what is left of an element that cannot run in its place; null where it can. */
  private lostAt(element: ElementNode, row: ElementRow, parent: Frame): readonly Node[] | null {
    if (parent.isFallen) {
      const why = row.to === 'comment' && row.why ? row.why : `It is lost together with <${parent.wasName}>.`
      this.report.say({
        outcome: 'lost',
        about: 'element',
        covers: 'content',
        nodeId: element.id,
        targetId: parent.id,
        theirs: tag(element),
        why,
      })
      return none
    }
    if (row.to === 'comment') return this.lost(element, parent, row)
    if (row.to !== 'content' && !mayStand(element, row.to, parent)) {
      return this.lost(element, parent, { ...row, why: `Plivo does not run <${row.to}> in <${parent.name}>. Move it out.` })
    }
    const fallen = row.falls?.(element, this.lostIn(element, row)) ?? null
    return fallen === null ? null : this.fallen(element, parent, row, fallen)
  }

  private lostIn(element: ElementNode, row: ElementRow): ReadonlySet<ElementNode> {
    return new Set(childElements(element).filter((child) => (this.rowOf(child, row) ?? unknownRow).to === 'comment'))
  }

  private lost(element: ElementNode, parent: Frame, { why = '', source }: Pick<ElementRow, 'why' | 'source'>): readonly Node[] {
    const comment = commentIn(parent.name, element.id, this.quote(element))
    const targetId = comment[0]?.id ?? parent.id
    this.report.say({
      outcome: 'lost',
      about: 'element',
      covers: 'content',
      nodeId: element.id,
      targetId,
      theirs: tag(element),
      why,
      source,
    })
    return comment
  }

  /** Leaves nothing of the element that runs; each element in it says why. */
  private fallen(element: ElementNode, parent: Frame, row: ElementRow, why: string): readonly Node[] {
    const comment = commentIn(parent.name, element.id, this.quote(element))
    const targetId = comment[0]?.id ?? parent.id
    this.report.say({
      outcome: 'lost',
      about: 'element',
      covers: 'attributes',
      nodeId: element.id,
      targetId,
      theirs: tag(element),
      why,
    })
    const frame: Frame = {
      name: null,
      wasName: element.name,
      id: targetId,
      children: row.children,
      lifted: null,
      isFallen: true,
    }
    for (const child of element.children)
      if (child.kind === 'element') this.lostAt(child, this.rowOf(child, frame) ?? unknownRow, frame)
    return comment
  }

  /** Returns an element with its attributes written, and what its children stand in. */
  private opened(element: ElementNode, row: ElementRow, parent: Frame): Opened {
    const isContent = row.to === 'content' || row.to === 'comment'
    const inner = isContent ? childElements(element)[0] : undefined
    const draft: Draft = {
      element,
      target: isContent ? parent.name : row.to,
      targetId: isContent ? (inner?.id ?? parent.id) : element.id,
      attributes: new Map(),
      before: none,
      behind: none,
      content: null,
      text: null,
    }
    this.writer.element(draft, row)
    for (const [name, value] of element.attributes) this.writer.attribute(draft, row, parent, name, value)
    if (row.always !== undefined)
      for (const [name, value] of Object.entries(row.always))
        if (!draft.attributes.has(name)) place(draft.attributes, draft.target, name, value)
    for (const unsaid of row.unsaid ?? none) this.writer.unsaid(draft, unsaid)
    const frame: Frame = {
      name: draft.target,
      wasName: isContent ? parent.wasName : element.name,
      id: draft.targetId,
      children: row.children,
      lifted: null,
      ...(isContent && { instead: parent.instead ?? parent }),
    }
    return { draft, row, parent, frame, isContent }
  }

  private closed({ draft, row, parent, frame, isContent }: Opened, translated: readonly Node[]): readonly Node[] {
    const { element } = draft
    const finished = row.finish?.(translated) ?? translated
    const children = draft.text === null ? finished : withText(finished, draft.text)
    if (isContent) {
      const left = children.map((node) =>
        node.kind === 'element' && draft.content !== null ? withMissing(node, draft.content) : node,
      )
      const quoted = row.outcome === 'lost' ? commentIn(parent.name, newId(), this.quote({ ...element, children: [] })) : []
      return [...draft.before, ...quoted, ...left, ...draft.behind]
    }
    for (const [name, value] of frame.lifted ?? none)
      if (!draft.attributes.has(name)) place(draft.attributes, draft.target, name, value)
    return [...draft.before, rebuilt(element, row.to, draft.attributes, children), ...draft.behind]
  }

  private translatedIn({ draft: { element }, row, frame }: Opened): readonly Node[] {
    const [only, second] = element.children
    if (only?.kind === 'text' && second === undefined && row.skips === undefined) return element.children
    const children = new Children(element, row)
    for (const child of element.children) if (!children.skips(child)) children.add(child, this.translatedNode(child, frame))
    return children.whole()
  }

  /** Does the same as `translated`, element by element. */
  private *translating(element: ElementNode, parent: Frame): Work<readonly Node[]> {
    const row = this.rowOf(element, parent) ?? unknownRow
    return this.lostAt(element, row, parent) ?? (yield* this.making(element, row, parent))
  }

  private *making(element: ElementNode, row: ElementRow, parent: Frame): Work<readonly Node[]> {
    const opened = this.opened(element, row, parent)
    const children = new Children(element, row)
    let room = portion
    for (const child of element.children) {
      if (children.skips(child)) continue
      room = child.kind === 'element' ? roomAfter(child, room - 1) : room
      // What is small is done at once: step by step it takes twice as long.
      const isLarge = room < 0 && child.kind === 'element' && roomAfter(child, portion) < 0
      children.add(child, isLarge ? yield* this.translating(child, opened.frame) : this.translatedNode(child, opened.frame))
      if (room >= 0) continue
      room = portion
      yield
    }
    return this.closed(opened, children.whole())
  }

  private translatedNode(node: Node, frame: Frame): readonly Node[] {
    return node.kind === 'element' ? this.translated(node, frame) : [node]
  }
}

interface Opened {
  readonly draft: Draft
  readonly row: ElementRow
  readonly parent: Frame
  readonly frame: Frame
  readonly isContent: boolean
}

/** Shared, since most elements have none. */
const none: readonly never[] = []

const unknownRow: ElementRow = {
  to: 'comment',
  why: 'Neither this language nor Plivo has an element with this name. Check how it is written.',
}
