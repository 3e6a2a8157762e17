import type { NodeId } from '../model/node'

/** One sentence about one element; `depth` is 0 for a step, 1 for what belongs to the step above it. */
export interface Sentence {
  readonly nodeId: NodeId
  readonly depth: number
  readonly text: string
}

/** Returns a text as in `“Hello”`, on one line and short enough for a sentence. */
export function quote(text: string, most = 80): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const characters = Array.from(line)
  return characters.length > most ? `“${characters.slice(0, most - 1).join('')}…”` : `“${line}”`
}

/** Returns an amount as in `1 second`, `5 seconds`. */
export const count = (amount: string | number, noun: string): string => `${amount} ${noun}${String(amount) === '1' ? '' : 's'}`

/** Returns words as in `a, b or c`. */
export function either(words: readonly string[], last = 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`
}

/** Returns words as in `a, b and 2 more`: names no more than `most`. */
export function named(words: readonly string[], most: number): string {
  return words.length > most ? `${words.slice(0, most).join(', ')} and ${words.length - most} more` : either(words, 'and')
}

/** Returns the sentences as a Markdown list. */
export function markdownOf(sentences: readonly Sentence[]): string {
  return sentences.map(({ depth, text }) => `${'  '.repeat(depth)}- ${escaped(text)}`).join('\n') + '\n'
}

const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, (sign) => `\\${sign}`)
