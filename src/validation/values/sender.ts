import { senderIdLength } from '../../messaging/limits'
import { senderOf } from '../../messaging/senders/sender'
import { apiDocs } from '../engine/source-words'
import type { ValueProblem } from './value-problem'
import { lengthOf, quoted } from './value-problem'

/**
 * Judges a sender that is no phone number: null where nothing is wrong with it, undefined where it is to be judged as a number.
 * The page about XML asks for a number; short codes and sender IDs are documented for the API.
 */
export function checkSender(value: string): ValueProblem | null | undefined {
  const { kind } = senderOf(value)
  if (kind === 'shortCode') return null
  if (kind !== 'senderId') return undefined
  const wanted = `a sender ID of at most ${senderIdLength} letters and digits`
  const problem = { level: 'warning', wanted, found: quoted(value), source: apiDocs } as const
  const kept = value.replace(/[^A-Za-z0-9]/g, '')
  if (kept !== value) {
    const seen = kept === '' ? 'nothing is left of it' : `recipients see ${quoted(kept)}`
    const consequence = `Plivo’s API drops all other characters: ${seen}.`
    const meant = value.normalize('NFD').replace(/[^A-Za-z0-9]/g, '')
    return {
      ...problem,
      consequence,
      ...(/[A-Za-z]/.test(meant) && meant.length <= senderIdLength ? { replacement: meant } : {}),
    }
  }
  if (lengthOf(value) <= senderIdLength) return null
  return { ...problem, consequence: 'A longer one is not documented: recipients may see another sender, or no message.' }
}
