import type { Text } from '../writers/literal'

/** Returns the text without one blank at each end, where the SDK adds one by itself; the text as it is where nothing else would be left. */
export function withoutOuterBlanks(pieces: Text): Text {
  const last = pieces.length - 1
  const inner = pieces.map((piece, at) => {
    if (typeof piece !== 'string') return piece
    return piece.slice(at === 0 && piece.startsWith(' ') ? 1 : 0, at === last && piece.endsWith(' ') ? -1 : undefined)
  })
  return inner.every((piece) => piece === '') ? pieces : inner
}
