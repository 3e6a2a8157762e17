import type { Document, ElementNode, Node } from '../../model/node'
import { contentRuns } from './content-runs'
import type { Warning } from './plan'
import { isAddress } from './planner'

/** Returns what the program is to print, save for what prints otherwise: no white space around addresses, and nothing that warnings say is left out. */
export function withoutLeftOut(document: Document, warnings: readonly Warning[]): Document {
  const gone = new Map<number, Set<string | null>>()
  for (const { nodeId, attribute, isLeftOut } of warnings) {
    if (isLeftOut) gone.set(nodeId, (gone.get(nodeId) ?? new Set()).add(attribute))
  }
  const isGone = (node: { readonly id: number }) => gone.get(node.id)?.has(null) === true
  const kept = (element: ElementNode): ElementNode => ({
    ...element,
    attributes: new Map([...element.attributes].filter(([name]) => gone.get(element.id)?.has(name) !== true)),
    children: contentRuns(element).flatMap((piece): readonly Node[] => {
      if (isGone(piece)) return []
      if (piece.kind === 'element') return [kept(piece)]
      if (piece.kind !== 'run') return [piece]
      const text = isAddress(element.name) ? piece.text.trim() : piece.text
      return text === '' ? [] : [{ ...piece, kind: 'text', text }]
    }),
  })
  if (isGone(document.root))
    return { ...document, root: { ...document.root, name: 'Response', attributes: new Map(), children: [] } }
  return { ...document, root: kept(document.root) }
}
