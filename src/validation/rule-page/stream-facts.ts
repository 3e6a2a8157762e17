import { streamSources } from '../../catalogue/streams/sources'
import type { StreamSource, StreamSourceName } from '../../catalogue/streams/sources'

/** What a rule about streams rests on: a sentence, in words how far it is documented, and the pages to read it on. */
export interface StreamFact {
  readonly text: string
  readonly words: string
  readonly pages: readonly StreamSource[]
}

type About = (text: string, ...sources: readonly StreamSourceName[]) => StreamFact

const saidIn =
  (words: string): About =>
  (text, ...sources) => ({ text, words, pages: sources.map((name) => streamSources[name]) })

const documented = saidIn('Documented.')
const disputed = saidIn('Plivo’s pages disagree.')
const assumed = saidIn('Not stated on any Plivo page we could read; assumed.')

/** The facts by the rule that rests on them. */
export const streamFacts: Readonly<Record<string, readonly StreamFact[]>> = {
  'allowed-when': [
    documented('Two-way audio allows no other track than inbound.', 'xml'),
    assumed('What happens otherwise: the stream is refused, or another track is sent.'),
  ],
  'stream-last': [documented('Without keepCallAlive the call goes on at once; out of steps, it ends.', 'xml', 'practices')],
  'stream-hold': [documented('Without keepCallAlive the steps behind the stream run beside it.', 'xml')],
  'stream-handover': [
    disputed(
      'With keepCallAlive the next step runs when the stream ends (XML page); steps behind it do not run (support); the call stays after the stream (guide).',
      'xml',
      'support',
      'guide',
    ),
    documented('A first connection that fails is tried twice more.', 'practices'),
    assumed('The next step also runs when no connection succeeds.'),
  ],
  'stream-greeting': [documented('Speech before the stream is played to its end, and the stream opens then.', 'guide')],
  'stream-direction': [
    documented('playAudio is heard on two-way streams only.', 'xml', 'guide', 'troubleshooting'),
    disputed('keepCallAlive is for two-way streams only (support, older pages); the XML page does not say so.', 'support', 'xml'),
  ],
  'stream-format': [
    disputed('The default is audio/x-l16;rate=8000 (XML page) or audio/x-mulaw;rate=8000 (guide).', 'xml', 'guide'),
    documented('playAudio has the format of the XML, which stays the same throughout a stream.', 'reference', 'troubleshooting'),
  ],
  'stream-headers': [
    disputed('The pairs are separated by commas (XML page) or semicolons (guide, reference).', 'xml', 'guide', 'reference'),
    disputed('Names and values are letters and digits (older pages), or also hold - and _ (guide).', 'guide'),
  ],
  'one-stream': [documented('A call has one stream at a time.', 'guide')],
}
