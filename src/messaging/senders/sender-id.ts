import { senderIdLength } from '../limits'

/** What is wrong with an alphanumeric sender ID: what the recipient sees of it, and what may be meant. */
export interface SenderIdFault {
  readonly consequence: string
  readonly meant: string | null
}

/** Returns what is wrong with a sender ID; null where it has at most 11 letters and digits, and nothing else. */
export function senderIdFault(value: string): SenderIdFault | null {
  const kept = value.replace(others, '')
  if (kept !== value) {
    const seen = kept === '' ? 'nothing is left of it' : `recipients see "${kept}"`
    const meant = value.normalize('NFD').replace(others, '')
    const isRight = /[A-Za-z]/.test(meant) && meant.length <= senderIdLength
    return { consequence: `Plivo’s API drops all other characters: ${seen}.`, meant: isRight ? meant : null }
  }
  if (value.length <= senderIdLength) return null
  return { consequence: 'A longer one is not documented: recipients may see another sender, or no message.', meant: null }
}

const others = /[^A-Za-z0-9]/g
