import { attributeSpecOf, isElementName, specOf } from '../catalogue'
import { childElements, hasInstruction, ownText } from '../model/content'
import { append, plainJoin } from '../model/edit'
import { newId } from '../model/node'
import type { ElementNode, Node, NodeId } from '../model/node'
import { converted } from './convert'
import { addressQuestion } from './questions'
import { commentIn, place, rebuilt, withMissing, withText } from './nodes'
import type { Known } from './remark'
import { pair, pairs, Report } from './report'
import { isAbsolute, isAddress, resolved } from './resolve-url'
import { rowIn } from './table'
import type { Asking, AttributeRow, Converted, ElementRow, Table, Unsaid, Values } from './table'

/** Returns the text of an element as a comment can quote it. */
export type Quote = (element: ElementNode) => string

/** The element around those that are being translated. */
interface Frame {
  /** The element of Plivo that they come to stand in; null around the root. */
  readonly name: string | null
  readonly wasName: string | null
  readonly id: NodeId
  readonly children?: Table | undefined
  /** Attributes that they give to it. */
  lifted: Map<string, string> | null
  /** The frame that gets them instead, where nothing but the content is left of this element. */
  readonly instead?: Frame
  /** True where nothing of it is written, so that all in it is lost with it. */
  readonly isFallen?: true
}

/** What is being written for an element. */
interface Draft {
  readonly element: ElementNode
  readonly target: string | null
  readonly targetId: NodeId
  readonly attributes: Map<string, string>
  before: readonly Node[]
  behind: readonly Node[]
  /** Attributes of what is in an element of which only that is left. */
  content: Map<string, string> | null
  text: string | null
}

/** Goes through a document by a table, element by element, and says what becomes of each. */
export class Walker {
  readonly report = new Report()
  private readonly table: Table
  private readonly quote: Quote
  private readonly asking: Asking
  private readonly saidOnce = new Set<Unsaid>()

  constructor(table: Table, known: Known, quote: Quote) {
    this.table = table
    this.quote = quote
    const answers = new Map(Object.entries(known.answers ?? {}))
    const address = [known.address, answers.get('address')].find(isAddress)
    this.asking = {
      urlOf: (url) => {
        if (url === undefined) return address ?? null
        if (isAbsolute(url)) return url
        return address === undefined ? null : resolved(url, address)
      },
      answerTo: ({ key }) => answers.get(key),
    }
  }

  /** Returns the root in Plivo's words. */
  walked(root: ElementNode): ElementNode {
    const around: Frame = { name: null, wasName: null, id: root.id, lifted: null }
    const made = this.made(root, this.rowOf(root, around) ?? unknownRow, around).find((node) => node.kind === 'element')
    return made ?? root
  }

  private rowOf(element: ElementNode, parent: Pick<Frame, 'children'>): ElementRow | undefined {
    const row = rowIn(parent.children, element) ?? rowIn(this.table, element)
    return row ?? (isElementName(element.name) ? { to: element.name } : undefined)
  }

  private translated(element: ElementNode, parent: Frame): readonly Node[] {
    const row = this.rowOf(element, parent) ?? unknownRow
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
      return []
    }
    if (row.to === 'comment') return this.lost(element, parent, row)
    if (row.to !== 'content' && !mayStand(element, row.to, parent)) {
      return this.lost(element, parent, { ...row, why: `Plivo does not run <${row.to}> in <${parent.name}>. Move it out.` })
    }
    const fallen = row.falls?.(element, this.lostIn(element, row)) ?? null
    return fallen === null ? this.made(element, row, parent) : this.fallen(element, parent, row, fallen)
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

