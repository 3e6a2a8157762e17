import type { TextProblem } from '../../model/problem'
import { doAll } from '../../model/work'
import type { Work } from '../../model/work'
import { isSpace } from '../../syntax/characters'
import { scan } from '../../syntax/scan'
import { bareAmpersand } from './ampersand'
import { diagnosticOf } from './diagnostic'
import { namingPlaceholder } from './placeholder-problem'
import type { Prefixes } from './prefixes'
import { illegalCharacter, sniff } from './sniff'
import { StrictParser, mostDepth } from './strict-parser'
import { textProblem } from './text-problem'

/** What is around the text: a fragment is some children in a made-up element, at a depth, with prefixes that hold there. */
export interface Surroundings {
  readonly depth?: number
  readonly prefixes?: Prefixes | undefined
}

/** Returns why the text is not a well-formed document, or null. Stops at the first reason. */
export function wellFormedness(text: string, surroundings: Surroundings = {}): TextProblem | null {
  return doAll(checkingWellFormedness(text, surroundings))
}

/** Does what `wellFormedness` does, as work that can be interrupted. */
export function* checkingWellFormedness(text: string, surroundings: Surroundings = {}): Work<TextProblem | null> {
  return sniff(text) ?? (yield* checkingMarkup(text, surroundings))
}

/** Does the same for a text that is markup already, such as a range of a document. */
export function markupWellFormedness(text: string, surroundings: Surroundings = {}): TextProblem | null {
  return doAll(checkingMarkup(text, surroundings))
}

/** Does what `markupWellFormedness` does, as work that can be interrupted. */
export function* checkingMarkup(text: string, surroundings: Surroundings = {}): Work<TextProblem | null> {
  const { problem } = yield* checkingWithPlace(text, surroundings)
  if (problem === null) return null
  const pieceFrom = (): number => scan(text, problem.from).pieceFrom
  return namingPlaceholder(problem, { slice: (from, to) => text.slice(from, to), pieceFrom })
}

/** The reason, and the offset up to which the text was read when it was found. */
interface PlacedProblem {
  readonly problem: TextProblem | null
  readonly at: number
}

/** Does the same without a word about placeholders, and gives the place. */
export function* checkingWithPlace(text: string, { depth = 0, prefixes }: Surroundings = {}): Work<PlacedProblem> {
  const character = illegalCharacter(text)
  if (character !== null) return { problem: character, at: character.to }
  const ampersand = bareAmpersand(text)
  const { problem, at } = yield* findingFault(text, depth, prefixes)
  const isFirst = ampersand !== null && (problem === null || ampersand.from <= problem.from)
  return isFirst ? { problem: ampersand, at: ampersand.to } : { problem, at }
}

/** Thrown out of saxes, so that it stops at the first fault. */
class Fault extends Error {}

/** saxes is given so many characters at a time, about as many as take it some milliseconds. */
const portion = 32_768

function* findingFault(text: string, outerDepth: number, prefixes?: Prefixes): Work<PlacedProblem> {
  const parser = new StrictParser(prefixes)
  let depth = outerDepth
  // Six handlers at most: with a seventh the parser becomes a slow object.
  parser.on('error', (error) => {
    throw new Fault(error.message)
  })
  parser.on('opentagstart', ({ ns }) => {
    depth += 1
    if (depth > mostDepth) throw new Fault('too deep')
    parser.entered(ns)
  })
  parser.on('closetag', () => {
    depth -= 1
    parser.left()
  })
  parser.on('processinginstruction', ({ body }) => {
    if (body.startsWith('?') && isAtName(text, parser.position - 2, body)) throw new Fault('disallowed character after target')
  })
  parser.on('doctype', () => {
    throw new Fault('doctype')
  })
  try {
    for (let from = 0; from < text.length; from += portion) {
      if (from > 0) yield
      parser.write(text.length <= portion ? text : text.slice(from, from + portion))
    }
    parser.close()
    return { problem: null, at: text.length }
  } catch (fault) {
    const at = Math.min(parser.position, text.length)
    if (!(fault instanceof Fault))
      return {
        problem: textProblem(text, 'unreadable', 'Check the text: it can’t be read as XML', 0, 0),
        at,
      }
    return { problem: diagnosticOf({ text, name: fault.message.replace(/^\d+:\d+: /, ''), at }), at }
  }
}

/** Returns whether the body of an instruction, which ends at `to`, begins right behind its name. saxes takes a "?" there for the end of the name. */
function isAtName(text: string, to: number, body: string): boolean {
  let from = to
  // A line feed may have been two characters.
  for (let at = body.length - 1; at >= 0; at -= 1) from -= body[at] === '\n' && text.startsWith('\r\n', from - 2) ? 2 : 1
  return !isSpace(text.charCodeAt(from - 1))
}
