import type { TextChange } from '../../syntax/text-change'
import { inPlaces } from './repair'
import type { Patient, Repairer } from './repairer'

/** Spaces inside of a tag's brackets. */
export const tagSpaces: Repairer = {
  id: 'tag-spaces',
  label: (changes) => inPlaces('Remove the spaces inside tags', changes.length),
  why: 'The name comes right after "<" or "</", and "/>" has no space in it.',
  find({ text, tokens }) {
    return tokens.flatMap((token) => {
      if (token.kind !== 'start' && token.kind !== 'end') return []
      const changes: TextChange[] = []
      const opening = token.kind === 'end' ? '</' : '<'
      if (text.slice(token.from, token.nameFrom) !== opening) {
        changes.push({ from: token.from, to: token.nameFrom, insert: opening })
        const blanks = /\s+>$/.exec(text.slice(token.nameFrom, token.to))
        if (blanks !== null) changes.push({ from: token.to - blanks[0].length, to: token.to - 1, insert: '' })
      }
      const end = token.kind === 'start' && token.isClosed ? /\/\s+>$/.exec(text.slice(token.nameFrom, token.to)) : null
      if (end !== null) changes.push({ from: token.to - end[0].length, to: token.to, insert: '/>' })
      return changes
    })
  },
}

/** Tags without `>`. */
export const tagEnds: Repairer = {
  id: 'tag-ends',
  label: (changes) => inPlaces('Add the missing >', changes.length),
  why: 'Every tag ends with ">". Check that it ends there.',
  find: ({ tokens }) =>
    tokens.flatMap((token) => {
      if ((token.kind !== 'start' && token.kind !== 'end') || token.isEnded) return []
      return [{ from: token.to, to: token.to, insert: '>' }]
    }),
}

/** Names of elements in another case, or with other separators. */
export const elementNames: Repairer = {
  id: 'element-names',
  label: (changes) => inPlaces('Spell element names as Plivo does', changes.length),
  why: 'Case matters in XML: Plivo knows <Speak>, not <speak>.',
  find: (patient) => respelled(patient, (name) => !patient.spelling.isSpeech(name)),
}

/** SSML in the spelling of old SDKs, such as `<SayAs>`. */
export const speechNames: Repairer = {
  id: 'speech-names',
  label: (changes) => inPlaces('Write SSML names in lower case', changes.length),
  why: 'Old SDKs printed <SayAs> and <Break>. Plivo reads only <say-as> and <break>.',
  find: (patient) => respelled(patient, (name) => patient.spelling.isSpeech(name)),
}

function respelled({ tokens, spelling }: Patient, isMine: (name: string) => boolean): readonly TextChange[] {
  return tokens.flatMap((token) => {
    if (token.kind !== 'start' && token.kind !== 'end') return []
    const right = spelling.element(token.name)
    if (right === undefined || right === token.name || !isMine(right)) return []
    return [{ from: token.nameFrom, to: token.nameFrom + token.name.length, insert: right }]
  })
}

/** Names of attributes in another case, or with other separators. */
export const attributeNames: Repairer = {
  id: 'attribute-names',
  label: (changes) => inPlaces('Spell attribute names as Plivo does', changes.length),
  why: 'Plivo ignores an attribute whose name it does not know, and callerID is not callerId.',
  find: ({ tokens, spelling }) =>
    tokens.flatMap((token) => {
      if (token.kind !== 'start') return []
      const element = spelling.element(token.name) ?? token.name
      return token.attributes.flatMap(({ name, from }) => {
        const right = spelling.attribute(element, name)
        if (right === undefined || right === name || token.attributes.some((other) => other.name === right)) return []
        return [{ from, to: from + name.length, insert: right }]
      })
    }),
}
