import type { DocumentKind } from '../../model/document-metadata'
import type { ElementNode } from '../../model/node'
import { runsIn } from '../../running/runs-in'
import { deadEndOf } from './unreachable'

/** Returns whether Plivo may come to the child of `parent` at this index, in a document of the kind. */
export function mayRun(parent: ElementNode, index: number, kind: DocumentKind): boolean {
  const child = parent.children[index]
  const dead = deadEndOf(parent, kind)
  return child?.kind === 'element' && runsIn(child.name, kind) && (dead === null || index < dead.from)
}
