import type { Value } from '../../syntax/tolerant-value'
import { inPlaces } from './repair'
import type { Patient, Repairer } from './repairer'

/** Curly quotes around a value. */
export const smartQuotes: Repairer = {
  id: 'smart-quotes',
  label: (changes) => inPlaces('Write straight quotes around values', Math.ceil(changes.length / 2)),
  why: 'Word processors and web pages turn " into curly quotes, which cannot enclose a value.',
  find: (patient) =>
    valuesOf(patient).flatMap((value) => {
      if (value.kind !== 'smart') return []
      return [
        { from: value.from - 1, to: value.from, insert: value.quote },
        { from: value.to, to: value.end, insert: value.quote },
      ]
    }),
}

/** Values without quotes. */
export const unquotedValues: Repairer = {
  id: 'unquoted-values',
  label: (changes) => inPlaces('Put quotes around values', changes.length / 2),
  why: 'XML values need quotes, numbers too.',
  find: (patient) =>
    valuesOf(patient).flatMap((value) => {
      if (value.kind !== 'bare') return []
      return [
        { from: value.from, to: value.from, insert: '"' },
        { from: value.to, to: value.to, insert: '"' },
      ]
    }),
}

/** Values whose closing quote is missing. */
export const missingQuotes: Repairer = {
  id: 'missing-quotes',
  label: (changes) => inPlaces('Add the missing quote', changes.length),
  why: 'A value ends with the quote it began with. Check that it ends there.',
  find: (patient) =>
    valuesOf(patient).flatMap((value) => (value.kind === 'open' ? [{ from: value.to, to: value.to, insert: value.quote }] : [])),
}

/** Quotes inside a value that is enclosed by the same. */
export const innerQuotes: Repairer = {
  id: 'inner-quotes',
  label: () => 'Escape the quotes inside values',
  why: 'A quote ends the value. Inside a value, write &quot; or use the other quotes around it.',
  find: ({ text, tokens }) =>
    valuesOf({ tokens }).flatMap((value) => {
      if (value.kind !== 'quoted' && value.kind !== 'smart') return []
      const held = text.slice(value.from, value.to)
      if (!held.includes(value.quote)) return []
      const other = value.quote === '"' ? "'" : '"'
      // The quotes of a template's own code must stay what they are.
      if (value.kind === 'quoted' && /[{%?$]/.test(held) && /\$\{|\{\{|\{%|<%|<\?/.test(held) && !held.includes(other)) {
        return [
          { from: value.from - 1, to: value.from, insert: other },
          { from: value.to, to: value.end, insert: other },
        ]
      }
      const insert = value.quote === '"' ? '&quot;' : '&apos;'
      return Array.from(held.matchAll(new RegExp(value.quote, 'g')), ({ index }) => {
        return { from: value.from + index, to: value.from + index + 1, insert }
      })
    }),
}

/** Attributes that follow each other without a space. */
export const missingSpaces: Repairer = {
  id: 'missing-spaces',
  label: (changes) => inPlaces('Add the space between attributes', changes.length),
  why: 'Each attribute needs a space before it.',
  find({ text, tokens }) {
    return tokens.flatMap((token) => {
      if (token.kind !== 'start') return []
      return token.attributes.flatMap(({ name, from }, index) => {
        if (!/^[\p{L}_:]/u.test(name)) return []
        const before = index === 0 ? token.nameFrom + token.name.length : token.attributes[index - 1]?.value?.end
        return before === from && !/\s/.test(text.charAt(from - 1)) ? [{ from, to: from, insert: ' ' }] : []
      })
    })
  },
}

/** Returns the values of all attributes, in the order of the text. */
export function valuesOf({ tokens }: Pick<Patient, 'tokens'>): readonly Value[] {
  return tokens.flatMap((token) =>
    token.kind === 'start' ? token.attributes.flatMap(({ value }) => (value === null ? [] : [value])) : [],
  )
}
