import type { ChangeSet, Text } from '@codemirror/state'
import { spliceBetween } from '../../core-page'
import type { Draft } from '../../editor/snapshot'
import { textIn } from '../../editor/text'
import type { Document, LineEnd } from '../../model/node'
import { firstLineEnd } from '../../syntax/characters'
import { difference } from '../../syntax/text-change'
import type { TextChange } from '../../syntax/text-change'
import { changedPositions, hasMerged, offsetOf, textBetween } from './positions'
import type { Positions } from './positions'

/** What a text is made of: the draft, or else the document. */
interface TextSource {
  readonly document: Document | null
  readonly draft: Draft | null
}

/** Returns the one change of the text between two states of the document; null when both have the same. */
export function changeBetween(before: TextSource, next: TextSource): TextChange | null {
  if (before.document === next.document && before.draft === next.draft) return null
  if (before.document && next.document && !before.draft && !next.draft) return spliceBetween(before.document, next.document)
  const [a, b] = [textIn(before), textIn(next)]
  return a === b ? null : difference(a, b)
}

/** Returns what was changed in the editor as one change of the text; several changes become the one that spans them. */
export function changeTyped(
  changes: ChangeSet,
  shown: Text,
  before: Positions,
  eol: LineEnd,
): { readonly change: TextChange; readonly after: Positions; readonly isMerged: boolean } | null {
  const parts: { readonly part: TextChange; readonly fromB: number; readonly toB: number }[] = []
  changes.iterChanges((from, to, fromB, toB, inserted) => {
    parts.push({ part: { from, to, insert: inserted.toString() }, fromB, toB })
  })
  const [start, end] = [parts[0], parts.at(-1)]
  if (!start || !end) return null
  const after = parts.reduceRight((positions, { part }) => changedPositions(positions, part, eol), before)
  const insert = textBetween(after, shown, start.fromB, end.toB)
  const change = { from: offsetOf(before, start.part.from), to: offsetOf(before, end.part.to), insert }
  return { change, after, isMerged: hasMerged(after, shown, start.fromB, end.toB) }
}

/** Returns the line end that new lines get: the document's, or the first one of a draft. */
export function lineEndOf({ document, draft }: TextSource): LineEnd {
  return document ? document.eol : firstLineEnd(draft?.text ?? '')
}
