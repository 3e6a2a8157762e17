import { newId } from '../../model/node'
import type { ElementNode, LineEnd, Node } from '../../model/node'
import { mapWork } from '../../model/work'
import type { Work } from '../../model/work'
import { withLineFeeds } from '../../syntax/characters'
import type { KeepsSpace } from '../write/gaps'
import { withLeading, withTrailing, sourceRecordOf, recordedText } from '../write/source-record'

/** Returns the indentation that a layout ends with, or null where it has no line break. */
export function indentation(layout: string | null | undefined): string | null {
  return layout === null || layout === undefined ? null : (/[\r\n]([ \t]*)$/.exec(layout)?.[1] ?? null)
}

/** Returns the layout with `next` for `base` at the begin of each line that has it; empty lines stay. */
export function shifted(layout: string, base: string, next: string): string {
  if (base === next) return layout
  return layout.replace(/(\r\n|\r|\n)([ \t]*)(?![ \t\r\n])/g, (line: string, end: string, indent: string) =>
    indent.startsWith(base) ? end + next + indent.slice(base.length) : line,
  )
}

/** Reads the white space in a node as content or as layout, as it is where the node stands now; its text stays. */
export function* classifying(node: Node, isKept: boolean, keepsSpace: KeepsSpace, eol: LineEnd): Work<Node> {
  if (node.kind !== 'element') return node
  const keeps = keepsSpace(node.name)
  // A written element that keeps its space was read so; one that was made may hold nodes from elsewhere.
  if (keeps && node.sourceRecord !== undefined) return node
  return yield* classifyingChildren(node, isKept || keeps, keepsSpace, eol)
}

/** Reads the white space between the children of an element as content or as layout. */
export function* classifyingChildren(
  element: ElementNode,
  keeps: boolean,
  keepsSpace: KeepsSpace,
  eol: LineEnd,
): Work<ElementNode> {
  const inner = yield* mapWork(element.children, (child) => classifying(child, keeps, keepsSpace, eol))
  const { children, trailing } = keeps ? asContent(inner, sourceRecordOf(element)?.trailing) : asLayout(inner, eol)
  const isSame =
    children.length === element.children.length && children.every((child, index) => child === element.children[index])
  const next = isSame ? element : { ...element, children }
  return trailing === null ? next : withTrailing(next, trailing)
}

/** Turns layout into text. */
function asContent(
  nodes: readonly Node[],
  trailing: string | null | undefined,
): { children: readonly Node[]; trailing: string | null } {
  const children: Node[] = []
  for (const node of nodes) {
    const leading = node.kind === 'text' ? null : sourceRecordOf(node)?.leading
    if (leading && children.at(-1)?.kind !== 'text') children.push(spaceText(leading))
    children.push(leading ? withLeading(node, '') : node)
  }
  if (!trailing) return { children, trailing: null }
  if (children.at(-1)?.kind !== 'text') children.push(spaceText(trailing))
  return { children, trailing: '' }
}

/** Turns text of nothing but white space into layout. */
function asLayout(nodes: readonly Node[], eol: LineEnd): { children: readonly Node[]; trailing: string | null } {
  const children: Node[] = []
  let space = ''
  for (const node of nodes) {
    const raw = node.kind === 'text' ? rawSpace(node, eol) : null
    if (raw !== null) {
      space = raw
    } else {
      children.push(space === '' ? node : withLeading(node, space))
      space = ''
    }
  }
  return { children, trailing: space === '' ? null : space }
}

/** Returns whether the node is text that would be layout where white space is no content. */
export const isSpace = (node: Node, eol: LineEnd): boolean => node.kind === 'text' && rawSpace(node, eol) !== null

/** Returns what a text node prints, if that is white space and no reference. */
function rawSpace(node: Node & { readonly kind: 'text' }, eol: LineEnd): string | null {
  const record = sourceRecordOf(node)
  const raw = record?.whole === node ? record.source.slice(record.from, record.to) : node.text.replaceAll('\n', eol)
  return /^[ \t\r\n]*$/.test(raw) && !(record?.whole !== node && node.text.includes('\r')) ? raw : null
}

function spaceText(raw: string): Node {
  const text = withLineFeeds(raw)
  return recordedText({ kind: 'text', id: newId(), text }, raw, 0, raw.length)
}
