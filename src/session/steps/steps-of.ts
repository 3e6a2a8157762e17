import { lengthOf, serialise, spliceBetween } from '../../core-page'
import { pathOf } from '../../editor/paths'
import type { Snapshot } from '../../editor/snapshot'
import type { OpenDocument } from '../../editor/store'
import { textIn } from '../../editor/text'
import type { Content } from '../../model/document-record'
import type { Step } from '../../model/history'
import type { Document } from '../../model/node'
import { checksum } from '../../storage/packing'
import type { StoredStep, StoredSteps } from '../../storage/steps/steps-record'
import { stepsFormat, storedAbout } from '../../storage/steps/steps-record'
import { difference } from '../../syntax/text-change'
import type { TextChange } from '../../syntax/text-change'

/** So many steps of a document are stored each way. */
export const mostStored = 20
/** What they put in takes so many UTF-16 units each way at most; then the farthest steps are left out. */
const mostUnits = 1_000_000

/** Returns the steps of a document as they are stored beside its text. */
export function stepsOf({ id, history }: OpenDocument, content: Text): StoredSteps {
  const { past, present, future } = history
  const { about } = present
  return {
    id,
    format: stepsFormat,
    checksum: checksumOf(content),
    ...(about && { beside: storedAbout(about) }),
    past: chain(present, past.slice(-mostStored).reverse()),
    future: chain(present, future.slice(0, mostStored)),
  }
}

type Text = Pick<Content, 'text' | 'lastGood'>

/** Returns what tells one text of a document from another. */
export const checksumOf = ({ text, lastGood }: Text): string =>
  checksum(new TextEncoder().encode(JSON.stringify([text, lastGood ?? null])))

function chain(present: Snapshot, steps: readonly Step<Snapshot>[]): readonly StoredStep[] {
  const stored: StoredStep[] = []
  let from = present
  let units = 0
  for (const step of steps) {
    const one = storedStep(from, step)
    units += (one.document?.insert.length ?? 0) + (one.draft?.insert.length ?? 0)
    if (units > mostUnits) break
    stored.push(one)
    from = step.state
  }
  return stored
}

/** By step, how it is stored and seen from which state: a write looks only at what is new. */
const known = new WeakMap<Step<Snapshot>, { readonly from: Snapshot; readonly stored: StoredStep }>()

function storedStep(from: Snapshot, step: Step<Snapshot>): StoredStep {
  const before = known.get(step)
  if (before && isSame(before.from, from)) return before.stored
  const stored = storedFrom(from, step)
  known.set(step, { from, stored })
  return stored
}

const isSame = (one: Snapshot, other: Snapshot): boolean =>
  one.document === other.document && one.draft === other.draft && one.about === other.about

function storedFrom({ document: near, ...from }: Snapshot, { state, label }: Step<Snapshot>): StoredStep {
  const { document, draft, selection, about } = state
  const focus = document && selection && pathOf(document, selection.focus)
  return {
    label,
    document: document && changeOf(near, document),
    draft: draft && difference(textIn({ document: near, draft: from.draft }), draft.text),
    length: draft?.text.length ?? (document ? lengthOf(document) : 0),
    focus,
    ...(about && about !== from.about && { beside: storedAbout(about) }),
  }
}

function changeOf(from: Document | null, to: Document): TextChange {
  if (!from) return { from: 0, to: 0, insert: serialise(to) }
  return spliceBetween(from, to) ?? { from: 0, to: 0, insert: '' }
}
