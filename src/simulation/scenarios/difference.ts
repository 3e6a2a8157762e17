import type { Expected, Scenario } from '../../model/scenario'
import type { Entry } from '../types'
import { expectationOf } from './scenario'
import type { Trial } from './scenario'

/** Returns the first difference of a trial in one sentence; null where the scenario passes. */
export function differenceOf({ verdict, unfit }: Pick<Trial, 'verdict' | 'unfit'>): string | null {
  if (verdict.pass) return null
  const { step, expected, found } = verdict
  const place = `Step ${step + 1}`
  const came = found === null ? null : cameWords(found)
  const reason = unfit === null ? '' : ` ${unfitWords(unfit)}`
  if (expected === null) return `${place}: expected the end, ${came ?? 'nothing came'}.${reason}`
  return `${place}: expected ${expectedWords(expected)}, ${came ?? 'nothing came'}.${reason}`
}

function expectedWords(expected: Expected): string {
  if ('hears' in expected) return `to hear ${quoted(expected.hears)}`
  if ('asks' in expected) return `the request ${requestWords(expected.asks, expected)}`
  if ('tells' in expected) return `the callback ${requestWords(expected.tells, expected)}`
  if ('sends' in expected) return `the message ${quoted(expected.sends)} to ${expected.to}`
  return `the end ${expected.ends}`
}

function cameWords(entry: Entry): string {
  const found = expectationOf(entry)
  if (found === null) return 'nothing came'
  if ('hears' in found) return `heard ${quoted(found.hears)}`
  if ('asks' in found) return `found the request ${requestWords(found.asks, found)}`
  if ('tells' in found) return `found the callback ${requestWords(found.tells, found)}`
  if ('sends' in found) return `found the message ${quoted(found.sends)} to ${found.to}`
  return `found the end ${found.ends}`
}

function requestWords(
  url: string,
  { method, with: sent }: { readonly method: string; readonly with: Readonly<Record<string, string>> },
): string {
  const values = Object.entries(sent).filter(([, value]) => value !== '')
  return `${method} ${url}${values.length === 0 ? '' : ` with ${values.map(([name, value]) => `${name}=${value}`).join(', ')}`}`
}

const unfitWords = ({ on, at, digits }: Scenario['events'][number]): string =>
  `The decision “${digits === undefined ? on : `${on} ${digits}`}”${at === '' ? '' : ` at ${at}`} no longer fits.`

/** So much of a text is shown. */
const shown = 80

const quoted = (text: string): string => `“${text.length > shown ? `${text.slice(0, shown)}…` : text}”`
