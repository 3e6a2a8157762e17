import { grouped } from '../../validation/values/value-problem'

/** Returns a count in words: "1 element", "1,204 elements". */
export function countWords(count: number, word: string): string {
  return `${grouped(count)} ${word}${count === 1 ? '' : 's'}`
}

/** Returns the words as a list: "a", "a and b", "a, b and c". */
export function listWords(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' and ')
}
