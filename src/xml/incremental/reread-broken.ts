import type { Document } from '../../model/node'
import type { TextProblem } from '../../model/problem'
import type { Work } from '../../model/work'
import { changedText, joinedChange } from '../../syntax/changed-text'
import type { ChangedText } from '../../syntax/changed-text'
import { scan } from '../../syntax/scan'
import type { TextChange } from '../../syntax/text-change'
import { illegalCharacter, mostLength, sniff } from '../diagnostics/sniff'
import { parsing } from '../read/parse'
import type { Parsed } from '../read/parse'
import type { KeepsSpace } from '../write/gaps'
import { printed } from '../write/printed'
import { rangeOf } from '../write/ranges'
import { checkingBehind, checkingChange, checkingRest, lookahead } from './changed-well-formedness'
import { levelsAround } from './levels'
import { rereadingNear } from './reread'

/**
 * The part of a broken text before its fault: up to `cut` it reads as `document` does, whose text closes there what is open.
 * So a change before the cut is one of a document, and leaves the fault behind it the first as long as it leaves a document.
 */
interface GoodPart {
  readonly document: Document
  readonly cut: number
  /** The change by which the part is no document any more: the fault is in it now. */
  readonly since: TextChange | null
}

/** What is known of the text in which a problem was found. */
interface Known {
  readonly part: GoodPart | null
  /** How often in succession the whole text had to be read though there was a part. */
  readonly misses: number
}

/** By problem: each is found in one text. */
const knownOf = new WeakMap<TextProblem, Known>()

/** When the fault is so far behind the cut, the part is made anew. */
const farthest = 16_384

/** Of a longer text no part is looked for: that takes a few times as long as to read it, and the user waits for the key. */
const longest = 2 * 1024 * 1024

/**
 * Returns the document that a text with a problem is after a change, or why it is still none: what `parsing` says of it. Read is
 * only what the change touches, and from the fault on; where that decides nothing, all of it. Work that can be interrupted.
 */
export function* rereadingBroken(before: string, problem: TextProblem, change: TextChange, keepsSpace: KeepsSpace): Work<Parsed> {
  const { part: last = null, misses = 0 } = knownOf.get(problem) ?? {}
  const part = last ?? (isTurn(misses) ? yield* findingPart(before, problem, keepsSpace) : null)
  const text = changedText(before, change)
  const found = part && mayBeXml(text, change) ? yield* checkingOn(part, text, change, keepsSpace) : null
  if (found) {
    const isFar = found.part.since === null && found.problem.from - found.part.cut > farthest
    knownOf.set(found.problem, { part: isFar ? null : found.part, misses: 0 })
    return { ok: false, problems: [found.problem] }
  }
  const read = yield* parsing(text.whole(), keepsSpace)
  if (!read.ok) for (const other of read.problems) knownOf.set(other, { part: null, misses: misses + 1 })
  return read
}

/** Returns whether to look for a good part again, which takes as long as to read the whole text: the rarer the less it helped. */
const isTurn = (misses: number): boolean => (misses & (misses - 1)) === 0

/** Returns whether a change inside the root leaves a text that is XML at all, and holds no character that is a fault wherever it stands. */
function mayBeXml(text: ChangedText, { from, insert }: TextChange): boolean {
  const around = text.slice(Math.max(0, from - 1), from + insert.length + 1)
  return text.length <= mostLength && illegalCharacter(around) === null
}

function* findingPart(text: string, problem: TextProblem, keepsSpace: KeepsSpace): Work<GoodPart | null> {
  if (text.length > longest || (sniff(text) ?? illegalCharacter(text)) !== null) return null
  const { open, root, pieceFrom } = scan(text, problem.from)
  if (open.length === 0 && root === null) return null
  const ends = open.map(({ name }) => `</${name}>`).reverse()
  // Checked, since a fault may have been given a place behind a first one.
  const read = yield* parsing(text.slice(0, pieceFrom) + ends.join(''), keepsSpace)
  return read.ok ? { document: read.document, cut: pieceFrom, since: null } : null
}

/** What is wrong with a text, and what is known of it then. */
interface Found {
  readonly problem: TextProblem
  readonly part: GoodPart
}

function* checkingOn(part: GoodPart, text: ChangedText, change: TextChange, keepsSpace: KeepsSpace): Work<Found | null> {
  const { document, cut, since } = part
  const isBehind = change.from >= cut + grownBy(since)
  if (isBehind) return since === null ? yield* checkingFault(part, text, keepsSpace) : null
  if (change.to >= cut + grownBy(since)) return null
  const good = printed(document, keepsSpace)
  const whole = since === null ? change : joinedChange(good, since, change)
  if (whole.to >= cut) return null
  const levels = levelsAround(document, whole, keepsSpace)
  const next = yield* rereadingNear(document, levels, whole, keepsSpace)
  if (next !== null) {
    return yield* checkingFault({ document: next, cut: cut + grownBy(whole), since: null }, text, keepsSpace)
  }
  const checked = yield* checkingChange(good, levels, whole)
  const reach = checked === null ? Infinity : Math.max(checked.at, checked.problem.to) + lookahead
  // What is found before the cut without a look behind it is found in the whole text too.
  if (checked === null || reach > cut + grownBy(whole)) return null
  return { problem: checked.problem, part: { ...part, since: whole } }
}

const grownBy = (change: TextChange | null): number => (change === null ? 0 : change.insert.length - (change.to - change.from))

/** Returns the fault behind a part that is a document, or null. */
function* checkingFault(part: GoodPart, text: ChangedText, keepsSpace: KeepsSpace): Work<Found | null> {
  const { document, cut } = part
  const { from, to } = rangeOf(document, [], keepsSpace)
  const inRoot = { from: from + 1, to: from + 1, insert: '' }
  const [root] = levelsAround(document, inRoot, keepsSpace)
  if (root === undefined) return null
  const isBehindRoot = cut >= to
  const levels = isBehindRoot ? [] : levelsAround(document, { from: cut, to: cut, insert: '' }, keepsSpace)
  const problem = yield* isBehindRoot ? checkingBehind(text, root, to) : checkingRest(text, levels, cut)
  return problem && { problem, part }
}
