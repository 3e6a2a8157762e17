import { isObject } from '../../storage/records'

/**
 * What one page tells the others of a document. `stored` and `handOver` alone are all that a build before the others knows.
 * - `stored`: it is stored anew.
 * - `ask`: the page `by` comes to the front with it, or, with `claims`, had it before it was loaded anew.
 * - `handOver`: the user wants to edit it in the page `by`.
 * - `yours`: the page `to` may take the lock now. `kept`: it may not. `wait`: it may soon.
 * - `declined`: the page `by` does not want it any more.
 * - `took`: the page `by` has the lock now.
 */
export type Message =
  | { readonly stored: string }
  | { readonly ask: string; readonly by: string; readonly claims: boolean }
  | { readonly handOver: string; readonly by: string }
  | { readonly yours: string; readonly to: string }
  | { readonly kept: string; readonly to: string }
  | { readonly wait: string; readonly to: string }
  | { readonly declined: string; readonly by: string }
  | { readonly took: string; readonly by: string }

type Kind = 'stored' | 'ask' | 'handOver' | 'yours' | 'kept' | 'wait' | 'declined' | 'took'

/** A message as it is heard; `page` is who it is from or to, null in one of an older build. */
export interface Heard {
  readonly kind: Kind
  readonly id: string
  readonly page: string | null
  readonly claims: boolean
}

const kinds: readonly Kind[] = ['stored', 'ask', 'handOver', 'yours', 'kept', 'wait', 'declined', 'took']

/** Reads what came over the channel; null for what this build does not know. */
export function heard(message: unknown): Heard | null {
  if (!isObject(message)) return null
  const kind = kinds.find((each) => typeof message[each] === 'string')
  const id = kind && message[kind]
  const page = message['by'] ?? message['to'] ?? null
  if (!kind || typeof id !== 'string' || (page !== null && typeof page !== 'string')) return null
  return { kind, id, page, claims: message['claims'] === true }
}
