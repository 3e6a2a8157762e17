import { basicVoices, listedVoice, voicesOf } from '../../../catalogue/speech/voices'
import type { Call } from '../../plan/plan'
import { pascalCase } from '../../plan/names'
import { entitiesIn } from '../../writers/entities'
import type { ExpressionWriter, Spelt } from '../../writers/expression'

/** Elements whose text the SDK prints as it stands. */
const raw = ['Play', 'Number', 'User', 'Conference', 'Stream', 'DTMF', 'Redirect', 'Message', 'phoneme', 'say-as', 'sub']

export const isRaw = (name: string): boolean => raw.includes(name)

/** Contents that the SDK prints as they stand. */
export const inContent: Spelt = {
  said: (text) => entitiesIn(text, /[&<>\r]/g),
  filled: (variable) => `html.EscapeString(${variable})`,
}

/** Returns the text of the element as the SDK wants it. */
export const textOf = (call: Call, writer: ExpressionWriter): string =>
  isRaw(call.name) ? writer.joined(call.text, inContent) : writer.text(call.text)

/** Returns the attribute as fields and setters spell it: `callerId` is `CallerID`, `xml:lang` is `Lang`. */
export function fieldOf(attribute: string): string {
  if (attribute === 'callerId') return 'CallerID'
  return attribute === 'xml:lang' ? 'Lang' : pascalCase(attribute)
}

/** Listed voices that `SetLanguageVoice` does not know (plivo-go v7, xml/plivoxml.go). */
const unknownVoices = ['Polly.Bianca', 'Polly.Lupe-Standard']

/** Returns whether the SDK takes voice and language of the Speak together; at other pairs it panics. */
export function isKnownPair(voice: string, language: string): boolean {
  if (basicVoices.includes(voice)) return true
  return listedVoice(voice) === voice && voicesOf(language).includes(voice) && !unknownVoices.includes(voice)
}
