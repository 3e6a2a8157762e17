import type { Document, Node } from '../src/model/node'

/** Returns the meaning of a document as text: everything it says, nothing of how it was written. For tests. */
export function meaningOf(document: Document): string {
  return [...document.prolog, document.root, ...document.epilog].map((node) => JSON.stringify(said(node))).join('\n')
}

type Said = readonly (string | Said)[]

function said(node: Node): Said {
  if (node.kind !== 'element') return [node.kind, node.kind === 'instruction' ? node.target : '', node.text]
  const attributes = [...node.attributes].sort(([a], [b]) => (a < b ? -1 : 1))
  return [node.name, attributes, node.children.map(said)]
}

/** Returns the document without the ids of its nodes and their source records, to be compared. For tests. */
export function bareDocument(document: Document): unknown {
  return JSON.parse(
    JSON.stringify(document, (key, value: unknown) =>
      key === 'id' || key === 'sourceRecord' ? undefined : value instanceof Map ? [...value] : value,
    ),
  )
}
