import type { Document } from '../../model/node'
import { commonHead, commonTail } from '../../model/comparing/entries'
import { difference, shiftedChange } from '../../syntax/text-change'
import type { TextChange } from '../../syntax/text-change'
import type { KeepsSpace } from '../write/gaps'
import { lengthBetween, sequenceOf, sequenceOfDocument, textBetween } from '../write/sequence'
import type { Sequence } from '../write/sequence'

/** Above this, a splice is not searched for equal characters at its ends. */
const mostTrimmed = 20_000

/** Returns what turns the text of `before` into that of `after`, found by walking what they do not share; null where both say the same. */
export function spliceBetween(before: Document, after: Document, keepsSpace: KeepsSpace): TextChange | null {
  if (before === after) return null
  let a = sequenceOfDocument(before, keepsSpace)
  let b = sequenceOfDocument(after, keepsSpace)
  let offset = 0
  for (;;) {
    const head = a.open === b.open ? sharedHead(a, b) : 0
    const tail = a.close === b.close ? sharedTail(a, b, head) : 0
    const toA = a.nodes.length - tail
    const toB = b.nodes.length - tail
    const isInside = a.open === b.open && a.close === b.close && toA === head + 1 && toB === head + 1
    const next = isInside ? below(a, b, head) : null
    if (next === null) return spliceOf(a, b, head, toA, toB, offset)
    offset += a.open.length + lengthBetween(a, 0, head) + a.leading(head).length
    a = next.a
    b = next.b
  }
}

/** Returns how many nodes at the begin are the same, each after the same white space. */
function sharedHead(a: Sequence, b: Sequence): number {
  const count = commonHead(a.nodes, b.nodes)
  if (isSteady(a, b)) return count
  for (let index = 0; index < count; index += 1) if (a.leading(index) !== b.leading(index)) return index
  return count
}

/** Returns how many nodes at the end are the same, besides `head` at the begin. */
function sharedTail(a: Sequence, b: Sequence, head: number): number {
  const count = commonTail(a.nodes, b.nodes, head)
  const [lastA, lastB] = [a.nodes.length - 1, b.nodes.length - 1]
  for (let index = isSteady(a, b) ? Math.max(0, count - 1) : 0; index < count; index += 1) {
    if (a.leading(lastA - index) !== b.leading(lastB - index)) return index
  }
  return count
}

/** Returns whether a node that both hold, after one that both hold, has the same white space before it in both. */
function isSteady(a: Sequence, b: Sequence): boolean {
  return a.keeps === b.keeps && a.depth === b.depth && a.printing.eol === b.printing.eol && a.row.isMixed === b.row.isMixed
}

/** Returns the one element that differs, as a sequence on both sides, or null. */
function below(a: Sequence, b: Sequence, index: number): { readonly a: Sequence; readonly b: Sequence } | null {
  const nodeA = a.nodes[index]
  const nodeB = b.nodes[index]
  if (nodeA?.kind !== 'element' || nodeB?.kind !== 'element' || a.leading(index) !== b.leading(index)) return null
  return {
    a: sequenceOf(nodeA, a.depth, a.keeps, a.printing),
    b: sequenceOf(nodeB, b.depth, b.keeps, b.printing),
  }
}

function spliceOf(a: Sequence, b: Sequence, head: number, toA: number, toB: number, offset: number): TextChange | null {
  const isOpenSame = a.open === b.open
  const isCloseSame = a.close === b.close
  const from = offset + (isOpenSame ? a.open.length + lengthBetween(a, 0, head) : 0)
  const length = (isOpenSame ? 0 : a.open.length) + lengthBetween(a, head, toA) + (isCloseSame ? 0 : a.close.length)
  const insert = (isOpenSame ? '' : b.open) + textBetween(b, head, toB) + (isCloseSame ? '' : b.close)
  if (length > mostTrimmed || insert.length > mostTrimmed) return { from, to: from + length, insert }
  const old = (isOpenSame ? '' : a.open) + textBetween(a, head, toA) + (isCloseSame ? '' : a.close)
  return old === insert ? null : shiftedChange(difference(old, insert), from)
}
