import type { Document, ElementNode, LineEnd, Node } from '../../model/node'
import { isMixed } from './mixed'
import { sourceRecordOf, sourceRecordOfDocument } from './source-record'

/** Whether the white space in an element of this name is content, for it and all below it. */
export type KeepsSpace = (name: string) => boolean

/** What the printer must know besides the nodes. */
export interface Printing {
  readonly keepsSpace: KeepsSpace
  readonly eol: LineEnd
}

export const indentUnit = '  '

/** The white space before the child at an index of an element. */
export type Leadings = (index: number) => string

/**
 * Returns the white space before each child. None where white space is content, and none next to text, where it would be read
 * as text; what was written where something was; otherwise a new line, save in mixed content.
 */
export function leadingsOf(parent: ElementNode, isKept: boolean, depth: number, eol: LineEnd): Leadings {
  if (isKept) return noLeading
  const { children } = parent
  let made: string | null = null
  return (index) => {
    const child = children[index]
    if (child === undefined || child.kind === 'text' || children[index - 1]?.kind === 'text') return ''
    const leading = sourceRecordOf(child)?.leading
    if (typeof leading === 'string') return leading
    made ??= isMixed(parent) ? '' : eol + indentUnit.repeat(depth)
    return made
  }
}

const noLeading = (): string => ''

/** Returns the white space before one child. */
export const leadingOf = (parent: ElementNode, index: number, isKept: boolean, depth: number, eol: LineEnd): string =>
  leadingsOf(parent, isKept, depth, eol)(index)

/** Returns the white space before the end tag. */
export function trailingOf(element: ElementNode, isKept: boolean, depth: number, eol: LineEnd): string {
  const last = element.children.at(-1)
  if (isKept || last?.kind === 'text') return ''
  const trailing = sourceRecordOf(element)?.trailing
  if (typeof trailing === 'string') return trailing
  return last === undefined || isMixed(element) ? '' : eol + indentUnit.repeat(depth)
}

/** Returns the white space before a node beside the root, or before the root. */
export function outerLeading(document: Document, node: Node): string {
  const leading = sourceRecordOf(node)?.leading
  if (typeof leading === 'string') return leading
  const isFirst = document.declaration === null && node === (document.prolog[0] ?? document.root)
  return isFirst ? '' : document.eol
}

/** Returns the white space at the end of the document. */
export function outerTrailing(document: Document): string {
  return sourceRecordOfDocument(document)?.trailing ?? document.eol
}

/** Returns whether the element prints as one tag: nothing is in it, and it was not written as two. */
export function isClosedTag(element: ElementNode, trailing: string): boolean {
  if (element.children.length > 0 || trailing !== '') return false
  const record = sourceRecordOf(element)
  return record === undefined || record.to === 0 || record.endFrom === record.to
}
