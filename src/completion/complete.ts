import { attributeSpecOf, offeredAttributes, specOf } from '../catalogue/index'
import { markupBefore } from '../syntax/scan'
import { fittingOptions } from './callback-options'
import type { FittingOptions } from './callback-options'
import { cursorIn } from './cursor'
import type { Cursor } from './cursor'
import { firstUnopened, openElements } from './open-elements'
import { choicesIn } from './places'
import { fittingValues, isList } from './values'

/** Something that fits at the cursor. */
export interface Offer {
  readonly kind: 'element' | 'attribute' | 'value' | 'end tag'
  readonly label: string
  /** Said beside the label. */
  readonly detail: string
  /** What is written, and how far into it the cursor stands afterwards. */
  readonly insert: string
  readonly caret: number
  /** What the catalogue knows it by. */
  readonly element: string
  readonly attribute?: string
}

/** What fits in the place of the text from `from` to `to`, the most fitting first; never empty. */
export interface Completion {
  readonly from: number
  readonly to: number
  /** True between tags, where whoever types may mean text. */
  readonly isBetween: boolean
  readonly offers: readonly Offer[]
}

/**
 * Returns what fits at the cursor; null where nothing does. `text` is what stands around it, well-formed or not; `above` gives
 * the names of the elements that are open where it begins.
 */
export function complete(text: string, at: number, above: () => readonly string[] = () => []): Completion | null {
  const cursor = cursorIn(text, at)
  if (!cursor) return null
  const found = offersAt(cursor, text, at, above)
  return found.offers.length > 0 ? found : null
}

function offersAt(cursor: Cursor, text: string, at: number, above: () => readonly string[]): Completion {
  const { from, to } = cursor
  const isBetween = cursor.kind === 'text'
  if (cursor.kind === 'attribute') return { from, to, isBetween, offers: attributeOffers(cursor, text) }
  if (cursor.kind === 'value') return valueOffers(cursor, text, at)
  const before = text.slice(0, cursor.kind === 'text' ? at : markupBefore(text, at))
  const open = openElements(before, above())
  const parent = open.at(-1)
  const within = cursor.kind === 'text' && parent !== undefined ? textOptions(parent, text, at) : null
  if (within !== null) return within
  if (cursor.kind === 'end') {
    return { from, to, isBetween, offers: parent === undefined ? [] : [endOffer(parent, '', cursor.isWritten)] }
  }
  const sign = cursor.kind === 'text' ? '<' : ''
  const isWritten = cursor.kind === 'name' && cursor.isWritten
  const elements = elementNamesIn(parent, before).map((name) => elementOffer(name, sign, isWritten))
  const isEndMissing = parent !== undefined && !isWritten && firstUnopened(text.slice(to)) !== parent
  return { from, to, isBetween, offers: isEndMissing ? [...elements, endOffer(parent, `${sign}/`, false)] : elements }
}

/** Returns the names of the elements that may stand in `parent`; without one, that of the root where there is none yet. */
function elementNamesIn(parent: string | undefined, before: string): readonly string[] {
  if (parent === undefined) return /<[^!?]/.test(before) ? [] : ['Response']
  return choicesIn(parent)
    .filter(({ reason }) => reason === null)
    .map(({ name }) => name)
}

function elementOffer(name: string, sign: string, isWritten: boolean): Offer {
  const spec = specOf(name)
  const known = { kind: 'element', label: name, detail: spec?.category ?? '', element: name } as const
  if (isWritten) return { ...known, insert: name, caret: name.length }
  const required = offeredAttributes(name).filter((attribute) => attributeSpecOf(name, attribute)?.required)
  const start = sign + name + required.map((attribute) => ` ${attribute}=""`).join('')
  const isEmpty = spec?.content === 'empty'
  const insert = start + (isEmpty ? '/>' : `></${name}>`)
  const firstValue = insert.indexOf('""') + 1
  return { ...known, insert, caret: firstValue > 0 ? firstValue : isEmpty ? insert.length : start.length + 1 }
}

