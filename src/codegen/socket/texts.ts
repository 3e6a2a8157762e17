import { frameBytes } from '../../catalogue/streams/formats'
import { commentLines } from '../plan/comment'
import { escaped, hexadecimal } from '../writers/quote'
import type { Socket, SocketTask } from './socket-of'

/** Returns what the server is for, in the words of its first line. */
export function purpose({ isTwoWay }: Socket, task: SocketTask): string {
  if (!isTwoWay) return 'listens to the call and prints how loud it is'
  return task === 'echo' ? 'plays back to callers what they say' : 'plays a tone, and another for each key'
}

/** Returns the text in single quotes, as JavaScript and Python read it. */
export const quoted = (text: string): string =>
  `'${escaped(text, ['\\', "'"], (codePoint) => `\\u${hexadecimal(codePoint, 4)}`)}'`

/** Returns the names of the extra headers, for a comment on one line. */
export const listed = (names: readonly string[]): string => commentLines(names.slice(0, mostListed).join(', ')).join(' ')
const mostListed = 20

/** Returns the parts that there are, with a blank line (or two) between them. */
export const joined = (parts: readonly (string | null)[], blankLines = 1): string =>
  `${parts.flatMap((part) => (part === null ? [] : [part.trim()])).join('\n'.repeat(blankLines + 1))}\n`

/** Returns how many bytes a second of audio has. */
export const bytesPerSecond = ({ format }: Socket): number => format.sampleRate * format.bytesPerSample

/** Returns how many bytes 20 ms of audio have. */
export const frameOf = ({ format }: Socket): number => frameBytes(format)
