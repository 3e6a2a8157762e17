import type { LineEnd, TextNode } from '../../model/node'
import { splitsPair } from '../../syntax/characters'
import { decodeText, escapeText, referenced } from '../../syntax/references'
import { hasSlice, sourceRecordOf } from './source-record'

/** Returns a text node as character data. In layout, white space alone would be no content: there it is a reference. */
export function textRun(node: TextNode, isKept: boolean, eol: LineEnd): string {
  const record = sourceRecordOf(node)
  if (hasSlice(record) && record.whole === node) return record.source.slice(record.from, record.to)
  const raw = hasSlice(record) ? patched(record.source.slice(record.from, record.to), node.text, eol) : escapeText(node.text, eol)
  if (isKept || !/^[ \t\r\n]*$/.test(raw)) return raw
  return raw.replace(/^(?:\r\n|[ \t\r\n])/, `&#${node.text.charCodeAt(0)};`)
}

/**
 * Returns the raw run with the least change that makes it say `text`: what stands before and after the change stays as
 * written.
 */
function patched(raw: string, text: string, eol: LineEnd): string {
  if (decodeText(raw) === text) return raw
  const pieces = raw.match(/&[^;]+;|\r\n|[\s\S]/g) ?? []
  let head = 0
  let said = 0
  for (const piece of pieces) {
    const says = decoded(piece)
    if (!text.startsWith(says, said)) break
    said += says.length
    head += 1
  }
  let tail = pieces.length
  let end = text.length
  while (tail > head) {
    const says = decoded(pieces[tail - 1] ?? '')
    if (end - says.length < said || !text.startsWith(says, end - says.length)) break
    end -= says.length
    tail -= 1
  }
  if (splitsPair(text, said)) {
    said -= 1
    head -= 1
  }
  if (splitsPair(text, end)) {
    end += 1
    tail += 1
  }
  const next = pieces.slice(0, head).join('') + escapeText(text.slice(said, end), eol) + pieces.slice(tail).join('')
  return next.includes(']]>') || decodeText(next) !== text ? escapeText(text, eol) : next
}

function decoded(piece: string): string {
  if (piece.length === 1) return piece === '\r' ? '\n' : piece
  return piece === '\r\n' ? '\n' : referenced(piece)
}
