import { lengthOf, parsing, printed, rereading } from '../../core-page'
import type { Parsed } from '../../core-page'
import type { Snapshot } from '../../editor/snapshot'
import { selectionOf } from '../../editor/snapshot'
import { textIn } from '../../editor/text'
import { nodeAt } from '../../model/edit'
import type { Step } from '../../model/history'
import type { Document, Path } from '../../model/node'
import type { Work } from '../../model/work'
import { aboutIn } from '../../storage/steps/steps-record'
import type { StoredStep } from '../../storage/steps/steps-record'
import { changedText } from '../../syntax/changed-text'
import { difference } from '../../syntax/text-change'
import type { TextChange } from '../../syntax/text-change'

/**
 * Returns the steps that stored ones lead to from a state, nearest first. Where one does not fit, it and all behind it are left
 * out. What two states share they share again, so that each costs what it changed.
 */
export function* restoringSteps(present: Snapshot, stored: readonly StoredStep[]): Work<readonly Step<Snapshot>[]> {
  const steps: Step<Snapshot>[] = []
  let from = present
  for (const step of stored) {
    const state = yield* restoring(from, step)
    if (state === null) break
    steps.push({ state, label: step.label })
    from = state
  }
  return steps
}

function* restoring(from: Snapshot, step: StoredStep): Work<Snapshot | null> {
  const document = step.document && (yield* restoringDocument(from.document, step.document))
  if (document === 'unfit') return null
  const draft = step.draft && (yield* restoringDraft(textIn(from), step.draft, document))
  if (draft === 'unfit') return null
  if (step.length !== (draft?.text.length ?? (document ? lengthOf(document) : 0))) return null
  const about = step.beside ? aboutIn(step.beside) : from.about
  const selection = document && selectionOf([focusIn(document, step.focus)])
  return { document, draft, selection, closed: from.closed, ...(about && { about }) }
}

function* restoringDocument(near: Document | null, change: TextChange): Work<Document | 'unfit'> {
  if (change.to > (near ? lengthOf(near) : 0)) return 'unfit'
  const read: Parsed = near ? yield* rereading(near, change) : yield* parsing(change.insert)
  return read.ok ? read.document : 'unfit'
}

function* restoringDraft(
  shown: string,
  change: TextChange,
  document: Document | null,
): Work<NonNullable<Snapshot['draft']> | 'unfit'> {
  if (change.to > shown.length) return 'unfit'
  const text = changedText(shown, change).whole()
  const read: Parsed = document ? yield* rereading(document, difference(printed(document), text)) : yield* parsing(text)
  return read.ok ? 'unfit' : { text, problems: read.problems }
}

const focusIn = ({ root, ...rest }: Document, path: Path | null) => (path && nodeAt({ root, ...rest }, path)?.id) ?? root.id
