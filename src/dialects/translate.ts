import type { Document, ElementNode } from '../model/node'
import type { Work } from '../model/work'
import { cxml } from './cxml'
import type { Known, Remark } from './remark'
import type { Table } from './table'
import { texml } from './texml'
import { twiml } from './twiml/twiml'
import { pair } from './report'
import { Walker } from './walker'
import type { Quote } from './walker'

/** The languages that have a table. */
const tables = { twiml, texml, cxml } as const satisfies Readonly<Record<string, Table>>

export interface Translation {
  readonly document: Document
  readonly remarks: readonly Remark[]
}

/** Returns the document in Plivo XML, without the layout of its new places, and what became of each thing in it. */
export function* translatingBy(dialect: keyof typeof tables, document: Document, known: Known, quote: Quote): Work<Translation> {
  const walker = new Walker(tables[dialect], known, quote)
  const root = yield* walker.walking(document.root)
  return { document: root === document.root ? document : { ...document, root }, remarks: walker.report.whole() }
}

/** Returns the document as it is, and says so of each thing in it; `why` is said at the root. */
export function kept(document: Document, why: string): Translation {
  const remarks: Remark[] = []
  const open: ElementNode[] = [document.root]
  for (let element = open.pop(); element; element = open.pop()) {
    const { id, name, attributes } = element
    const place = { outcome: 'same', nodeId: id, targetId: id } as const
    remarks.push({
      ...place,
      about: 'element',
      theirs: `<${name}>`,
      ours: `<${name}>`,
      why: element === document.root ? why : '',
    })
    for (const [attribute, value] of attributes) {
      const said = pair(attribute, value)
      remarks.push({ ...place, about: 'attribute', attribute, theirs: said, ours: said, why: '' })
    }
    for (const child of element.children.toReversed()) if (child.kind === 'element') open.push(child)
  }
  return { document, remarks }
}
