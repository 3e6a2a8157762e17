import type { AttributeName, ElementName } from '../../catalogue'

export type Check = (value: string) => boolean
export type Checks = { readonly [E in ElementName]?: { readonly [A in AttributeName<E>]?: Check } }

/** Takes the words of the list, which blanks part. */
export const words =
  (list: string): Check =>
  (value) =>
    list.split(' ').includes(value)

/** The languages that the constructors of the Ruby and the PHP SDK know. */
export const spokenLanguages =
  'arb cmn-CN da-DK nl-NL en-AU en-GB en-IN en-US en-GB-WLS fr-FR fr-CA de-DE hi-IN is-IS it-IT ja-JP ko-KR nb-NO pl-PL pt-BR pt-PT ro-RO ' +
  'ru-RU es-ES es-MX es-US sv-SE tr-TR cy-GB'

/** What the constructors of the Ruby and the PHP SDK check alike; they raise at anything else. */
export const ssmlChecks = {
  break: {
    strength: words('none x-weak weak medium strong x-strong'),
    time: (value) => {
      const [, amount = '', unit] = /^(\d+)(?:\.\d+)?(ms|s)$/.exec(value) ?? []
      return Number(amount) > 0 && Number(amount) < (unit === 'ms' ? 10_000 : 10)
    },
  },
  emphasis: { level: words('strong moderate reduced') },
  lang: { 'xml:lang': words(spokenLanguages) },
  phoneme: { alphabet: words('ipa x-sampa x-amazon-pinyin') },
  prosody: {
    volume: (value) => value.includes('dB') || words('default silent x-soft soft medium loud x-loud')(value),
    rate: (value) => /^\d+(?:\.\d+)?%$/.test(value) || words('x-slow slow medium fast x-fast')(value),
    pitch: (value) => value.includes('%') || words('default x-low low medium high x-high')(value),
  },
  'say-as': {
    'interpret-as': words(
      'characters spell-out cardinal number ordinal digits fraction unit date time address expletive telephone',
    ),
    format: words('mdy dmy ymd md dm ym my d m y yyyymmdd'),
  },
  w: { role: words('amazon:VB amazon:VBD amazon:SENSE_1') },
} as const satisfies Checks

/** Returns whether the checks let the value of the attribute pass; what they do not know passes. */
export function passes(checks: Checks, name: string, attribute: string, value: string): boolean {
  const table: Readonly<Record<string, Readonly<Record<string, Check>> | undefined>> = checks
  return table[name]?.[attribute]?.(value) ?? true
}
