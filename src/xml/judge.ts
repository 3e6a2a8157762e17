import { SaxesParser } from 'saxes'
import type { TextProblem } from '../model/problem'
import { bareAmpersand } from './ampersand'
import { complaintAbout } from './complaint'
import { illegalCharacter, notXml } from './not-xml'
import { namingPlaceholder } from './placeholder-problem'
import { textProblem } from './text-problem'

export const mostDepth = 1000

/** How the text is judged: a fragment is some children in a made-up element, at a depth, with prefixes that hold there. */
export interface Judging {
  readonly depth?: number
  readonly prefixes?: Readonly<Record<string, string>>
}

/** Why the text is not a well-formed document, or null. Stops at the first reason. */
export function judge(text: string, judging: Judging = {}): TextProblem | null {
  return notXml(text) ?? judgeMarkup(text, judging)
}

/** The same for a text that is markup already, such as a range of a document. */
export function judgeMarkup(text: string, judging: Judging = {}): TextProblem | null {
  return judgeWithPlace(text, judging).problem
}

/** The same, with the offset up to which the text was read when the reason was found. */
export function judgeWithPlace(
  text: string,
  { depth = 0, prefixes }: Judging = {},
): { readonly problem: TextProblem | null; readonly at: number } {
  const character = illegalCharacter(text)
  if (character !== null) return { problem: character, at: character.to }
  const ampersand = bareAmpersand(text)
  const { problem, at } = firstFault(text, depth, prefixes)
  const isFirst = ampersand !== null && (problem === null || ampersand.from <= problem.from)
  const fault = isFirst ? ampersand : problem
  return { problem: fault && namingPlaceholder(text, fault), at: isFirst ? ampersand.to : at }
}

/** Thrown out of saxes, so that it stops at the first fault. */
class Fault extends Error {}

function firstFault(
  text: string,
  outerDepth: number,
  prefixes?: Readonly<Record<string, string>>,
): { readonly problem: TextProblem | null; readonly at: number } {
  const parser = new SaxesParser({
    xmlns: true,
    position: true,
    forceXMLVersion: true,
    defaultXMLVersion: '1.0',
    ...(prefixes && { additionalNamespaces: { ...prefixes } }),
  })
  const limit = depthLimit(text)
  let depth = outerDepth
  // Six handlers at most: with a seventh the parser becomes a slow object.
  parser.on('error', (error) => {
    throw new Fault(error.message)
  })
  parser.on('opentagstart', (tag) => {
    depth += 1
    if (depth > limit) throw new Fault('too deep')
    // Looking a prefix up walks all ancestors: in the depth these two are found at once.
    if (depth > 16) {
      tag.ns[''] = ''
      tag.ns.xml = 'http://www.w3.org/XML/1998/namespace'
    }
  })
  parser.on('closetag', () => {
    depth -= 1
  })
  parser.on('doctype', () => {
    throw new Fault('doctype')
  })
  try {
    parser.write(text).close()
    return { problem: null, at: text.length }
  } catch (fault) {
    const at = Math.min(parser.position, text.length)
    if (!(fault instanceof Fault))
      return { problem: textProblem(text, 'unreadable', 'This text cannot be read as XML.', 0, 0), at }
    return { problem: complaintAbout({ text, name: fault.message.replace(/^\d+:\d+: /, ''), at, limit }), at }
  }
}

/** Prefixes are looked up through all ancestors: long documents that declare some may be less deep. */
function depthLimit(text: string): number {
  if (!text.includes('xmlns:')) return mostDepth
  return Math.min(mostDepth, Math.max(50, Math.floor(3e8 / text.length)))
}
