import { filled } from './filled'
import { forcingIn, smsPartsOf } from './parts'
import type { Forcing, SmsParts } from './parts'
import { autoReplaced, costlyIn, plainer, substituteOf } from './substitutes'
import type { Replaced } from './substitutes'

/** The samples of a document by the placeholder as written. */
export type Samples = Readonly<Record<string, string>>

/** The text of a message as it is sent: what it costs, why, and what it could cost. */
export interface Measured extends SmsParts {
  /** The text with its samples. */
  readonly sent: string
  /** The first character that GSM-7 does not have, in the text as written; null where there is none, or only in a sample. */
  readonly first: CostlySign | null
  /** The first such character of what stands in the place of a placeholder, where the text has none elsewhere. */
  readonly inSample: string | null
  /** The text with a substitute for each such character; null where one of them has none, so that nothing would be won. */
  readonly plain: Cheaper | null
  /** How the text would be sent if Auto-replace is on in Plivo’s console; null where nothing would change. Documented for the API and the named characters only; nobody says whether it acts on XML. */
  readonly autoReplaced: Pick<Cheaper, 'counted' | 'saves'> | null
  /** Placeholders without a sample, which are counted as written. */
  readonly unfilled: number
}

/** A character that makes a text be sent in UCS-2, at UTF-16 offsets of the text, and what GSM-7 has in its place. */
export interface CostlySign extends Forcing {
  readonly by: string | null
}

/** The same said in other characters. */
export interface Cheaper {
  /** The text to write, with its placeholders. */
  readonly text: string
  readonly replaced: readonly Replaced[]
  /** What it costs then, with its samples. */
  readonly counted: SmsParts
  /** How many parts fewer; 0 where the number stays. */
  readonly saves: number
}

const noSamples: Samples = {}

/** Measures the text of a message, its placeholders with their samples. */
export function measure(text: string, samples: Samples = noSamples): Measured {
  const sent = filled(text, samples)
  const counted = smsPartsOf(sent.text)
  const forcing = counted.encoding === 'GSM-7' ? null : (costlyIn(text).next().value ?? null)
  const isForcedBySample = counted.encoding === 'UCS-2' && forcing === null
  return {
    ...counted,
    sent: sent.text,
    first: forcing && { ...forcing, by: substituteOf(forcing.character) },
    inSample: isForcedBySample ? (forcingIn(sent.text)?.character ?? null) : null,
    plain: forcing && cheaper(text, samples, counted),
    autoReplaced: counted.encoding === 'GSM-7' ? null : replacedByPlivo(sent.text, counted),
    unfilled: sent.unfilled,
  }
}

function cheaper(text: string, samples: Samples, before: SmsParts): Cheaper | null {
  const plain = plainer(text)
  if (plain === null) return null
  const counted = smsPartsOf(filled(plain.text, samples).text)
  // A sample may hold such a character itself.
  return counted.encoding === 'UCS-2' ? null : { ...plain, counted, saves: before.parts - counted.parts }
}

function replacedByPlivo(sent: string, before: SmsParts): Measured['autoReplaced'] {
  const text = autoReplaced(sent)
  if (text === sent) return null
  const counted = smsPartsOf(text)
  return { counted, saves: before.parts - counted.parts }
}
