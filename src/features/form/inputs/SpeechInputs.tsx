import type { ValueType } from '../../../catalogue/spec'
import { languageName, languagesText } from '../../../catalogue/speech/languages'
import { languagesOf, voices, voicesOf } from '../../../catalogue/speech/voices'
import { ComboField } from './ComboField'
import type { ComboOption } from './ComboField'
import type { InputProps } from './input-props'

/** Asks for a voice and offers first those that speak the language of the element, then the others. */
export function VoiceInput(props: InputProps) {
  return <ComboField {...props} options={voiceOptions(props.companion)} />
}

/** Asks for a language and offers first those that the voice of the element speaks, then the others. */
export function LanguageInput(props: InputProps<Extract<ValueType, { kind: 'language' }>>) {
  return <ComboField {...props} options={languageOptions(props.type.known, props.companion)} />
}

function voiceOptions(language: string | null): readonly ComboOption[] {
  const fitting = voicesOf(language ?? '')
  const option = (group: string) => (value: string) => ({ value, group, detail: languagesText(languagesOf(value)) })
  const others = voices.filter((voice) => !fitting.includes(voice))
  return [...fitting.map(option(`Speaks ${language ?? ''}`)), ...others.map(option('Other languages'))]
}

function languageOptions(known: readonly string[], voice: string | null): readonly ComboOption[] {
  const spoken = voice === null ? [] : languagesOf(voice)
  const first = known.filter((language) => spoken.includes(language))
  const others = known.filter((language) => !spoken.includes(language))
  if (first.length === 0) return known.map((value) => ({ value, detail: languageName(value) }))
  const option = (group: string) => (value: string) => ({ value, group, detail: languageName(value) })
  return [...first.map(option(`Spoken by ${voice ?? ''}`)), ...others.map(option('Other languages'))]
}
