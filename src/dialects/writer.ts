import { attributeSpecOf } from '../catalogue'
import { hasInstruction, ownText } from '../model/content'
import { converted } from './convert'
import { tag } from './draft'
import type { Draft, Frame } from './draft'
import { place } from './nodes'
import { addressQuestion } from './questions'
import type { Known } from './remark'
import { pair, pairs } from './report'
import type { Report } from './report'
import { isAbsolute, isAddress, resolved } from './resolve-url'
import type { Asking, AttributeRow, Converted, ElementRow, Table, Unsaid, Values } from './table'

/** Writes the attributes and the text of one element at a time by its row, and says of each what becomes of it. */
export class Writer {
  private readonly table: Table
  private readonly report: Report
  private readonly asking: Asking
  private readonly saidOnce = new Set<Unsaid>()

  constructor(table: Table, known: Known, report: Report) {
    this.table = table
    this.report = report
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

  /** Adds the line of the element, which tells of its text too. */
  element(draft: Draft, row: ElementRow): void {
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
    for (const topic of topics) this.report.note(topic, element.id)
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

  attribute(draft: Draft, row: ElementRow, parent: Frame, name: string, value: string): void {
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
    for (const topic of topics) this.report.note(topic, element.id)
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

  /** Returns what becomes of an attribute that the table does not name: Plivo's own stays. */
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

  unsaid(draft: Draft, unsaid: Unsaid): void {
    const { element, targetId } = draft
    if (unsaid.unless?.some((name) => element.attributes.has(name)) || unsaid.when?.(element) === false) return
    if (unsaid.isOnce && this.saidOnce.has(unsaid)) return
    const made = this.answered(draft, unsaid)
    if (made === null) return
    this.saidOnce.add(unsaid)
    const { outcome = unsaid.outcome ?? 'changed', set = {}, question, topics = [] } = made
    for (const [name, value] of Object.entries(set)) place(draft.attributes, draft.target, name, value)
    for (const topic of topics) this.report.note(topic, element.id)
    const ours = unsaid.kind === 'note' ? unsaid.ours : pairs(set)
    const why = made.why ?? unsaid.why ?? ''
    const { theirs, source } = unsaid
    this.report.say({ outcome, about: 'unsaid', nodeId: element.id, targetId, theirs, ours, why, source, question })
  }

  /** Returns what is written where the input says nothing; null where the document says it in Plivo's own words. */
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

function mapFor(draft: Draft, parent: Frame, on: AttributeRow['on']): Map<string, string> {
  if (on === 'parent') return ((parent.instead ?? parent).lifted ??= new Map<string, string>())
  return on === 'content' ? (draft.content ??= new Map<string, string>()) : draft.attributes
}
