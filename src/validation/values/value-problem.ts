import { entriesOf, listFrom } from '../../messaging/recipients/entries'
import type { Level } from '../../model/problem'

/** What is wrong with one value, without saying whose value it is. */
export interface ValueProblem {
  readonly level: Level
  /** Completes "expected …". */
  readonly expected: string
  /** Completes "found …". */
  readonly found: string
  /** What to do, where the value is of the right kind and wrong otherwise, so that to enter that kind is no advice. */
  readonly title?: string
  /** What the caller or the recipient will notice. */
  readonly consequence: string
  /** True where no source says what comes of it. */
  readonly isUnsaid?: true
  /** Who says so, where it is not those who know the attribute. */
  readonly source?: string
  /** The wrong part of the value, where not all of it is wrong. */
  readonly span?: { readonly from: number; readonly to: number }
  /** The value that was plainly meant. */
  readonly replacement?: string
  /** The entry of a list that is wrong, and what was plainly meant by it; '' where it is to go. */
  readonly entry?: { readonly written: string; readonly meant: string }
}

/** Returns the value with what was plainly meant; null where nobody knows what. */
export function correctedValue(value: string, { replacement, entry }: ValueProblem): string | null {
  return entry === undefined ? (replacement ?? null) : withEntry(value, entry)
}

/** Returns the list with another entry in place of the first that is written so. */
export function withEntry(list: string, { written, meant }: NonNullable<ValueProblem['entry']>): string {
  const entries = entriesOf(list)
  const index = entries.indexOf(written)
  return index < 0 ? list : listFrom(entries.toSpliced(index, 1, ...(meant === '' ? [] : [meant])))
}

/** Returns a value in quotes, on one line and short enough for a message. */
export function quoted(value: string): string {
  const line = value.replace(/\s+/g, ' ')
  const characters = Array.from(line)
  return characters.length > 60 ? `"${characters.slice(0, 57).join('')}…"` : `"${line}"`
}

/** Returns the values as in `"a", "b" or "c"`. */
export function quotedChoice(values: readonly string[]): string {
  return choiceOf(values.map((value) => (value === '' ? 'an empty value' : `"${value}"`)))
}

/** Returns the words as in `a, b or c`. */
export function choiceOf(words: readonly string[]): string {
  const last = words.at(-1)
  return words.length < 2 || last === undefined ? words.join('') : `${words.slice(0, -1).join(', ')} or ${last}`
}

/** Returns the number of characters as people count them, not of UTF-16 units. */
export function lengthOf(text: string): number {
  let count = 0
  for (const character of text) if (character !== '') count += 1
  return count
}

/** Returns a number with its noun: `1 character`, `2 characters`. */
export function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** Returns a whole number with a comma between each three digits. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** Returns whether the whole value matches a pattern of the catalogue. */
export function matches(pattern: string, value: string): boolean {
  return compiled(pattern).test(value)
}

const patterns = new Map<string, RegExp>()

function compiled(pattern: string): RegExp {
  const known = patterns.get(pattern)
  if (known !== undefined) return known
  const made = new RegExp(`^(?:${pattern})$`, 'u')
  patterns.set(pattern, made)
  return made
}
