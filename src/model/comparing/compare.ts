import { ownText } from '../content'
import type { Document, ElementNode, Node } from '../node'
import { ownNodes, pairNodes } from './pair'
import { doAll } from '../work'
import type { Work } from '../work'

/** What is said where nothing changed, and where `comparing` has nothing to say of what did. */
export const unchanged = {
  text: 'The XML is the same.',
  meaning: 'Only the layout changed: spaces, lines, quotes or the order of attributes.',
} as const

/**
 * Returns what changed between two documents, a sentence each, in document order: "Speak 2: text changed", "GetInput timeout 5 →
 * 10", "Hangup moved". An element is called by its name, with its number where there are several. Layout alone says nothing.
 */
export function differenceInWords(before: Document, after: Document): readonly string[] {
  return doAll(comparing(before, after))
}

/** Does what `differenceInWords` does, as work that can be interrupted. */
export function* comparing(before: Document, after: Document): Work<readonly string[]> {
  const { pairs, removed, added } = yield* pairNodes(before.root, after.root)
  const called = yield* callNodes(before.root, after.root)
  const sentences = new Map<Node, readonly string[]>()
  for (const node of added) sentences.set(node, [`${called(node)} added`])
  for (const { from, to, isMoved } of pairs) {
    const moved = isMoved ? [`${called(to)} moved`] : []
    sentences.set(to, [...moved, ...changesOf(from, to, called(to))])
    yield
  }
  const said = inOrder(after.root).flatMap((node) => sentences.get(node) ?? [])
  return [...aroundRoot(before, after), ...said, ...removed.map((node) => `${called(node)} removed`)]
}

function aroundRoot(before: Document, after: Document): readonly string[] {
  const texts = ({ prolog, epilog }: Document): string =>
    JSON.stringify(
      [prolog, epilog].map((nodes) => nodes.map((node) => ('target' in node ? [node.target, node.text] : node.text))),
    )
  return [
    ...(before.declaration === after.declaration ? [] : ['XML declaration changed']),
    ...(texts(before) === texts(after) ? [] : [`what stands around ${after.root.name} changed`]),
  ]
}

function changesOf(from: Node, to: Node, name: string): readonly string[] {
  if (from.kind !== 'element' || to.kind !== 'element') {
    return 'text' in from && 'text' in to && from.text !== to.text ? [`${name} changed`] : []
  }
  const renamed = from.name === to.name ? [] : [`${from.name} became ${to.name}`]
  const changed = [...to.attributes].flatMap(([attribute, value]) => {
    const old = from.attributes.get(attribute)
    if (old === value) return []
    return [`${name} ${attribute} ${old === undefined ? `set to ${shown(value)}` : `${shown(old)} → ${shown(value)}`}`]
  })
  const dropped = [...from.attributes]
    .filter(([attribute]) => !to.attributes.has(attribute))
    .map(([attribute, value]) => `${name} ${attribute} removed (was ${shown(value)})`)
  const texts = ownText(from) === ownText(to) ? [] : [`${name}: text changed`]
  return [...renamed, ...changed, ...dropped, ...texts]
}

/** Longer values are shortened. */
const most = 40

function shown(value: string): string {
  const short = value.length > most ? `${value.slice(0, most)}…` : value
  return /^\S+$/.test(short) ? short : `“${short}”`
}

function* callNodes(before: ElementNode, after: ElementNode): Work<(node: Node) => string> {
  const names = new Map<Node, string>()
  for (const root of [before, after]) yield* addNumbered(names, root)
  return (node) => names.get(node) ?? (node.kind === 'comment' ? 'comment' : 'processing instruction')
}

function* addNumbered(names: Map<Node, string>, root: ElementNode): Work<void> {
  const elements = inOrder(root).filter((node) => node.kind === 'element')
  const counts = new Map<string, number>()
  for (const { name } of elements) counts.set(name, (counts.get(name) ?? 0) + 1)
  const numbers = new Map<string, number>()
  for (const element of elements) {
    const { name } = element
    const number = (numbers.get(name) ?? 0) + 1
    numbers.set(name, number)
    names.set(element, counts.get(name) === 1 ? name : `${name} ${number}`)
    yield
  }
}

function inOrder(root: ElementNode): readonly Node[] {
  const nodes: Node[] = []
  const visit = (node: Node): void => {
    nodes.push(node)
    if (node.kind === 'element') ownNodes(node).forEach(visit)
  }
  visit(root)
  return nodes
}
