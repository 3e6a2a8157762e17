/** What Plivo has between the recipients of a list. */
export const separator = '<'

/** Returns the entries of a list as they are written, empty ones too; of a long list the first `most`. */
export const entriesOf = (list: string, most?: number): readonly string[] => list.split(separator, most)

/** Returns the list of which these are the entries. */
export const listFrom = (entries: readonly string[]): string => entries.join(separator)

/** Returns the recipients that are meant where other marks stand between them, too, which is a mistake of its own. */
export const meantRecipients = (list: string): readonly string[] =>
  list
    .split(/[<,;|]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')

/** What stands in a list from one offset up to another, in UTF-16 units. */
interface Entry {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Yields the entries of a list as they are written, empty ones too, each with its place. */
export function* entriesIn(list: string): Generator<Entry, undefined> {
  for (let from = 0; from <= list.length;) {
    const next = list.indexOf(separator, from)
    const to = next < 0 ? list.length : next
    yield { text: list.slice(from, to), from, to }
    from = to + 1
  }
}

/** A recipient that a list names, and where it stands in the list. */
export interface Recipient {
  readonly number: string
  readonly from: number
  readonly to: number
}

/** Yields the recipients that a list names, without the blanks around them. Who needs few of them reads no more of a long list. */
export function* recipientsIn(list: string): Generator<Recipient, undefined> {
  for (const entry of entriesIn(list)) {
    const number = entry.text.trim()
    if (number === '') continue
    const from = entry.from + entry.text.indexOf(number)
    yield { number, from, to: from + number.length }
  }
}
