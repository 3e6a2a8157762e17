import type { Source } from '../spec'

/** Every language Plivo speaks, with its voices; WOMAN and MAN are the basic voices, the others those of Amazon Polly. */
const voicesByLanguage: ReadonlyMap<string, readonly string[]> = new Map([
  ['arb', ['Polly.Zeina']],
  ['cmn-CN', ['Polly.Zhiyu']],
  ['cy-GB', ['Polly.Gwyneth']],
  ['da-DK', ['WOMAN', 'Polly.Naja', 'Polly.Mads']],
  ['de-DE', ['WOMAN', 'MAN', 'Polly.Vicki', 'Polly.Marlene', 'Polly.Hans']],
  ['en-AU', ['WOMAN', 'MAN', 'Polly.Nicole', 'Polly.Russell']],
  ['en-GB', ['WOMAN', 'MAN', 'Polly.Amy', 'Polly.Emma', 'Polly.Brian']],
  ['en-GB-WLS', ['Polly.Geraint']],
  ['en-IN', ['Polly.Raveena', 'Polly.Aditi']],
  [
    'en-US',
    [
      'WOMAN',
      'MAN',
      'Polly.Joanna',
      'Polly.Salli',
      'Polly.Kendra',
      'Polly.Kimberly',
      'Polly.Ivy',
      'Polly.Matthew',
      'Polly.Justin',
      'Polly.Joey',
    ],
  ],
  ['es-ES', ['WOMAN', 'MAN', 'Polly.Conchita', 'Polly.Lucia', 'Polly.Enrique']],
  ['es-MX', ['Polly.Mia']],
  ['es-US', ['WOMAN', 'MAN', 'Polly.Penelope', 'Polly.Lupe-Standard', 'Polly.Miguel']],
  ['fr-CA', ['WOMAN', 'Polly.Chantal']],
  ['fr-FR', ['WOMAN', 'MAN', 'Polly.Lea', 'Polly.Celine', 'Polly.Mathieu']],
  ['hi-IN', ['Polly.Aditi']],
  ['is-IS', ['Polly.Dora', 'Polly.Karl']],
  ['it-IT', ['WOMAN', 'MAN', 'Polly.Carla', 'Polly.Bianca', 'Polly.Giorgio']],
  ['ja-JP', ['Polly.Mizuki', 'Polly.Takumi']],
  ['ko-KR', ['Polly.Seoyeon']],
  ['nb-NO', ['Polly.Liv']],
  ['nl-NL', ['WOMAN', 'MAN', 'Polly.Lotte', 'Polly.Ruben']],
  ['pl-PL', ['WOMAN', 'MAN', 'Polly.Ewa', 'Polly.Maja', 'Polly.Jacek', 'Polly.Jan']],
  ['pt-BR', ['WOMAN', 'MAN', 'Polly.Vitoria', 'Polly.Ricardo']],
  ['pt-PT', ['MAN', 'Polly.Ines', 'Polly.Cristiano']],
  ['ro-RO', ['Polly.Carmen']],
  ['ru-RU', ['WOMAN', 'Polly.Tatyana', 'Polly.Maxim']],
  ['sv-SE', ['WOMAN', 'Polly.Astrid']],
  ['tr-TR', ['Polly.Filiz']],
])

/** Other spellings of listed voices, found in SDKs and in older documents. */
const spellings: ReadonlyMap<string, string> = new Map([
  ['woman', 'WOMAN'],
  ['man', 'MAN'],
  ['Polly.Céline', 'Polly.Celine'],
  ['Polly.Dóra', 'Polly.Dora'],
  ['Polly.Inês', 'Polly.Ines'],
  ['Polly.Léa', 'Polly.Lea'],
  ['Polly.Penélope', 'Polly.Penelope'],
  ['Polly.Vitória', 'Polly.Vitoria'],
])

/** The voices that Plivo's docs do not list, with those who do. */
export const undocumentedVoices: ReadonlyMap<string, readonly Source[]> = new Map([
  ['Polly.Bianca', ['php']],
  ['Polly.Lucia', ['php', 'java', 'go']],
  ['Polly.Zeina', ['ruby', 'php', 'java', 'go']],
])

/** The voices that know no SSML. */
export const basicVoices: readonly string[] = ['WOMAN', 'MAN']

/** Every language that some voice speaks. */
export const languages: readonly string[] = [...voicesByLanguage.keys()]

/** The languages of the basic voices. */
export const basicLanguages: readonly string[] = languages.filter((language) =>
  voicesOf(language).some((voice) => basicVoices.includes(voice)),
)

/** The languages in which Plivo documents that it understands speech; it says that there are more. */
export const speechLanguages: readonly string[] = [
  'en-US',
  'en-GB',
  'en-AU',
  'es-US',
  'es-ES',
  'fr-FR',
  'de-DE',
  'it-IT',
  'pt-BR',
  'ja-JP',
  'zh-CN',
]

/** Every voice, the basic ones first. */
export const voices: readonly string[] = [...new Set([...basicVoices, ...[...voicesByLanguage.values()].flat()])]

const languagesByVoice: ReadonlyMap<string, readonly string[]> = new Map(
  voices.map((voice) => [voice, languages.filter((language) => voicesOf(language).includes(voice))]),
)

/** Returns the voices that speak `language`, the basic ones first; none for an unknown language. */
export function voicesOf(language: string): readonly string[] {
  return voicesByLanguage.get(language) ?? []
}

/** Returns the first voice that speaks `language` and follows SSML; undefined where none is known. */
export function markupVoiceOf(language: string): string | undefined {
  return voicesOf(language).find((voice) => !basicVoices.includes(voice))
}

/** Returns the languages that `voice` speaks, in any of its spellings; none for an unknown voice. */
export function languagesOf(voice: string): readonly string[] {
  return languagesByVoice.get(listedVoice(voice) ?? '') ?? []
}

/** Returns the listed spelling of `voice`; undefined for an unknown voice. */
export function listedVoice(voice: string): string | undefined {
  const name = spellings.get(voice) ?? voice
  return voices.includes(name) ? name : undefined
}
