import type { ElementNode } from '../model/node'
import { addressQuestion } from './questions'
import type { Asking, AttributeRow, Converted, Range } from './table'

type Kind = AttributeRow['kind']
type RowOf<K extends Kind> = Extract<AttributeRow, { readonly kind: K }>

/** A value of an attribute where it stands. */
interface Given {
  readonly value: string
  readonly element: ElementNode
  readonly asking: Asking
}

const converters: { readonly [K in Kind]: (row: RowOf<K>, given: Given) => Converted } = {
  as: ({ to, topics = [] }, { value }) => ({ set: { [to]: value }, topics }),
  url: ({ to, topics = [] }, { value, asking }) => ({ ...urlWritten(to, value, asking), topics }),
  number: ({ to }, { value }) => numbersIn(to, value),
  words: (row, { value }) => {
    const word = Object.hasOwn(row.words, value) ? row.words[value] : row.else
    return word ?? { set: { [row.to]: value } }
  },
  none: () => ({}),
  lost: () => ({ outcome: 'lost' }),
  by: ({ convert }, { value, element, asking }) => convert(value, element, asking),
}

/** Returns what the row makes of a value. */
export function converted<K extends Kind>(row: RowOf<K>, given: Given): Converted {
  const said: Converted = {
    ...(row.outcome !== undefined && { outcome: row.outcome }),
    ...(row.why !== undefined && { why: row.why }),
    ...(row.source !== undefined && { source: row.source }),
  }
  const kind: K = row.kind
  const made = converters[kind](row, given)
  // That the URL is not known, or a number out of range, is more than what holds for every value.
  return made.outcome === 'decide'
    ? { ...said, ...made }
    : { ...made, ...said, ...(made.outcome && { outcome: made.outcome }), ...(made.why && { why: made.why }) }
}

/** Returns the URL as Plivo can call it; while that of the document is not known, a relative one stays and is asked about. */
function urlWritten(to: string, value: string, { urlOf }: Asking): Converted {
  const url = urlOf(value)
  if (url === null)
    return {
      outcome: 'decide',
      set: { [to]: value },
      why: 'Plivo needs the whole URL, and that of this document is not known.',
      question: addressQuestion,
    }
  return url === value ? { set: { [to]: url } } : { outcome: 'changed', set: { [to]: url }, why: 'Plivo needs the whole URL.' }
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