function endOffer(name: string, sign: string, isWritten: boolean): Offer {
  const insert = `${sign}${name}${isWritten ? '' : '>'}`
  return { kind: 'end tag', label: `${sign}${name}>`, detail: 'end tag', insert, caret: insert.length, element: name }
}

function attributeOffers(cursor: Extract<Cursor, { kind: 'attribute' }>, text: string): readonly Offer[] {
  const { tag, isWritten } = cursor
  const isRequired = (attribute: string): boolean => attributeSpecOf(tag.name, attribute)?.required ?? false
  const missing = offeredAttributes(tag.name).filter((attribute) => !tag.attributes.has(attribute))
  const gap = /^[^\s/>]/.test(text.slice(cursor.to)) ? ' ' : ''
  return [...missing.filter(isRequired), ...missing.filter((attribute) => !isRequired(attribute))].map((attribute) => ({
    kind: 'attribute',
    label: attribute,
    detail: isRequired(attribute) ? 'required' : '',
    insert: isWritten ? attribute : `${attribute}=""${gap}`,
    caret: isWritten ? attribute.length : attribute.length + 2,
    element: tag.name,
    attribute,
  }))
}

function valueOffers(cursor: Extract<Cursor, { kind: 'value' }>, text: string, at: number): Completion {
  const { tag, attribute, quote } = cursor
  const spec = attributeSpecOf(tag.name, attribute)
  if (!spec) return { from: cursor.from, to: cursor.to, isBetween: false, offers: [] }
  const fitting = fittingValues(spec.type, tag.attributes)
  const within = fittingOptions(spec.type, text, cursor.from, cursor.to, at)
  if (within !== null) return optionOffers(within, quote, { element: tag.name, attribute })
  const entry = isList(spec.type) ? entryAt(text, cursor, at) : { from: cursor.from, to: cursor.to, others: [] }
  const isDefaultMissing = spec.default && !isList(spec.type) && !fitting.some(({ value }) => value === spec.default)
  const all = isDefaultMissing ? [...fitting, { value: spec.default, detail: '' }] : fitting
  const offers = all
    .filter(({ value }) => !entry.others.includes(value))
    .map(({ value, detail }): Offer => ({
      kind: 'value',
      label: value,
      detail: [detail, value === spec.default ? 'default' : ''].filter((part) => part !== '').join(', '),
      insert: value + quote,
      caret: value.length + quote.length,
      element: tag.name,
      attribute,
    }))
  return { from: entry.from, to: entry.to, isBetween: false, offers }
}

/** Returns the options that fit at the cursor in an address that is the text of the element; null where none can stand. */
function textOptions(element: string, text: string, at: number): Completion | null {
  const type = specOf(element)?.text?.type
  if (type === undefined) return null
  const from = at - (/[^\s<>]*$/.exec(text.slice(0, at))?.[0].length ?? 0)
  const to = at + (/^[^\s<>]*/.exec(text.slice(at))?.[0].length ?? 0)
  const within = fittingOptions(type, text, from, to, at)
  return within === null ? null : optionOffers(within, '', { element })
}

const optionOffers = (
  { from, to, options }: FittingOptions,
  quote: string,
  known: Pick<Offer, 'element' | 'attribute'>,
): Completion => ({
  from,
  to,
  isBetween: false,
  offers: options.map(({ value, detail }) => ({
    kind: 'value',
    label: value,
    detail,
    insert: value + quote,
    caret: value.length,
    ...known,
  })),
})

/** Returns the entry of a comma list that the cursor is in, and the other entries. */
function entryAt(text: string, { from, to }: { readonly from: number; readonly to: number }, at: number) {
  const start = Math.max(from, text.lastIndexOf(',', at - 1) + 1)
  const comma = text.indexOf(',', at)
  const end = comma < 0 ? to : Math.min(comma, to)
  const others = `${text.slice(from, start)},${text.slice(end, to)}`.split(',').map((entry) => entry.trim())
  return { from: start, to: end, others }
}
