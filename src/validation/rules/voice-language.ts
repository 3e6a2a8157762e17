import { languagesOf, listedVoice, voicesOf } from '../../catalogue/voices'
import type { Fix } from '../../model/problem'
import { attributeOfKind } from '../values/attribute-of-kind'
import { effectiveValue } from '../../running/conditions'
import { withAttribute } from '../fixes/element-edit'
import type { ElementRule } from '../engine/rule'
import { nothing } from '../engine/rule'
import { quoted, quotedChoice } from '../values/value-problem'

/** The voice speaks the language; unknown voices and languages, and those of a template, are not judged here. */
export const voiceLanguage: ElementRule = {
  id: 'voice-language',
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
    const wanted = spoken.length > 4 ? `one of the ${spoken.length} languages of` : `${quotedChoice(spoken)} with`
    const found = isWritten ? quoted(language) : `nothing, which means ${quoted(language)}`
    const fix = fixFor(voiceName, languageName, language, spoken)
    return [
      {
        level: isWritten ? 'warning' : 'info',
        message: `<${element.name}> ${languageName}: expected ${wanted} the voice ${quoted(listedVoice(voice) ?? voice)}, found ${found}`,
        consequence: 'The text is read in the wrong language, by another voice or not at all.',
        source: 'Plivo docs; SDKs: java, go',
        attribute: languageName,
        ...(fix === null ? {} : { fix }),
      },
    ]
  },
}

/** A voice of one language settles the language; else the language settles the voice. */
function fixFor(voiceName: string, languageName: string, language: string, spoken: readonly string[]): Fix | null {
  const [only, ...others] = spoken
  if (only !== undefined && others.length === 0) {
    return {
      label: `Change ${languageName} to ${quoted(only)}`,
      edit: (element) => withAttribute(element, languageName, only),
    }
  }
  const voice = voicesOf(language)[0]
  return voice === undefined
    ? null
    : { label: `Change ${voiceName} to ${quoted(voice)}`, edit: (element) => withAttribute(element, voiceName, voice) }
}
