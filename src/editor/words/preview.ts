import { parse } from '../../core-page'
import type { Document, ElementNode } from '../../model/node'
import { isText } from '../../model/content'
import { scan } from '../../syntax/scan'
import { nameOf, short, summaryOf } from './summary'

/** So many UTF-16 units of a text are read for its preview, however long it is. */
const most = 2000
/** So far is gone down to the first words. */
const deepest = 3

/** Returns one line about a document by its text: its first step, down to the first words, as the rows of the tree say them. */
export function previewOf(text: string): string {
  const read = parse(headOf(text))
  if (!read.ok) return short(text)
  return beginningOf(read.document)
}

/** Returns one line about a document: its first step, down to the first words. */
export function beginningOf({ root }: Document): string {
  const step = firstIn(root)
  return step ? wordsOf(step, deepest) : 'No steps yet'
}

/** Returns the beginning of a text, with an end for what is open there. */
function headOf(text: string): string {
  if (text.length <= most) return text
  const { open, inside } = scan(text.slice(0, most), most)
  // What a tag, a comment or a reference would be is not known.
  const head = text.slice(0, inside?.from ?? most).replace(/&[^;\s]*$/, '')
  return (
    head +
    open
      .toReversed()
      .map(({ name }) => `</${name}>`)
      .join('')
  )
}

function wordsOf(element: ElementNode, depth: number): string {
  const inner = depth > 0 && !element.children.some(isText) ? firstIn(element) : undefined
  return inner ? `${nameOf(element)} › ${wordsOf(inner, depth - 1)}` : `${nameOf(element)} ${summaryOf(element)}`.trim()
}

const firstIn = ({ children }: ElementNode): ElementNode | undefined => children.find((child) => child.kind === 'element')
