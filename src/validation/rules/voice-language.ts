import { basicVoices, languagesOf, listedVoice, voicesOf } from '../../catalogue/speech/voices'
import type { Fix } from '../../model/problem'
import type { ElementNode } from '../../model/node'
import { attributeOfKind } from '../values/attribute-of-kind'
import { effectiveValue } from '../../running/conditions'
import { withAttribute } from '../fixes/element-edit'
import type { ElementRule } from '../engine/rule'
import { nothing, repairedBy } from '../engine/rule'
import { quoted, quotedChoice } from '../values/value-problem'

/** The voice speaks the language; unknown voices and languages, and those of a template, are not judged here. */
export const voiceLanguage: ElementRule = {
  id: 'voice-language',
  says: 'The voice speaks the language.',
  passes: '<Speak voice="Polly.Amy" language="en-GB">Hello</Speak>',
  fails: '<Speak voice="Polly.Amy" language="de-DE">Hello</Speak>',
  of: (spec) => attributeOfKind(spec, 'voice') !== null && attributeOfKind(spec, 'language') !== null,
  judge(element, spec) {
    if (element.attributes.size === 0) return nothing
    const voiceName = attributeOfKind(spec, 'voice')
    const languageName = attributeOfKind(spec, 'language')
    if (voiceName === null || languageName === null) return nothing
    const voice = effectiveValue(element, spec, voiceName) ?? ''
    const language = effectiveValue(element, spec, languageName) ?? ''
    const spoken = languagesOf(voice)
    if (spoken.length === 0 || spoken.includes(language) || voicesOf(language).length === 0) return nothing
    const isWritten = element.attributes.has(languageName)
    const expected = spoken.length > 4 ? `one of the ${spoken.length} languages of` : `${quotedChoice(spoken)} with`
    const found = isWritten ? quoted(language) : `nothing, which means ${quoted(language)}`
    return [
      {
        level: isWritten ? 'warning' : 'info',
        message: `<${element.name}> ${languageName}: expected ${expected} the voice ${quoted(listedVoice(voice) ?? voice)}, found ${found}`,
        title: `${listedVoice(voice) ?? voice} doesn’t speak ${language}`,
        consequence: 'The text is read in the wrong language, by another voice or not at all.',
        source: 'Plivo docs; SDKs: java, go',
        attribute: languageName,
        ...repairedBy(fixesFor(element, { voiceName, voice, languageName, language }, spoken)),
      },
    ]
  },
}

interface Spoken {
  readonly voiceName: string
  readonly voice: string
  readonly languageName: string
  readonly language: string
}

/**
 * Returns the fixes, the meant one first: a written language is meant and gets a voice that speaks it; else the voice tells
 * the language.
 */
function fixesFor(
  element: ElementNode,
  { voiceName, voice, languageName, language }: Spoken,
  spoken: readonly string[],
): readonly Fix[] {
  const change = (name: string, value: string): Fix => ({
    label: `Change ${name} to ${quoted(value)}`,
    edit: (wrong) => withAttribute(wrong, name, value),
  })
  const isBasic = basicVoices.includes(listedVoice(voice) ?? voice)
  const speakers = voicesOf(language)
  const speaker = speakers.find((known) => basicVoices.includes(known) === isBasic) ?? speakers[0]
  const byVoice = speaker === undefined ? [] : [change(voiceName, speaker)]
  const [only, ...others] = spoken
  const byLanguage = only === undefined || others.length > 0 ? [] : [change(languageName, only)]
  return element.attributes.has(languageName) ? [...byVoice, ...byLanguage] : [...byLanguage, ...byVoice]
}
