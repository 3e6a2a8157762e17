import { isText } from '../../model/content'
import type { CdataNode, ElementNode, Node, NodeId, TextNode } from '../../model/node'

/** Adjacent texts of an element as one. */
export interface Run {
  readonly kind: 'run'
  /** Of the first of the texts. */
  readonly id: NodeId
  readonly text: string
}

/** A node that says nothing to Plivo. */
export type Aside = Exclude<Node, { readonly kind: 'element' | 'text' | 'cdata' }>

/** Returns the children, where texts that only comments part are one and follow those comments. */
export function contentRuns(element: ElementNode): readonly (ElementNode | Aside | Run)[] {
  const pieces: (ElementNode | Aside | Run)[] = []
  let run: Run | null = null
  for (const child of element.children) {
    if (isText(child)) {
      run = continued(run, child)
    } else if (child.kind === 'element') {
      pieces.push(...(run === null || run.text === '' ? [] : [run]), child)
      run = null
    } else pieces.push(child)
  }
  return run === null || run.text === '' ? pieces : [...pieces, run]
}

function continued(run: Run | null, { id, text }: TextNode | CdataNode): Run {
  return run === null ? { kind: 'run', id, text } : { ...run, text: run.text + text }
}

/** Returns the text before the first child element, as an SDK takes it together with the element. */
export function firstTextOf(element: ElementNode): string {
  let text = ''
  for (const child of element.children) {
    if (child.kind === 'element') break
    if (isText(child)) text += child.text
  }
  return text
}
