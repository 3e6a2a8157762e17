import type { CdataNode, CommentNode, Document, ElementNode, InstructionNode, Node } from '../../model/node'
import { isClosedTag, leadingsOf, outerLeading, outerTrailing, trailingOf } from './gaps'
import type { Printing, KeepsSpace } from './gaps'
import { holdable } from './holdable'
import { hasSlice, sourceRecordOf, sourceRecordOfDocument } from './source-record'
import type { NodeSourceRecord } from './source-record'
import { endTag, startTag } from './start-tag'
import { textRun } from './text-run'

/** Returns the text of the document: byte for byte what was read, save for what an edit meant to change. */
export function serialise(document: Document, keepsSpace: KeepsSpace): string {
  const record = sourceRecordOfDocument(document)
  if (record?.whole === document) return record.source
  const printing: Printing = { keepsSpace, eol: document.eol }
  let text = head(document)
  for (const node of document.prolog) text += outerLeading(document, node) + textOfNode(node, 0, false, printing)
  text += outerLeading(document, document.root) + textOfNode(document.root, 0, false, printing)
  for (const node of document.epilog) text += outerLeading(document, node) + textOfNode(node, 0, false, printing)
  return text + outerTrailing(document)
}

/** Returns the mark and the declaration that begin the document. */
export function head(document: Document): string {
  return (document.bom ? '\ufeff' : '') + (document.declaration ?? '')
}

/** Returns the text of one node, without the white space before it. `isKept` says that white space around it is content. */
export function textOfNode(node: Node, depth: number, isKept: boolean, printing: Printing): string {
  const record = sourceRecordOf(node)
  if (record?.whole === node) return record.source.slice(record.from, record.to)
  if (node.kind === 'element') return textOfElement(node, depth, isKept, printing)
  if (node.kind === 'text') return textRun(node, isKept, printing.eol)
  if (isAsWritten(node, record)) return record.source.slice(record.from, record.to)
  const said = holdable(node.kind, node.text)
  const text = printing.eol === '\n' ? said : said.replaceAll('\n', printing.eol)
  if (node.kind === 'comment') return `<!--${text}-->`
  if (node.kind === 'cdata') return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
  return `<?${node.target}${text === '' ? '' : ' '}${text}?>`
}

/** Returns whether a comment, CDATA or instruction still says what was written for it. */
function isAsWritten(
  node: CommentNode | CdataNode | InstructionNode,
  record: NodeSourceRecord | undefined,
): record is NodeSourceRecord {
  if (!hasSlice(record) || record.text !== node.text) return false
  return node.kind !== 'instruction' || record.name === node.target
}

function textOfElement(element: ElementNode, depth: number, isKept: boolean, printing: Printing): string {
  const { children } = element
  const [only] = children
  if (only === undefined && element.sourceRecord === undefined) return startTag(element, true)
  const keeps = isKept || printing.keepsSpace(element.name)
  if (only?.kind === 'text' && children.length === 1) {
    return startTag(element, false) + textOfNode(only, depth + 1, keeps, printing) + endTag(element)
  }
  const trailing = trailingOf(element, keeps, depth, printing.eol)
  if (isClosedTag(element, trailing)) return startTag(element, true)
  let text = startTag(element, false)
  const leading = leadingsOf(element, keeps, depth + 1, printing.eol)
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index]
    if (child === undefined) continue
    text += leading(index) + textOfNode(child, depth + 1, keeps, printing)
  }
  return text + trailing + endTag(element)
}
