import type { NodeKind } from '../../model/node'
import { legal, withLineFeeds } from '../../syntax/characters'

/** Returns the text as a node of this kind can hold it, so that it comes back the same when it is read again. */
export function holdable(kind: NodeKind, text: string): string {
  const said = legal(text)
  if (kind === 'text' || kind === 'element') return said
  const lines = withLineFeeds(said)
  if (kind === 'cdata') return lines
  if (kind === 'instruction') return lines.replace(/^[ \t\n]+/, '').replaceAll('?>', '? >')
  return lines.replace(/--/g, '- -').replace(/--/g, '- -').replace(/-$/, '- ')
}
