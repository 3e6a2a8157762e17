import { describe, expect, it } from 'vitest'
import { createTypeAhead } from './type-ahead'

const names = ['Response', 'Speak', 'Play', 'Speak', 'Say so']
const summaries = ['', 'Hello', 'song.mp3', 'Bye', '']

/** Returns the places to which typing leads, letter by letter, each so many milliseconds after the one before. */
function typed(letters: string, { from = 0, every = 100 } = {}): readonly number[] {
  let time = 0
  const typeAhead = createTypeAhead(() => (time += every))
  const at = (labels: readonly string[]) => (index: number) => labels[index] ?? ''
  let place = from
  return Array.from(letters, (letter) => {
    typeAhead.hear(letter)
    const found = typeAhead.type(letter, place, names.length, at(names), at(summaries))
    place = found < 0 ? place : found
    return found
  })
}

describe('a type-ahead', () => {
  it('goes to the next entry that begins with a letter, round the end', () => {
    expect(typed('s')).toEqual([1])
    expect(typed('s', { from: 4 })).toEqual([1])
    expect(typed('p', { from: 2 })).toEqual([2])
  })

  it('stays at an entry while the word grows, and leaves it where it no longer fits', () => {
    expect(typed('spe')).toEqual([1, 1, 1])
    expect(typed('say s')).toEqual([1, 4, 4, 4, 4])
  })

  it('goes on with the same letter', () => {
    expect(typed('sss')).toEqual([1, 3, 4])
  })

  it('begins another word after a pause', () => {
    expect(typed('sp', { every: 1000 })).toEqual([1, 2])
  })

  it('begins another word after a key that is no letter, but for Shift', () => {
    const typeAhead = createTypeAhead(() => 1)
    const type = (letter: string): number => typeAhead.type(letter, 0, names.length, (index) => names[index] ?? '')
    expect(type('s')).toBe(1)
    typeAhead.hear('Shift')
    expect(type('A')).toBe(4)
    typeAhead.hear('ArrowDown')
    expect([typeAhead.isTyping(), type('p')]).toEqual([false, 2])
  })

  it('takes the second labels where no first one fits', () => {
    expect(typed('b')).toEqual([3])
    expect(typed('x')).toEqual([-1])
  })
})
