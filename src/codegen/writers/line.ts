import { flatMapPortions, mapPortions } from '../../model/work'
import type { Work } from '../../model/work'
import type { NodeId } from '../../model/node'
import type { ProgramComment, Warning } from '../plan/plan'

/** A line of a program, without its line end. */
export interface Line {
  readonly text: string
  /** The element, text or comment it was written for. */
  readonly nodeId?: NodeId
  /** Present where the line says what is left out. */
  readonly warning?: Warning
}

/** How the lines of a call stand. */
export interface Brackets {
  readonly open: string
  readonly close: string
  /** What stands inside the brackets when all is on one line, such as the blanks in `{ a: 1 }`. */
  readonly padding?: string
  /** The brace that opens the pieces, which stands on a line of its own when they do. */
  readonly brace?: string
  /** Whether a comma follows the last piece too when each has its own line. */
  readonly hasLastComma?: boolean
  /** One level of indentation. */
  readonly indent: string
}

const width = 100

/** Returns the call on one line where that is short, else a piece a line. */
export function callLines(nodeId: NodeId, pieces: readonly string[], brackets: Brackets): readonly Line[] {
  const { open, close, padding = '', brace, hasLastComma = false, indent } = brackets
  const inside = pieces.length === 0 ? '' : `${padding}${pieces.join(', ')}${padding}`
  const one = `${open}${brace === undefined ? '' : ` ${brace}`}${inside}${close}`
  if (pieces.length < 2 || one.length <= width) return [{ text: one, nodeId }]
  const last = pieces.length - 1
  return [
    { text: open, nodeId },
    ...(brace === undefined ? [] : [{ text: brace, nodeId }]),
    ...pieces.map((piece, at) => ({ text: `${indent}${piece}${at < last || hasLastComma ? ',' : ''}`, nodeId })),
    { text: close, nodeId },
  ]
}

/** Returns the lines of a comment, each behind the mark that begins one in the language. */
export function commentToLines({ lines, nodeId, warning }: ProgramComment, mark: string): readonly Line[] {
  return lines.map((line) => ({ text: `${mark} ${line}`, nodeId, ...(warning && { warning }) }))
}

/** Returns the lines of all the comments, as work that can be interrupted. */
export function commentsToLines(comments: readonly ProgramComment[], mark: string): Work<readonly Line[]> {
  return flatMapPortions(comments, (comment) => commentToLines(comment, mark))
}

/** Returns the lines one level further in, as work that can be interrupted; empty ones stay empty. */
export function indented(lines: readonly Line[], indent: string): Work<readonly Line[]> {
  return mapPortions(lines, (line) => (line.text === '' ? line : { ...line, text: indent + line.text }))
}

/** Returns lines that belong to no node. */
export function plain(...texts: readonly string[]): readonly Line[] {
  return texts.map((text) => ({ text }))
}

/** Returns very many lines that belong to no node, one for each item, as work that can be interrupted. */
export function plainEach<T>(items: readonly T[], each: (item: T) => string): Work<readonly Line[]> {
  return mapPortions(items, (item) => ({ text: each(item) }))
}

/** Returns the lines with a mark behind the last one. */
export function ending(lines: readonly Line[], mark: string): readonly Line[] {
  const last = lines.at(-1)
  return last ? lines.with(-1, { ...last, text: last.text + mark }) : lines
}

/** Returns the lines with an opening before the first and a closing behind the last. */
export function wrapped(open: string, lines: readonly Line[], close: string): readonly Line[] {
  const [first] = lines
  return first ? ending(lines.with(0, { ...first, text: open + first.text }), close) : lines
}

const comment = /^(\s*(?:\/\/|#)) (.+)$/

/** Returns the lines with the comments folded that are longer than a line is to be, as work that can be interrupted. */
export function folded(lines: readonly Line[]): Work<readonly Line[]> {
  return flatMapPortions(lines, (line) => {
    const [, start, words] = line.text.length > width ? (comment.exec(line.text) ?? []) : []
    return start === undefined || words === undefined ? [line] : foldedInto(words, start).map((text) => ({ ...line, text }))
  })
}

function foldedInto(words: string, start: string): readonly string[] {
  // A tab is four columns wide.
  const most = width - start.replaceAll('\t', '    ').length - 1
  const rows: string[] = []
  let row = ''
  for (const word of words.split(' ')) {
    if (row !== '' && row.length + 1 + word.length > most) {
      rows.push(`${start} ${row}`)
      row = word
    } else row = row === '' ? word : `${row} ${word}`
  }
  return [...rows, `${start} ${row}`]
}
