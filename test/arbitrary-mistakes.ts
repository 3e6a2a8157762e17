import fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import type { Document, ElementNode, Node } from '../src/model/node'
import { newId } from '../src/model/node'
import { plivoDocuments } from './arbitrary-response'

/**
 * Returns arbitrary Plivo documents with mistakes as people make them: in the notation of values and names, in values, names
 * and places.
 */
export function mistakenDocuments(): Arbitrary<Document> {
  return fc.tuple(plivoDocuments(), fc.infiniteStream(fc.nat(999))).map(([document, stream]) => {
    const next = (limit: number): number => (stream.next().value as number) % limit
    return { ...document, root: mistaken(document.root, next, 0) }
  })
}

type Next = (limit: number) => number

const spoilt: readonly ((value: string) => string)[] = [
  (value) => ` ${value} `,
  (value) => value.toUpperCase(),
  (value) => value.toLowerCase(),
  (value) => value.replace(/^\+?(\d)(\d{3})(\d{3})(\d{4})/, '+$1 ($2) $3-$4'),
  (value) => value.replaceAll('<', ', '),
  (value) => value.replaceAll(' ', '_'),
  () => '',
  () => 'yes',
  () => '0',
  () => '99999999',
  () => 'Polly.Camila',
  () => 'speech dtmf',
  () => '+49 (0)30 123456',
  () => '(202) 555-1111',
  () => 'alice',
]

function mistaken(element: ElementNode, next: Next, depth: number): ElementNode {
  const attributes = new Map(
    [...element.attributes].map(([name, value]) => [
      next(15) === 0 ? name.toLowerCase() : name,
      next(4) === 0 ? (spoilt[next(spoilt.length)]?.(value) ?? value) : value,
    ]),
  )
  if (next(12) === 0) attributes.set(['record', 'timeout', 'maxDigits', 'foo', 'callback_url'][next(5)] ?? 'foo', 'true')
  const children = element.children.map((child): Node => (child.kind === 'element' ? mistaken(child, next, depth + 1) : child))
  const isEmptied = depth > 0 && next(15) === 0
  const kept = isEmptied ? [] : children
  const added = next(12) === 0 ? [anElement(['Speak', 'Hangup', 'speak', 'Number', 'Wait', 'Dial'][next(6)] ?? 'Speak')] : []
  const isText = kept.every((child) => child.kind === 'text') && next(6) === 0
  const texts = isText
    ? [{ kind: 'text', id: newId(), text: ['14155550100', '(202) 555-1111', 'Hi'][next(3)] ?? '' } as const]
    : kept
  const name = depth > 0 && next(15) === 0 ? element.name.toLowerCase() : element.name
  return { ...element, name, attributes, children: [...texts, ...added] }
}

function anElement(name: string): ElementNode {
  return { kind: 'element', id: newId(), name, attributes: new Map(), children: [{ kind: 'text', id: newId(), text: 'Hello' }] }
}
