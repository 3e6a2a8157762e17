import type { Work } from '../../model/work'
import { withChanges } from '../../syntax/text-change'
import type { TextChange } from '../../syntax/text-change'
import { tolerantTokens } from '../../syntax/tolerant'
import type { Token } from '../../syntax/tolerant'
import { mostLength, sniff } from '../diagnostics/sniff'
import { illegalCharacters, otherSpaces } from './characters'
import { cdataEnds, lessThanInText, lessThanInValues } from './less-than'
import { endNames, strayEnds, unclosed } from './nesting'
import { declaration, doctype, outsideText, spaceBeforeDeclaration } from './prolog'
import { ampersands, htmlReferences } from './references'
import type { Repair, Spelling } from './repair'
import type { Patient, Repairer } from './repairer'
import { missingRoot, severalRoots } from './roots'
import { structuring } from './structure'
import { escapedMarkup, isWrapped, stringLiteral } from './escaped'
import { prefixedElements, prefixedNames } from './prefixes'
import { attributeNames, elementNames, speechNames, tagEnds, tagSpaces } from './tags'
import { isProgram, templateTags } from './template'
import { innerQuotes, missingQuotes, missingSpaces, smartQuotes, unquotedValues } from './values'

/** What the whole text was put into: nothing else is known of it before that is undone. */
const wrappings: readonly Repairer[] = [escapedMarkup, stringLiteral]

/** In the order in which they are offered and made: what makes a tag a tag first, then names, then nesting. */
const repairers: readonly Repairer[] = [
  illegalCharacters,
  spaceBeforeDeclaration,
  declaration,
  doctype,
  outsideText,
  otherSpaces,
  tagSpaces,
  smartQuotes,
  missingQuotes,
  unquotedValues,
  innerQuotes,
  missingSpaces,
  tagEnds,
  lessThanInValues,
  lessThanInText,
  templateTags,
  cdataEnds,
  ampersands,
  htmlReferences,
  prefixedNames,
  prefixedElements,
  elementNames,
  speechNames,
  attributeNames,
  endNames,
  strayEnds,
  unclosed,
  missingRoot,
  severalRoots,
]

/** What takes the text for a document: where a program prints the tags, nobody knows which of them belong together. */
const ofDocuments: ReadonlySet<Repairer> = new Set([templateTags, endNames, strayEnds, unclosed, missingRoot, severalRoots])
const ofPrograms = repairers.filter((repairer) => !ofDocuments.has(repairer))

/** Finds the repairs that fit the text, each made for the text as it is. Comments, CDATA and instructions are never touched. */
export function* findingRepairs(text: string, spelling: Spelling): Work<readonly Repair[]> {
  if (isNoXml(text)) return []
  const isKnown = (name: string): boolean => spelling.element(name) !== undefined
  const tokens: Token[] = []
  for (const token of tolerantTokens(text, { isKnown, mayBeText: true })) {
    tokens.push(token)
    yield
  }
  const patient = { text, tokens, structure: yield* structuring(text, tokens, spelling), spelling }
  const whole = yield* offering(wrappings, patient)
  return whole.length > 0 ? whole : yield* offering(isProgram(patient) ? ofPrograms : repairers, patient)
}

function* offering(offered: readonly Repairer[], patient: Patient): Work<readonly Repair[]> {
  const repairs: Repair[] = []
  for (const { id, label, why, find } of offered) {
    const changes = find(patient)
    if (changes.length > 0) repairs.push({ id, label: label(changes, patient), why, changes })
    yield
  }
  return repairs
}

/** How often all repairs are made, one upon the other. */
const mostRounds = 8

/** Makes every repair that fits the text, then those that fit what came of it, until none is left. */
export function* repairing(text: string, spelling: Spelling): Work<string> {
  let now = text
  for (let round = 0; round < mostRounds; round += 1) {
    const repairs = yield* findingRepairs(now, spelling)
    if (repairs.length === 0) return now
    now = withChanges(now, merged(repairs))
  }
  return now
}

/** Returns all changes in the order of the text; at one place in the order of the repairs. */
function merged(repairs: readonly Repair[]): readonly TextChange[] {
  return repairs.flatMap(({ changes }) => changes).sort((a, b) => a.from - b.from)
}

/** Returns whether a text is of another format, or is not read at all. */
function isNoXml(text: string): boolean {
  if (text.length > mostLength || !(text.includes('<') || isWrapped(text))) return true
  const rule = sniff(text)?.rule
  return rule === 'html' || rule === 'binary' || rule === 'json' || rule === 'empty'
}
