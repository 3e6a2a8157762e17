import { elementNames, isOffered, specOf } from '../../catalogue'
import type { Action } from '../../commands/action'
import { actions } from '../../commands/actions'
import { shown } from '../../commands/shortcuts'
import { whyNot } from '../../commands/why-not'
import { readOnlyReason } from '../../editor/document/current'
import { placeFor } from '../../editor/nodes/choices'
import { addElement } from '../../editor/nodes/insert'
import { currentRows } from '../../editor/problems/problems'
import { goTo } from '../../editor/problems/problem-walk'
import type { DocumentInfo } from '../../session/workspace'
import { currentDocumentId, openDocument } from '../../session/workspace'
import { fit } from './fuzzy'
import { synonyms } from './synonyms'

/** One line of the palette. */
export interface Entry {
  readonly id: string
  readonly label: string
  /** What it is, where that is not plain from its name. */
  readonly group: string
  readonly keys?: string
  /** Why it does nothing now, or null. */
  readonly refusal: () => string | null
  readonly run: () => void
}

/** An entry with how well it fits; lower is better. */
interface Scored {
  readonly entry: Entry
  readonly score: number
}

/** Returns what fits a query, best first; with nothing typed every command, those used last first. */
export function entriesFor(query: string, documents: readonly DocumentInfo[], recent: readonly string[]): readonly Entry[] {
  const commands = actions.filter(({ id }) => id !== 'commands')
  if (query.trim() === '') {
    const rank = ({ id }: Action): number => (recent.includes(id) ? recent.indexOf(id) : recent.length)
    return commands.toSorted((a, b) => rank(a) - rank(b)).map(commandEntry)
  }
  const scored = [
    ...commands.flatMap((command) => scoredBy(commandScore(query, command), () => commandEntry(command))),
    ...elementNames
      .filter((name) => isOffered(name) && specOf(name)?.category !== 'root')
      .flatMap((name) => scoredBy(elementScore(query, name), () => elementEntry(name))),
    ...documents
      .filter(({ id }) => id !== currentDocumentId())
      .flatMap((info) => scoredBy(wordScore(query, `Open ${info.name}`, 0.5), () => documentEntry(info))),
    ...problemEntries(query),
  ]
  return scored.toSorted((a, b) => a.score - b.score).map(({ entry }) => entry)
}

const scoredBy = (score: number | null, entryOf: () => Entry): readonly Scored[] =>
  score === null ? [] : [{ entry: entryOf(), score }]

/**
 * Returns a score that counts only letters in a row, behind what fits as well by the name of a command; null where it does
 * not fit so.
 */
function wordScore(query: string, text: string, behind: number): number | null {
  const score = fit(query, text)
  return score === null || score >= lettersApart ? null : score + behind
}

/** From this score on the letters stand apart. */
const lettersApart = 3

/**
 * Returns the score of a command. A word by which it is also looked for counts where it begins so, behind every name with the
 * letters in a row.
 */
function commandScore(query: string, { id, label }: Action): number | null {
  const byLabel = fit(query, label)
  if (byLabel !== null && byLabel < lettersApart) return byLabel
  return (fit(query, synonyms[id] ?? '') ?? 9) < 2 ? 2.5 : byLabel
}

function elementScore(query: string, name: string): number | null {
  const byLabel = wordScore(query, `Add ${name}`, 0)
  if (byLabel !== null) return byLabel
  return (fit(query, specOf(name)?.doc ?? '') ?? 9) < 2 ? 2.6 : null
}

function commandEntry(command: Action): Entry {
  const { id, label, group, shortcuts, run } = command
  const [first] = shortcuts
  return { id, label, group, ...(first ? { keys: shown(first) } : {}), refusal: () => whyNot(command), run }
}

function elementEntry(name: string): Entry {
  return {
    id: `add-${name}`,
    label: `Add ${name}`,
    group: 'Element',
    refusal: () => readOnlyReason() ?? (placeFor(name) ? null : 'Can’t be added at the selection'),
    run: () => {
      const place = placeFor(name)
      if (place) addElement(name, place)
    },
  }
}

const documentEntry = ({ id, name }: DocumentInfo): Entry => ({
  id: `document-${id}`,
  label: `Open ${name}`,
  group: 'Document',
  refusal: () => null,
  run: () => void openDocument(id),
})

/** As many problems are found at once. */
const mostProblems = 20

function problemEntries(query: string): readonly Scored[] {
  const found: Scored[] = []
  for (const [at, row] of currentRows().entries()) {
    const score = wordScore(query, row.message, 2.7)
    if (score === null) continue
    const entry = { id: `problem-${at}`, label: row.message, group: 'Problem', refusal: () => null, run: () => goTo(row) }
    found.push({ entry, score })
    if (found.length === mostProblems) break
  }
  return found
}
