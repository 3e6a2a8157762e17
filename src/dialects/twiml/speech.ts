import { speakCharacters } from '../../catalogue/limits'
import { basicVoices, languages, languagesOf, listedVoice, voicesOf } from '../../catalogue/speech/voices'
import type { ElementNode } from '../../model/node'
import { hasPlaceholder } from '../../model/placeholders'
import type { Converted, ElementRow, Table, Unsaid } from '../table'

const decidedByVoice = 'In TwiML the voice sets the language. Plivo reads en-US by default.'

/** Words of Twilio for voices and languages that Plivo writes in another way. */
const bareLanguages: ReadonlyMap<string, string> = new Map([
  ['de', 'de-DE'],
  ['en', 'en-US'],
  ['es', 'es-ES'],
  ['fr', 'fr-FR'],
  ['it', 'it-IT'],
  ['pt', 'pt-BR'],
])

interface Voice {
  readonly voice: string
  readonly outcome: 'same' | 'changed' | 'lost'
  readonly why?: string
}

function voiceOf(given: string): Voice {
  const listed = listedVoice(given) ?? listedVoice(given.toLowerCase())
  if (listed !== undefined) return { voice: listed, outcome: 'same' }
  if (hasPlaceholder(given)) return { voice: given, outcome: 'same' }
  if (given.toLowerCase() === 'alice') return { voice: 'WOMAN', outcome: 'changed', why: 'The voice is another woman’s.' }
  const plain = given.replace(/-(?:Neural|Generative|Long-Form)$/, '')
  const standard = plain === given ? undefined : (listedVoice(plain) ?? listedVoice(`${plain}-Standard`))
  if (standard !== undefined) return { voice: standard, outcome: 'changed', why: 'Plivo lists only the standard voices.' }
  return { voice: 'WOMAN', outcome: 'lost', why: 'Plivo does not have this voice. Choose one of Plivo’s.' }
}

/** As Plivo writes it, by its small letters. */
const knownLanguages: ReadonlyMap<string, string> = new Map([
  ...bareLanguages,
  ...languages.map((known) => [known.toLowerCase(), known] as const),
])

const languageOf = (given: string): string | undefined => knownLanguages.get(given.toLowerCase())

/** Returns the language in the name of a voice of Google and the like. */
const languageInName = (voice: string): string | undefined =>
  languageOf(/^[A-Za-z]+\.([a-z]{2,3}-[A-Z]{2})-/.exec(voice)?.[1] ?? '')

/** Returns a Polly voice for a language that the basic voice does not speak. */
function speakerOf(basic: string, language: string | undefined): string | undefined {
  const meant = language === undefined ? undefined : languageOf(language)
  if (meant === undefined || !basicVoices.includes(basic) || languagesOf(basic).includes(meant)) return undefined
  const speakers = voicesOf(meant)
  return speakers.find((voice) => !basicVoices.includes(voice)) ?? speakers[0]
}

function voiceWritten(value: string, { attributes }: ElementNode): Converted {
  const { voice, outcome, why } = voiceOf(value)
  const speaker = speakerOf(voice, attributes.get('language') ?? languageInName(value))
  if (speaker === undefined) return { set: { voice }, outcome, ...(why !== undefined && { why }) }
  return {
    set: { voice: speaker },
    outcome: outcome === 'lost' ? 'lost' : 'changed',
    why: `Plivo’s ${voice} does not speak that language.`,
  }
}

function languageWritten(value: string, { attributes }: ElementNode): Converted {
  const voice = voiceOf(attributes.get('voice') ?? '').voice
  const [spoken, ...others] = languagesOf(voice)
  const language = languageOf(value)
  if (spoken !== undefined && !basicVoices.includes(voice) && (language === undefined || ![spoken, ...others].includes(language)))
    return { outcome: 'changed', set: { language: spoken }, why: decidedByVoice }
  if (language !== undefined)
    return { outcome: language.toLowerCase() === value.toLowerCase() ? 'same' : 'changed', set: { language } }
  if (hasPlaceholder(value)) return { set: { language: value } }
  return { outcome: 'lost', why: 'No Plivo voice speaks this language. Without it, Plivo reads the text as en-US.' }
}

const speakUnsaid: readonly Unsaid[] = [
  {
    kind: 'by',
    unless: ['voice'],
    theirs: 'no voice',
    convert: ({ attributes }) => {
      const speaker = speakerOf('WOMAN', attributes.get('language'))
      return speaker === undefined ? null : { set: { voice: speaker }, why: 'Plivo’s WOMAN does not speak that language.' }
    },
  },
  {
    kind: 'by',
    unless: ['language'],
    theirs: 'no language',
    why: decidedByVoice,
    convert: ({ attributes }) => {
      const given = attributes.get('voice') ?? ''
      const spoken = languagesOf(voiceOf(given).voice)
      const named = languageInName(given) ?? (spoken.includes('en-US') ? undefined : spoken[0])
      return named === undefined || named === 'en-US' ? null : { set: { language: named } }
    },
  },
  {
    kind: 'note',
    unless: ['voice'],
    isOnce: true,
    theirs: 'no voice',
    ours: 'WOMAN',
    why: 'In TwiML the default voice of the account speaks; Plivo’s default is WOMAN.',
  },
]

/** Speech markup has the same names. */
const markup: Table = Object.fromEntries(
  (['break', 'emphasis', 'lang', 'p', 'phoneme', 'prosody', 's', 'say-as', 'sub', 'w'] as const).map(
    (to): [string, ElementRow] => [to, { to }],
  ),
)

const noEffect = {
  to: 'content',
  outcome: 'lost',
  why: 'Plivo does not have this effect. The words stay.',
} as const satisfies ElementRow

const tooLong = {
  outcome: 'changed',
  why: `Plivo reads up to ${speakCharacters} characters. Split the text into several <Speak>.`,
} as const

const say: ElementRow = {
  to: 'Speak',
  attributes: {
    voice: { kind: 'by', convert: voiceWritten },
    language: { kind: 'by', convert: languageWritten },
    loop: { kind: 'as', to: 'loop' },
  },
  unsaid: speakUnsaid,
  text: { kind: 'by', convert: (text) => (text.length > speakCharacters ? { text, ...tooLong } : { text }) },
  children: {
    ...markup,
    'amazon:effect': noEffect,
    'amazon:domain': noEffect,
    mark: { to: 'comment', why: 'Plivo does not report when the speech reaches a mark.' },
  },
}

const tones: ElementRow = {
  to: 'DTMF',
  why: 'The next step waits until the tones are sent.',
  always: { async: 'false' },
  attributes: {
    digits: { kind: 'as', to: 'text', on: 'text' },
    loop: { kind: 'lost', why: 'Plivo sends the tones once. Repeat <DTMF> to send them again.' },
  },
}

/** What is said and heard. */
export const speech = {
  Say: say,
  Play: ({ attributes, children }: ElementNode): ElementRow =>
    attributes.has('digits') && children.length === 0
      ? tones
      : {
          to: 'Play',
          text: { kind: 'url' },
          attributes: { digits: { kind: 'lost', why: 'Plivo sends tones with an element of their own: <DTMF>.' } },
        },
  Pause: {
    to: 'Wait',
    attributes: { length: { kind: 'number', to: [{ name: 'length', least: 1 }] } },
  },
} satisfies Table