  /** Nothing that runs is left of the element; each element in it says why. */
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
    for (const child of element.children) if (child.kind === 'element') this.translated(child, frame)
    return comment
  }

  private made(element: ElementNode, row: ElementRow, parent: Frame): readonly Node[] {
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
    this.sayElement(draft, row)
    for (const [name, value] of element.attributes) this.attribute(draft, row, parent, name, value)
    if (row.always !== undefined)
      for (const [name, value] of Object.entries(row.always))
        if (!draft.attributes.has(name)) place(draft.attributes, draft.target, name, value)
    for (const unsaid of row.unsaid ?? none) this.unsaid(draft, unsaid)
    const frame: Frame = {
      name: draft.target,
      wasName: isContent ? parent.wasName : element.name,
      id: draft.targetId,
      children: row.children,
      lifted: null,
      ...(isContent && { instead: parent.instead ?? parent }),
    }
    const children = this.childrenOf(draft, row, frame)
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

  private childrenOf(draft: Draft, row: ElementRow, frame: Frame): readonly Node[] {
    const all = this.translatedIn(draft.element, row, frame)
    const finished = row.finish?.(all) ?? all
    return draft.text === null ? finished : withText(finished, draft.text)
  }

  private translatedIn(element: ElementNode, row: ElementRow, frame: Frame): readonly Node[] {
    const [only, second] = element.children
    if (only?.kind === 'text' && second === undefined && row.skips === undefined) return element.children
    const children: Node[] = []
    let isSameRow = true
    for (const child of element.children) {
      if (row.skips?.(child, element)) {
        isSameRow = false
        continue
      }
      const nodes = child.kind === 'element' ? this.translated(child, frame) : [child]
      isSameRow &&= nodes.length === 1 && nodes[0] === child
      for (const node of nodes) append(children, node, plainJoin)
    }
    return isSameRow ? element.children : children
  }

  /** The line of the element, which tells of its text too. */
  private sayElement(draft: Draft, row: ElementRow): void {
    const { element, targetId } = draft
    const {
      outcome = row.outcome ?? 'same',
      why = row.why ?? '',
      question,
      topics = none,
      set = noValues,
    } = this.textOf(draft, row)
    const ours = row.to === 'content' ? '' : `<${row.to}>`
    this.report.say({
      outcome,
      about: 'element',
      nodeId: element.id,
      targetId,
      theirs: tag(element),
      ours,
      why,
      source: row.source,
      question,
    })
    for (const name of Object.keys(set)) draft.attributes.set(name, set[name] ?? '')
    for (const topic of topics) this.report.tell(topic, element.id)
  }

  private textOf(draft: Draft, { text }: ElementRow): Converted {
    const { element } = draft
    if (text === undefined || hasInstruction(element)) return unchanged
    const was = ownText(element).trim()
    if (text.kind === 'by') {
      const made = text.convert(was)
      if (made.text !== was) draft.text = made.text
      return made
    }
    const url = this.asking.urlOf(was === '' ? undefined : was)
    const topics = text.topics ?? []
    if (url === null) {
      const why = 'Plivo needs the whole URL. Enter the URL of this document to complete it.'
      return { outcome: 'decide', why, question: addressQuestion, topics }
    }
    if (url === was) return { topics }
    draft.text = url
    return { outcome: 'changed', why: `Plivo needs the whole URL: ${url}`, topics }
  }

  private attribute(draft: Draft, row: ElementRow, parent: Frame, name: string, value: string): void {
    const { element } = draft
    const known = row.attributes
    const attribute = known !== undefined && Object.hasOwn(known, name) ? known[name] : this.plain(draft, row, name)
    if (attribute === undefined) return
    const made = converted(attribute, value, element, this.asking)
    const { set = noValues, before, behind, question, topics = none, source } = made
    const theirs = pair(name, value)
    const outcome = made.outcome ?? 'same'
    const taken = this.write(draft, parent, attribute, set)
    if (before !== undefined) draft.before = [...draft.before, ...before]
    if (behind !== undefined) draft.behind = [...draft.behind, ...behind]
    for (const topic of topics) this.report.tell(topic, element.id)
    this.report.say({
      outcome: taken === undefined ? outcome : 'lost',
      about: 'attribute',
      nodeId: element.id,
      attribute: name,
      targetId: attribute.on === 'parent' ? parent.id : draft.targetId,
      theirs,
      ours: taken !== undefined ? '' : pairs(set),
      why: taken === undefined ? (made.why ?? '') : `Plivo has one ${taken} here, and another attribute sets it already.`,
      source,
      question,
    })
  }

  /** What becomes of an attribute that the table does not name: Plivo's own stays. */
  private plain({ element, target }: Draft, { to }: ElementRow, name: string): AttributeRow {
    const isKept = /^xml(?:$|ns|:)|^xsi:/.test(name) || (to === element.name && this.table[to] === undefined)
    // Prefixes that are declared on an element are used in it.
    if (to === 'content' && name.startsWith('xmlns')) return { kind: 'as', to: name, on: 'content' }
    if (isKept || (to !== 'content' && attributeSpecOf(to, name) !== undefined)) return { kind: 'as', to: name }
    return { kind: 'lost', why: `Plivo’s <${target}> does not have this attribute.` }
  }

  /** Writes attributes, and returns the name of one that has another value already. */
  private write(draft: Draft, parent: Frame, { on }: AttributeRow, set: Values): string | undefined {
    if (on === 'text') {
      draft.text = Object.values(set)[0] ?? null
      return undefined
    }
    const map = mapFor(draft, parent, on)
    const names = Object.keys(set)
    for (const name of names) if ((map.get(name) ?? set[name]) !== set[name]) return name
    for (const name of names) map.set(name, set[name] ?? '')
    return undefined
  }

  private unsaid(draft: Draft, unsaid: Unsaid): void {
    const { element, targetId } = draft
    if (unsaid.unless?.some((name) => element.attributes.has(name)) || unsaid.when?.(element) === false) return
    if (unsaid.isOnce && this.saidOnce.has(unsaid)) return
    const made = this.answered(draft, unsaid)
    if (made === null) return
    this.saidOnce.add(unsaid)
    const { outcome = unsaid.outcome ?? 'changed', set = {}, question, topics = [] } = made
    for (const [name, value] of Object.entries(set)) place(draft.attributes, draft.target, name, value)
    for (const topic of topics) this.report.tell(topic, element.id)
    const ours = unsaid.kind === 'note' ? unsaid.ours : pairs(set)
    const why = made.why ?? unsaid.why ?? ''
    const { theirs, source } = unsaid
    this.report.say({ outcome, about: 'unsaid', nodeId: element.id, targetId, theirs, ours, why, source, question })
  }

  /** What is written where the input says nothing; null where the document says it in Plivo's own words. */
  private answered({ attributes, element }: Draft, unsaid: Unsaid): Converted | null {
    if (unsaid.kind === 'note') return {}
    if (unsaid.kind === 'by') return unsaid.convert(element)
    if (unsaid.kind === 'set') {
      const set = Object.fromEntries(Object.entries(unsaid.set).filter(([name]) => !attributes.has(name)))
      return Object.keys(set).length === 0 ? null : { set }
    }
    if (attributes.has(unsaid.to)) return null
    if (unsaid.kind === 'address') {
      const topics = unsaid.topics ?? []
      const url = this.asking.urlOf(undefined)
      if (url !== null) return { set: { [unsaid.to]: url }, topics }
      const why = 'In TwiML the result goes to the URL of this document. Enter it; without it, no URL gets the result.'
      return { outcome: 'decide', why, question: addressQuestion, topics }
    }
    const answer = this.asking.answerTo(unsaid.question)
    if (answer !== undefined) return { set: answer === '' ? {} : { [unsaid.to]: answer } }
    const set = unsaid.otherwise === undefined ? {} : { [unsaid.to]: unsaid.otherwise }
    return { outcome: 'decide', set, question: unsaid.question }
  }
}

/** Shared, since most elements have none. */
const none: readonly never[] = []
const noValues: Values = {}
const unchanged: Converted = {}

const unknownRow: ElementRow = {
  to: 'comment',
  why: 'Neither this language nor Plivo has an element with this name. Check how it is written.',
}

const tag = ({ name }: ElementNode): string => `<${name}>`

/** Whether Plivo runs the element there; one that stood there by these names stays. */
function mayStand(element: ElementNode, to: string, parent: Frame): boolean {
  if (parent.name === null || (parent.name === parent.wasName && to === element.name)) return true
  const [spec, child] = [specOf(parent.name), specOf(to)]
  if (spec === undefined || child === undefined || child.category === 'ssml') return true
  return spec.children.includes(to) || Object.hasOwn(spec.toleratedChildren ?? {}, to)
}

function mapFor(draft: Draft, parent: Frame, on: AttributeRow['on']): Map<string, string> {
  if (on === 'parent') return ((parent.instead ?? parent).lifted ??= new Map<string, string>())
  return on === 'content' ? (draft.content ??= new Map<string, string>()) : draft.attributes
}
