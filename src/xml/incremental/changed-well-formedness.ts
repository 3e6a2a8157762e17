import type { TextProblem } from '../../model/problem'
import { doAll } from '../../model/work'
import type { Work } from '../../model/work'
import { changedText } from '../../syntax/changed-text'
import type { ChangedText } from '../../syntax/changed-text'
import { linesBefore } from '../../syntax/lines'
import { scan } from '../../syntax/scan'
import type { TextChange } from '../../syntax/text-change'
import { namingPlaceholder } from '../diagnostics/placeholder-problem'
import { mostLength } from '../diagnostics/sniff'
import { checkingWithPlace } from '../diagnostics/well-formedness'
import { endTag } from '../write/start-tag'
import { lengthAt, touchedBy } from './levels'
import type { Level } from './levels'

interface Stretch {
  readonly from: number
  readonly to: number
}

/** A stretch of the text that is checked as it stands; `at` is where it begins in the text that stands for it. */
interface Kept extends Stretch {
  readonly at: number
}

/** A text with less in it that breaks at the same line and column, for the same reason. */
interface Digest {
  readonly text: string
  readonly kept: readonly Kept[]
}

/** Of the children behind the change, so much is kept that a fault in it shows what it would show in the whole text. */
export const lookahead = 400

/** A problem, and the offset up to which the text was read when it was found. */
interface PlacedProblem {
  readonly problem: TextProblem
  readonly at: number
}

/**
 * Returns why a text is not well-formed after a change, without reading all of it: the children that a change inside the root does
 * not touch were right before, so blank lines stand for them. Null where that decides nothing, and the whole text has to be checked.
 * Work that can be interrupted.
 */
export function* checkingChange(before: string, levels: readonly Level[], change: TextChange): Work<PlacedProblem | null> {
  const text = changedText(before, change)
  if (text.length > mostLength || change.insert.includes('\0') || hasNamespaces(before, text, change)) return null
  const depth = levels.findLastIndex((level) => isInContent(level, levels, change))
  if (depth < 0) return null
  const around = levels.slice(0, depth + 1)
  const grown = change.insert.length - (change.to - change.from)
  const region = regionOf(around, change, grown)
  if (!region) return null
  const ends = around.map((level) => endOf(level, levels, grown)).reverse()
  const starts = around.map(startOf)
  // What stands behind the root is kept too.
  const stretches = [...starts, region, ...ends.slice(0, -1), { from: ends.at(-1)?.from ?? 0, to: text.length }]
  const digest = digestOf(text, stretches)
  const { problem, at } = yield* checkingWithPlace(digest.text)
  if (!problem) return null
  // A document type is marked up to its end, which is behind where it was found.
  const reach = Math.max(at, problem.to)
  for (const gap of gapsBehind(digest, region.from)) {
    if (reach <= gap.at) break
    const { inside, open } = scan(digest.text, gap.at)
    if (inside) return checkOpenMarkup(text, digest, problem, inside.kind, gap.from)
    // Behind the end of the root the children that are left out would be the fault.
    if (open.length === 0) return null
  }
  return { problem: placed(problem, digest, text), at: placeOut(digest, at) }
}

/**
 * Returns why a text is not well-formed from an offset on, in which the elements of the levels are open there, each behind its last
 * child; null where it is well-formed. Before the offset it has to be right: blank lines stand for what is closed there.
 */
export function* checkingRest(text: ChangedText, levels: readonly Level[], from: number): Work<TextProblem | null> {
  const last = levels.at(-1)?.sequence
  const lastText = last?.nodes.at(-1)
  // What follows may belong to the same text.
  const textLength = last && lastText?.kind === 'text' ? last.row.lengthAt(last.nodes.length - 1) : 0
  return yield* checkingKept(text, [...levels.map(startOf), { from: from - textLength, to: text.length }])
}

/** Returns the same behind the end of the root. */
export function* checkingBehind(text: ChangedText, root: Level, to: number): Work<TextProblem | null> {
  return yield* checkingKept(text, [startOf(root), { from: to - root.sequence.close.length, to: text.length }])
}

function* checkingKept(text: ChangedText, stretches: readonly Stretch[]): Work<TextProblem | null> {
  const digest = digestOf(text, stretches)
  const { problem } = yield* checkingWithPlace(digest.text)
  return problem && placed(problem, digest, text)
}

/** Returns where the start tag of a level stands. */
const startOf = ({ from, sequence }: Level): Stretch => ({ from, to: from + sequence.open.length })

const namespace = 'xmlns'

let asked = { before: '', hasNamespaces: false }

/**
 * Returns whether namespaces are declared before the change or by it. While a text is broken, each key asks this of the same
 * text.
 */
