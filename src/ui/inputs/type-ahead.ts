/** Letters typed within so many milliseconds are one word. */
const pause = 600

/** The word that is being typed to go to an entry of a list or tree. */
export interface TypeAhead {
  /** True while a letter, or a space, goes on with the word. */
  readonly isTyping: () => boolean
  /** Ends the word at a key that is no part of one. */
  readonly hear: (key: string) => void
  /**
   * Adds a letter to the word and returns the next entry from `from` on, and round to it again, whose label begins with it; -1
   * where none does. The entry itself comes first while the word grows; the same letter again goes on to the next. `labels` are
   * tried one after the other.
   */
  readonly type: (letter: string, from: number, count: number, ...labels: readonly ((index: number) => string)[]) => number
}

/** Returns a type-ahead; `now` gives milliseconds. */
export function createTypeAhead(now: () => number = Date.now): TypeAhead {
  let word = ''
  let last = 0
  const isTyping = (): boolean => word !== '' && now() - last < pause
  return {
    isTyping,
    hear: (key) => {
      if (key.length !== 1 && key !== 'Shift') word = ''
    },
    type: (letter, from, count, ...labels) => {
      word = (isTyping() ? word : '') + letter.toLowerCase()
      last = now()
      return indexOf(word, from, count, labels)
    },
  }
}

function indexOf(word: string, from: number, count: number, labels: readonly ((index: number) => string)[]): number {
  const isRepeated = word === word.charAt(0).repeat(word.length)
  const begin = isRepeated ? word.charAt(0) : word
  const first = isRepeated ? from + 1 : from
  for (const labelAt of labels) {
    for (let step = 0; step < count; step += 1) {
      const at = (first + step) % count
      if (labelAt(at).toLowerCase().startsWith(begin)) return at
    }
  }
  return -1
}
