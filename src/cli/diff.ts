import { differenceInWords, unchanged } from '../model/comparing/compare'
import { exit, Misuse } from './command'
import type { Process } from './command'
import { documentOf, oneInput } from './files'

/** Prints what changed from one document to another, a sentence a line. Ends as `diff` does: 1 where anything differs, 2 for what cannot be compared. */
export function diff(names: readonly string[], process: Process): number {
  if (names.length !== 2) throw new Misuse('Name two files: the document before and after.')
  const inputs = names.map((name) => oneInput(name, process))
  const [before, after] = inputs.map((input) => documentOf(input, process))
  if (!before || !after) return exit.unread
  const [one, other] = inputs.map((input) => ('text' in input ? input.text : null))
  const isSame = one === other
  const words = isSame ? [unchanged.text] : differenceInWords(before, after)
  for (const sentence of words.length > 0 ? words : [unchanged.meaning]) process.out(`${sentence}\n`)
  return isSame ? exit.good : exit.errors
}
