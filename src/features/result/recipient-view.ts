import { elementAt } from '../../model/edit'
import type { Document, ElementNode, NodeId } from '../../model/node'
import { pathOf } from '../../editor/paths'
import { messagesIn } from '../../messaging/reports/message-of-report'

/**
 * Returns the Message that the recipient's phone shows: the selected one, else the first of the document; null where there is
 * none.
 */
export function shownMessage(document: Document, focus: NodeId | undefined): ElementNode | null {
  const path = focus === undefined ? null : pathOf(document, focus)
  for (let depth = path?.length ?? 0; path && depth > 0; depth -= 1) {
    const element = elementAt(document, path.slice(0, depth))
    if (element?.name === 'Message') return element
  }
  return messagesIn(document).next().value ?? null
}

/** A piece of a text; phones show the address of a page as a link. */
export interface Piece {
  readonly text: string
  readonly isLink: boolean
}

/** Returns the text of a message in pieces. */
export function piecesOf(text: string): readonly Piece[] {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/i)
    .flatMap((piece, at): Piece[] => (piece === '' ? [] : at % 2 === 0 ? [{ text: piece, isLink: false }] : linkIn(piece)))
}

/** Returns an address as a link, and behind it as text the marks that end the sentence and not the address. */
function linkIn(address: string): Piece[] {
  let end = address.length
  while (end > 0 && '.,;:!?)'.includes(address.charAt(end - 1))) end -= 1
  const rest = address.slice(end)
  return [{ text: address.slice(0, end), isLink: true }, ...(rest === '' ? [] : [{ text: rest, isLink: false }])]
}
