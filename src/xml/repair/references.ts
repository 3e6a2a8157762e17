import { predefined, referencePattern } from '../../syntax/references'
import type { TextChange } from '../../syntax/text-change'
import { inPlaces } from './repair'
import type { Patient, Repairer } from './repairer'
import { tagAt, templateTagsIn } from './template'
import { valuesOf } from './values'

const named = new RegExp(`&(${[...predefined.keys()].join('|')})(?![\\w;=])`, 'y')
const reference = new RegExp(`&(?:${referencePattern});`, 'y')

/** A `&` that is a character and no reference. A reference, and so `&amp;` of whatever follows it, stays as it is. */
export const ampersands: Repairer = {
  id: 'ampersands',
  label: (changes) => inPlaces('Write &amp; for &', changes.length),
  why: 'In XML a bare & begins a reference. Between the parameters of a URL it is written &amp;, and Plivo reads it as &.',
  find: (patient) =>
    ampersandsIn(patient, (text, at) => {
      named.lastIndex = at
      const name = named.exec(text)?.[1]
      if (name !== undefined) return { from: at + 1 + name.length, to: at + 1 + name.length, insert: ';' }
      const found = referenceAt(text, at)
      if (found !== null && (found.startsWith('#') || predefined.has(found) || htmlNames.has(found))) return null
      return { from: at, to: at + 1, insert: '&amp;' }
    }),
}

/** References that HTML knows and XML does not. */
export const htmlReferences: Repairer = {
  id: 'html-references',
  label: (changes) => inPlaces('Write characters for the references of HTML', changes.length),
  why: 'XML knows five names only: &amp; &lt; &gt; &quot; &apos;. The others are those of web pages.',
  find: (patient) =>
    ampersandsIn(patient, (text, at) => {
      const found = referenceAt(text, at)
      const character = found === null ? undefined : htmlNames.get(found)
      if (found === null || character === undefined) return null
      const insert = character === '\u00a0' || character === '\u00ad' ? `&#${character.charCodeAt(0)};` : character
      return { from: at, to: at + found.length + 2, insert }
    }),
}

function ampersandsIn({ text, tokens }: Patient, change: (text: string, at: number) => TextChange | null): readonly TextChange[] {
  if (!text.includes('&')) return []
  const changes: TextChange[] = []
  const look = (from: number, to: number): void => {
    let at = text.indexOf('&', from)
    if (at < 0 || at >= to) return
    const templateAt = tagAt(templateTagsIn(text, from, to))
    for (; at >= 0 && at < to; at = text.indexOf('&', at + 1)) {
      if (templateAt(at) !== undefined) continue
      const made = change(text, at)
      if (made !== null) changes.push(made)
    }
  }
  for (const token of tokens) {
    if (token.kind === 'text') look(token.from, token.to)
    if (token.kind === 'start') for (const { from, to } of valuesOf({ tokens: [token] })) look(from, to)
  }
  return changes
}

function referenceAt(text: string, at: number): string | null {
  reference.lastIndex = at
  return reference.exec(text)?.[0].slice(1, -1) ?? null
}

// The names of U+00A0 to U+00FF in their order, as HTML 4 has them, and those of punctuation.
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
const htmlNames: ReadonlyMap<string, string> = new Map([
  ...latin.split(' ').map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bull', '•'],
  ['hellip', '…'],
  ['euro', '€'],
  ['trade', '™'],
])
