import type { TextChange } from '../../syntax/text-change'
import { inPlaces } from './repair'
import { tagAt, templateTagsIn } from './template'
import type { Patient, Repairer } from './repairer'
import { valuesOf } from './values'

/** A `<` in a value, as Plivo's own pages print it between the numbers of a bulk message. */
export const lessThanInValues: Repairer = {
  id: 'less-than-in-values',
  label: (changes) => inPlaces('Write &lt; for < in values', changes.length),
  why: '"<" isn’t allowed in a value. &lt; means the same.',
  find: ({ text, tokens }) =>
    valuesOf({ tokens }).flatMap(({ from, to }) => {
      const templateAt = tagAt(templateTagsIn(text, from, to))
      return lessThanIn(text, from, to).filter((change) => templateAt(change.from) === undefined)
    }),
}

/** A `<` in text that begins no tag. */
export const lessThanInText: Repairer = {
  id: 'less-than-in-text',
  label: (changes) => inPlaces('Write &lt; for < in text', changes.length),
  why: 'In text "<" begins a tag. Written &lt; it is the character itself.',
  find: ({ text, tokens }: Patient) =>
    tokens.flatMap(({ kind, from, to }) => (kind === 'text' ? lessThanIn(text, from, to) : [])),
}

/** Text that looks like the end of a CDATA section. */
export const cdataEnds: Repairer = {
  id: 'cdata-ends',
  label: (changes) => inPlaces('Write ]]&gt; for ]]>', changes.length),
  why: 'Outside of CDATA, "]]>" cannot stand in text as it is.',
  find: ({ text, tokens }) =>
    tokens.flatMap(({ kind, from, to }) => {
      if (kind !== 'text') return []
      return Array.from(text.slice(from, to).matchAll(/\]\]>/g), ({ index }) => {
        return { from: from + index + 2, to: from + index + 3, insert: '&gt;' }
      })
    }),
}

function lessThanIn(text: string, from: number, to: number): readonly TextChange[] {
  const changes: TextChange[] = []
  for (let at = text.indexOf('<', from); at >= 0 && at < to; at = text.indexOf('<', at + 1)) {
    changes.push({ from: at, to: at + 1, insert: '&lt;' })
  }
  return changes
}
