import { illegalsIn } from '../../syntax/characters'
import type { TextChange } from '../../syntax/text-change'
import { inPlaces } from './repair'
import type { Repairer } from './repairer'

const otherSpace = /[\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff\u0085]/g

/** Spaces that only look like one, between elements and attributes. */
export const otherSpaces: Repairer = {
  id: 'other-spaces',
  label: (changes) => inPlaces('Replace no-break spaces with plain spaces', changes.length),
  why: 'Text copied from a web page often contains U+00A0. Between attributes XML allows only plain spaces.',
  find({ text, tokens, structure }) {
    const changes: TextChange[] = []
    const look = (from: number, to: number): void => {
      for (const { index } of text.slice(from, to).matchAll(otherSpace)) {
        const at = from + index
        if (at > 0 || text.charCodeAt(at) !== 0xfeff) changes.push({ from: at, to: at + 1, insert: ' ' })
      }
    }
    const isLayout = new Set(structure.layout)
    for (const token of tokens) {
      if (token.kind === 'text' && isLayout.has(token)) look(token.from, token.to)
      if (token.kind !== 'start') continue
      let at = token.nameFrom + token.name.length
      for (const { from, name, value } of token.attributes) {
        look(at, from)
        at = value?.end ?? from + name.length
        look(from + name.length, value === null ? at : value.from - 1)
      }
      look(at, token.to)
    }
    return changes
  },
}

/** Characters that no XML can hold. */
export const illegalCharacters: Repairer = {
  id: 'illegal-characters',
  label: (changes) => inPlaces('Remove characters that XML can’t contain', changes.length),
  why: 'XML can’t contain control characters or halves of an emoji, not even as references.',
  find: ({ text }) => illegalsIn(text).map((at) => ({ from: at, to: at + 1, insert: '' })),
}
