import type { ElementNode } from '../model/node'
import { addressQuestion } from './questions'
import type { Asking, AttributeRow, Converted, Range } from './table'

type Kind = AttributeRow['kind']
type RowOf<K extends Kind> = Extract<AttributeRow, { readonly kind: K }>

type Converter<K extends Kind> = (row: RowOf<K>, value: string, element: ElementNode, asking: Asking) => Converted

const converters: { readonly [K in Kind]: Converter<K> } = {
  as: ({ to, topics }, value) => ({ set: { [to]: value }, topics }),
  url: ({ to, topics }, value, _, asking) => urlWritten(to, value, asking, topics),
  number: ({ to }, value) => numbersIn(to, value),
  words: (row, value) => {
    const word = Object.hasOwn(row.words, value) ? row.words[value] : row.else
    return word ?? { set: { [row.to]: value } }
  },
  none: () => said,
  lost: () => lost,
  by: ({ convert }, value, element, asking) => convert(value, element, asking),
}

const said: Converted = {}
const lost: Converted = { outcome: 'lost' }

/** Returns what the row makes of a value. */
export function converted<K extends Kind>(row: RowOf<K>, value: string, element: ElementNode, asking: Asking): Converted {
  const kind: K = row.kind
  const made = converters[kind](row, value, element, asking)
  const { outcome, why, source } = row
  if (outcome === undefined && why === undefined && source === undefined) return made
  // That the URL is not known, or a number out of range, is more than what holds for every value.
  // Field by field: a spread takes several times as long, and this is done for each attribute.
  return {
    outcome: made.outcome ?? outcome,
    why: made.why ?? why,
    source: made.source ?? source,
    set: made.set,
    before: made.before,
    behind: made.behind,
    question: made.question,
    topics: made.topics,
  }
}

/** Returns the URL as Plivo can call it; while that of the document is not known, a relative one stays and is asked about. */
function urlWritten(to: string, value: string, { urlOf }: Asking, topics: Converted['topics']): Converted {
  const url = urlOf(value)
  if (url === value) return { set: { [to]: url }, topics }
  if (url !== null) return { outcome: 'changed', set: { [to]: url }, why: 'Plivo needs the whole URL.', topics }
  const why = 'Plivo needs the whole URL. Enter the URL of this document to complete it.'
  return { outcome: 'decide', set: { [to]: value }, why, question: addressQuestion, topics }
}

function numbersIn(ranges: readonly Range[], value: string): Converted {
  const number = /^\d+$/.test(value.trim()) ? Number(value) : null
  const set: Record<string, string> = {}
  let why = ''
  for (const { name, least, most = Infinity } of ranges) {
    const near = number === null ? null : Math.min(Math.max(number, least), most)
    set[name] = near === null || near === number ? value : String(near)
    if (near !== number) why = `Plivo takes ${most === Infinity ? `${least} and more` : `${least} to ${most}`} for ${name}.`
  }
  return why === '' ? { set } : { outcome: 'changed', set, why }
}