function hasNamespaces(before: string, text: ChangedText, { from, insert }: TextChange): boolean {
  if (asked.before !== before) asked = { before, hasNamespaces: before.includes(namespace) }
  const reach = namespace.length - 1
  return asked.hasNamespaces || text.slice(Math.max(0, from - reach), from + insert.length + reach).includes(namespace)
}

/** Returns where something is left out: the offset in the text, and that in the digest. */
function gapsBehind({ kept }: Digest, from: number): readonly { readonly from: number; readonly at: number }[] {
  const behind = kept.filter((stretch, index) => stretch.from >= from && (kept[index + 1]?.from ?? stretch.to) > stretch.to)
  return behind.map((stretch) => ({ from: stretch.to, at: stretch.at + stretch.to - stretch.from }))
}

function isInContent(level: Level, levels: readonly Level[], change: TextChange): boolean {
  const { element, from, sequence } = level
  if (sequence.close === '') return false
  const contentTo = from + lengthAt(level, levels, element) - endTag(element).length
  return change.from >= from + sequence.open.length && change.to <= contentTo
}

/** Returns where the touched children stand in the changed text, with some more behind them. */
function regionOf(around: readonly Level[], change: TextChange, grown: number): Stretch | null {
  const level = around.at(-1)
  if (!level) return null
  const { sequence } = level
  const { from, first, last } = touchedBy(level, change)
  let to = from
  for (let index = first; index < sequence.nodes.length; index += 1) {
    if (index >= last && to > change.to + lookahead) break
    to += sequence.row.lengthAt(index)
  }
  return { from, to: Math.max(to, change.to) + grown }
}

/** Returns where the end tag of a level stands in the changed text, with the white space before it. */
function endOf(level: Level, levels: readonly Level[], grown: number): Stretch {
  const to = level.from + lengthAt(level, levels, level.element) + grown
  return { from: to - level.sequence.close.length, to }
}

/**
 * Returns what is wrong where the region leaves a comment or another section open, which reaches into what is left out; null
 * where that decides nothing.
 */
function checkOpenMarkup(
  text: ChangedText,
  digest: Digest,
  problem: TextProblem,
  kind: 'tag' | 'comment' | 'cdata' | 'instruction',
  from: number,
): PlacedProblem | null {
  if (kind === 'tag') return null
  const whole = text.whole()
  const next = whole.indexOf({ comment: '--', cdata: ']]>', instruction: '?>' }[kind], from)
  // It goes on to the end of the text.
  if (next < 0) return { problem: placed(problem, digest, text), at: text.length }
  if (kind !== 'comment' || whole.startsWith('-->', next)) return null
  // Two hyphens in a comment are the fault.
  const stretches = [...digest.kept.filter(({ to }) => to <= from), { from: next, to: Math.min(text.length, next + lookahead) }]
  const shorter = digestOf(text, stretches)
  const checked = doAll(checkingWithPlace(shorter.text))
  if (!checked.problem || checked.at >= shorter.text.length) return null
  return { problem: placed(checked.problem, shorter, text), at: placeOut(shorter, checked.at) }
}

function digestOf(text: ChangedText, stretches: readonly Stretch[]): Digest {
  const kept: Kept[] = []
  let digest = ''
  let end = 0
  for (const stretch of stretches) {
    const from = Math.max(stretch.from, end)
    if (stretch.to < from) continue
    digest += blank(text, end, from)
    kept.push({ from, to: stretch.to, at: digest.length })
    digest += text.slice(from, stretch.to)
    end = stretch.to
  }
  return { text: digest, kept }
}

/** Returns blanks for the text between two offsets: as many lines as it has, and as many characters in the last of them. */
function blank(text: ChangedText, from: number, to: number): string {
  const left = text.slice(from, to)
  const last = linesBefore(left, left.length)
  return '\n'.repeat(last.lines) + ' '.repeat(left.length - last.from)
}

/** Returns the problem at its place in the text that the digest stands for. */
function placed(problem: TextProblem, digest: Digest, { slice }: ChangedText): TextProblem {
  // What is left out before the stretch ended with markup.
  const stretch = digest.kept.findLast(({ at }) => at <= problem.from)
  const pieceFrom = (): number => Math.max(stretch?.from ?? 0, placeOut(digest, scan(digest.text, problem.from).pieceFrom))
  const there = { ...problem, from: placeOut(digest, problem.from), to: placeOut(digest, problem.to) }
  return namingPlaceholder(there, { slice, pieceFrom })
}

function placeOut({ kept }: Digest, offset: number): number {
  const stretch = kept.findLast(({ at }) => at <= offset)
  return stretch ? Math.min(stretch.to, stretch.from + offset - stretch.at) : 0
}
