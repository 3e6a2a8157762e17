import type { Document } from '../../model/node'
import type { Problem } from '../../model/problem'
import { currentDocument } from '../../editor/document/current'
import { currentProblems } from '../../editor/problems/problems'
import { samplesInUse } from '../../validation/in-use/samples-in-use'

/** Returns how many points of a document are open before it goes live: what is wrong with it, and samples to replace. */
export function countOpenPoints(document: Document | null, problems: readonly Pick<Problem, 'level'>[]): number {
  const wrong = problems.filter(({ level }) => level !== 'info').length
  return wrong + (document ? samplesInUse(document.root).length : 0)
}

/** Returns the same for the open document as it is now. */
export const openPointCount = (): number => countOpenPoints(currentDocument(), currentProblems())
