import { lengthOf } from '../../core-page'
import type { Draft, Selection } from '../../editor/snapshot'
import type { Document } from '../../model/node'
import type { DocumentKind } from '../../model/document-metadata'
import type { Problem } from '../../model/problem'
import type { MarkedField } from './marks/marked-ranges'

/** Everything that the editor shows. */
export interface Shown {
  readonly id: string | null
  readonly document: Document | null
  readonly draft: Draft | null
  readonly selection: Selection | null
  readonly field: MarkedField | null
  readonly problems: readonly Problem[]
  readonly kind: DocumentKind
  /** True when the document is open in another tab. */
  readonly isReadOnly: boolean
}

/** Returns the length of the text that is shown. */
export function lengthIn({ document, draft }: Shown): number {
  return draft ? draft.text.length : document ? lengthOf(document) : 0
}

/** Returns whether what is marked in the text may be another after `before`. */
export function areMarksOld(before: Shown, next: Shown): boolean {
  return (
    before.selection !== next.selection ||
    before.field !== next.field ||
    before.document !== next.document ||
    before.draft !== next.draft
  )
}
