import { placeholdersIn } from '../../model/placeholders'

/** A text with samples in the place of its placeholders, and how many of them have none. */
export interface Filled {
  readonly text: string
  readonly unfilled: number
}

/** Puts the samples kept with a document, by the placeholder as written, into a text. */
export function filled(text: string, samples: Readonly<Record<string, string>>): Filled {
  let made = ''
  let at = 0
  let unfilled = 0
  for (const { from, to } of placeholdersIn(text)) {
    const written = text.slice(from, to)
    const sample = Object.hasOwn(samples, written) ? samples[written] : undefined
    if (sample === undefined) unfilled += 1
    made += text.slice(at, from) + (sample ?? written)
    at = to
  }
  return { text: made + text.slice(at), unfilled }
}
