import type { AttributeSpec, ElementSpec, ValueKind } from '../../catalogue/spec'
import { languagesOf, listedVoice, voicesOf } from '../../catalogue/voices'
import type { Fix } from '../../model/problem'
import { effectiveValue } from '../conditions'
import { withAttribute } from '../element-edit'
import { hasPlaceholder } from '../placeholders'
import type { ElementRule } from '../rule'
import { quoted, quotedChoice } from '../value-problem'

/** The voice speaks the language; unknown voices and languages are judged as values. */
export const voiceLanguage: ElementRule = {
  id: 'voice-language',
  judge(element, spec, report) {
    const voiceName = attributeOfKind(spec, 'voice')
    const languageName = attributeOfKind(spec, 'language')
    if (voiceName === null || languageName === null) return
    if (!element.attributes.has(voiceName) && !element.attributes.has(languageName)) return
    const voice = effectiveValue(element, spec, voiceName)
    const language = effectiveValue(element, spec, languageName)
    if (voice === undefined || language === undefined || hasPlaceholder(voice) || hasPlaceholder(language)) return
    const spoken = languagesOf(voice)
    if (spoken.length === 0 || spoken.includes(language) || voicesOf(language).length === 0) return
    const isWritten = element.attributes.has(languageName)
    const fix = fixFor(voiceName, languageName, language, spoken)
    report({
      level: isWritten ? 'warning' : 'info',
      message: `<${element.name}> ${languageName}: expected ${wantedFor(spoken)} with the voice ${quoted(listedVoice(voice) ?? voice)}, found ${isWritten ? quoted(language) : `nothing, which means ${quoted(language)}`}`,
      consequence: 'The text is read in the wrong language, by another voice or not at all.',
      source: 'Plivo docs; SDKs: java, go',
      attribute: languageName,
      ...(fix === null ? {} : { fix }),
    })
  },
}

function attributeOfKind(spec: ElementSpec, kind: ValueKind): string | null {
  const found = Object.entries<AttributeSpec>(spec.attributes).find(([, attribute]) => attribute.type.kind === kind)
  return found?.[0] ?? null
}

const wantedFor = (spoken: readonly string[]) =>
  spoken.length > 4 ? `one of the ${spoken.length} languages` : quotedChoice(spoken)

/** A voice of one language settles the language; else the language settles the voice. */
function fixFor(voiceName: string, languageName: string, language: string, spoken: readonly string[]): Fix | null {
  const [only, ...others] = spoken
  if (only !== undefined && others.length === 0) {
    return { label: `Change ${languageName} to ${quoted(only)}`, edit: (element) => withAttribute(element, languageName, only) }
  }
  const voice = voicesOf(language)[0]
  return voice === undefined
    ? null
    : { label: `Change ${voiceName} to ${quoted(voice)}`, edit: (element) => withAttribute(element, voiceName, voice) }
}
