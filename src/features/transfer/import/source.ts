import { withLineFeeds } from '../../../syntax/characters'

/** What is about to be imported: typed, pasted, or the content of a file. */
export interface Source {
  /** The name of the file, or null. */
  readonly file: string | null
  readonly text: string
  readonly note: string | null
  /** The text as it came, when repairs were made in it. */
  readonly original?: string
}

export const noSource: Source = { file: null, text: '', note: null }

/** Longer text is held aside, and only its first lines are shown. */
const mostShown = 1024 * 1024
const shownLines = 40

/** Returns whether the text is held aside. */
export const isHeld = (source: Source): boolean => source.text.length > mostShown

/** Returns what the text box shows: line ends as the browser has them, no BOM; of a held text the first lines. */
export function shownOf(source: Source): string {
  const text = isHeld(source) ? firstLines(source.text) : source.text
  return withLineFeeds(text.replace(/^\ufeff/, ''))
}

/** Returns what is to be imported after the text box shows `value`: the text as it came, as long as nobody changed it. */
export function typed(source: Source, value: string): Source {
  if (value === shownOf(source)) return source
  const { file, note } = source
  return value === '' ? { file, note, text: '' } : { ...source, text: value }
}

/** Returns the same with a repaired text; what came is remembered. */
export function repairedSource(source: Source, text: string): Source {
  return { ...source, text, original: source.original ?? source.text }
}

/** Returns the source with the text as it came, without the repairs. */
export function unrepaired({ file, note, text, original }: Source): Source {
  return { file, note, text: original ?? text }
}

/** Returns how much it is, in words. */
export function sizeOf({ text }: Source): string {
  const kilobytes = new Blob([text]).size / 1024
  return kilobytes < 1024 ? `${kilobytes.toFixed(1)} kB` : `${(kilobytes / 1024).toFixed(1)} MB`
}

function firstLines(text: string): string {
  const lines = text.slice(0, 8000).split(/\r\n?|\n/, shownLines)
  return `${lines.join('\n')}\n…`
}
