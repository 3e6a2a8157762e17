import { attributeSpecOf } from '../../catalogue'
import { attributeRangeOf, rangeOf } from '../../core-page'
import type { Range } from '../../core-page'
import { elementAt, nodeAt } from '../../model/edit'
import type { Document, Path } from '../../model/node'
import type { Problem } from '../../model/problem'

/** Returns where a problem of the element at `path` stands: at its span, its attribute, its text, else at the element's name. */
export function placeOf(document: Document, path: Path, problem: Problem, slice: (from: number, to: number) => string): Range {
  const element = elementAt(document, path)
  if (!element) return rangeOf(document, path)
  if (problem.attribute !== undefined) {
    const { attribute, span } = problem
    const whole = attributeRangeOf(document, path, attribute)
    // Of an attribute that the element does not have in Plivo's XML, the name is what is wrong.
    if (whole && !attributeSpecOf(element.name, attribute)) return { from: whole.from, to: whole.from + attribute.length }
    if (whole) return spanIn(valueIn(whole, slice), element.attributes.get(attribute) ?? '', span)
  }
  const content = problem.inText ? contentRange(document, path) : null
  const only = element.children[0]
  if (content && element.children.length === 1 && only?.kind === 'text') return spanIn(content, only.text, problem.span)
  if (content) return content
  const { from } = rangeOf(document, path)
  return { from: from + 1, to: from + 1 + element.name.length }
}

/** Returns the place of the value inside `name="value"`. */
function valueIn({ from, to }: Range, slice: (from: number, to: number) => string): Range {
  const quote = slice(from, to).search(/["']/)
  return quote < 0 || from + quote + 1 >= to - 1 ? { from, to } : { from: from + quote + 1, to: to - 1 }
}

/**
 * Returns the place of a span. It counts in the decoded text; where something is written as a reference it cannot be counted
 * off, and all is meant.
 */
function spanIn(whole: Range, decoded: string, span: Problem['span']): Range {
  if (!span || span.from >= span.to || decoded.length !== whole.to - whole.from) return whole
  return { from: whole.from + span.from, to: Math.min(whole.to, whole.from + span.to) }
}

/** Returns where the children of the element at `path` stand, or the whole of another node; null for an element without any. */
export function contentRange(document: Document, path: Path): Range | null {
  const node = nodeAt(document, path)
  if (node?.kind !== 'element') return rangeOf(document, path)
  if (node.children.length === 0) return null
  const first = rangeOf(document, [...path, 0])
  const last = rangeOf(document, [...path, node.children.length - 1])
  return { from: first.from, to: last.to }
}
