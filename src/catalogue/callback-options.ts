/** What one option behind the # of an address takes: a whole number, one word, or several words separated by commas. */
export type CallbackOption = { readonly doc: string } & (
  { readonly min: number; readonly max: number } | { readonly words: readonly string[]; readonly several?: true }
)

/**
 * How Plivo calls an address that answers with XML or is only told: `#ct=2000&rc=3`. From the page on callback configurations;
 * they do not count for audio files.
 */
export const callbackOptions: ReadonlyMap<string, CallbackOption> = new Map<string, CallbackOption>([
  ['ct', { doc: 'milliseconds to connect', min: 100, max: 10_000 }],
  ['rt', { doc: 'milliseconds to answer', min: 100, max: 40_000 }],
  ['tt', { doc: 'milliseconds in all', min: 100, max: 55_000 }],
  ['rc', { doc: 'further attempts', min: 0, max: 5 }],
  ['rp', { doc: 'when to try again', words: ['4xx', '5xx', 'ct', 'rt', 'all'], several: true }],
  [
    'er',
    {
      doc: 'where Plivo calls from',
      words: ['nearest', 'local', 'n_california', 'n_virginia', 'frankfurt', 'singapore', 'mumbai'],
    },
  ],
])
