import { describe, expect, it } from 'vitest'
import { elementNames, isOffered, specOf } from '../catalogue'
import { choicesAround, choicesIn, choicesInstead, refusal } from './places'
import type { Choice } from './places'

const legal = (choices: readonly Choice[]): readonly string[] =>
  choices.filter((each) => each.reason === null).map((each) => each.name)

describe('what may stand where', () => {
  it.each([
    ['Response', 'Speak', null],
    ['GetInput', 'Hangup', 'GetInput accepts Speak and Play only.'],
    ['Dial', 'Speak', 'Dial accepts Number and User only.'],
    ['Hangup', 'Speak', 'Hangup holds no elements.'],
    ['GetInput', 'Wait', null],
    ['Unknown', 'Speak', null],
  ])('in %s: %s', (parent, child, reason) => {
    expect(refusal(parent, child)).toBe(reason)
  })

  it('offers every element that runs once, those documented first and the others with a reason', () => {
    const offered = elementNames.filter((name) => isOffered(name) && name !== 'Response')
    for (const parent of elementNames) {
      const choices = choicesIn(parent)
      expect(choices.map(({ name }) => name).sort()).toEqual([...offered].sort())
      expect(legal(choices)).toEqual((specOf(parent)?.children ?? []).filter(isOffered))
      const firstRefused = choices.findIndex(({ reason }) => reason !== null)
      expect(choices.slice(firstRefused < 0 ? choices.length : firstRefused).every(({ reason }) => reason !== null)).toBe(true)
    }
  })

  it('wraps in what may stand there and hold it all', () => {
    expect(legal(choicesAround('Response', ['Speak', 'Play']))).toEqual(['GetInput', 'GetDigits', 'PreAnswer'])
    expect(legal(choicesAround('Response', ['Hangup']))).toEqual([])
    expect(choicesAround('Response', ['Hangup']).find(({ name }) => name === 'GetInput')?.reason).toBe(
      'GetInput accepts Speak and Play only.',
    )
  })

  it('replaces by what may stand there and keep the children', () => {
    expect(legal(choicesInstead('Response', 'GetInput', ['Speak']))).toEqual(['GetDigits', 'PreAnswer'])
    expect(legal(choicesInstead('Dial', 'Number', []))).toEqual(['User'])
  })
})
