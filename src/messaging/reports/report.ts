import { parameters, reportParameter } from '../../catalogue/parameters'
import type { ParameterSpec } from '../../catalogue/parameters'
import { codeOf } from './codes'
import type { CodeSpec } from './codes'
import { parametersIn } from './pasted'
import type { Parameters } from './pasted'
import { statusOf, stepsOf } from './statuses'
import type { Direction, MessageField, StatusSpec, Step } from './statuses'

/** A parameter of a report, and what it means; null where that is not documented. */
export interface ReadParameter {
  readonly name: string
  readonly value: string
  readonly spec: ParameterSpec | null
}

/** A delivery report, explained. */
export interface Report {
  readonly kind: 'report'
  readonly direction: Direction
  readonly parameters: readonly ReadParameter[]
  /** Null where the report does not say it. */
  readonly status: { readonly word: string; readonly spec: StatusSpec | null; readonly steps: readonly Step[] } | null
  /** Null where there is none, as for a message that was delivered. */
  readonly code: { readonly code: string; readonly spec: CodeSpec | null } | null
  /** The fields of the Message to look at; none where none is responsible. */
  readonly fields: readonly MessageField[]
  /** The numbers of the message, as Plivo writes them; '' where the report does not say them. */
  readonly from: string
  readonly to: string
  /** How many reports the text holds; the newest is explained. */
  readonly count: number
}

/** What a pasted text is: a report, or none and why. */
export type Reading = Report | { readonly kind: 'none'; readonly reason: string }

/** A longer text is no report, in UTF-16 units. */
const longest = 200_000

/** Reads what Plivo sent to the callbackUrl of a Message, in whatever form it was kept. Never throws. */
export function readReport(text: string): Reading {
  if (text.trim() === '') return none('Paste what Plivo sent to your delivery report URL.')
  if (text.length > longest) return none('This text is too long for a report. Paste the lines about one message.')
  const found = parametersIn(text).filter(isReport)
  const newest = newestOf(found) ?? bare(text)
  if (newest) return explained(newest, Math.max(1, found.length))
  if (/\bCall_?UUID\b/i.test(text))
    return none('This is about a call, not a message. Paste the request with a MessageUUID and a Status.')
  if (/\b(?:MessageIntent|Text)\b["']?\s*(?:=|:)/.test(text)) {
    return none('This is an incoming message, which Plivo sends to the message_url. A delivery report has a Status.')
  }
  return none('No delivery report found. It has parameters such as MessageUUID, Status and ErrorCode.')
}

const none = (reason: string): Reading => ({ kind: 'none', reason })

/**
 * Returns whether parameters are those of a report: a status that Plivo documents, an error code, or a message's id with any
 * status.
 */
function isReport(found: Parameters): boolean {
  const [status, code] = [found.get('Status') ?? '', found.get('ErrorCode') ?? '']
  return statusOf(status) !== null || /^\d+$/.test(code) || (status !== '' && found.has('MessageUUID'))
}

/** Returns the report with the highest Sequence where all are of one message and each has one, else the last one. */
function newestOf(reports: readonly Parameters[]): Parameters | undefined {
  const ids = new Set(reports.map((report) => report.get('MessageUUID')))
  const orders = reports.map((report) => Number(report.get('Sequence') || NaN))
  if (ids.size > 1 || orders.some(Number.isNaN)) return reports.at(-1)
  return reports[orders.indexOf(Math.max(...orders))]
}

/** Returns the parameters of a text that is a code or a status alone; null for any other. */
function bare(text: string): Parameters | null {
  const word = text.trim()
  if (/^\d{2,4}$/.test(word)) return new Map([['ErrorCode', word]])
  return statusOf(word) ? new Map([['Status', word]]) : null
}

function explained(found: Parameters, count: number): Report {
  const word = found.get('Status') ?? ''
  const direction = directionOf(word)
  const spec = statusOf(word, direction)
  const code = codeIn(found.get('ErrorCode') ?? '')
  return {
    kind: 'report',
    direction,
    parameters: [...found].map(([name, value]) => ({ name, value, spec: meaningOf[direction](name) })),
    status: word === '' ? null : { word, spec, steps: stepsOf(word, direction) },
    code,
    fields: code?.spec && code.code !== '000' ? code.spec.fields : (spec?.fields ?? []),
    from: found.get('From') ?? '',
    to: found.get('To') ?? '',
    count,
  }
}

function codeIn(written: string): Report['code'] {
  const code = /^0+$/.test(written) ? '000' : written
  return code === '' ? null : { code, spec: codeOf(code) }
}

/**
 * Returns the direction of a message with this status. One that was sent never has a status that only those have that come
 * in: "received".
 */
const directionOf = (word: string): Direction => (!statusOf(word) && statusOf(word, 'incoming') ? 'incoming' : 'sent')

const meaningOf: { readonly [D in Direction]: (name: string) => ParameterSpec | null } = {
  sent: reportParameter,
  incoming: (name) => (Object.hasOwn(parameters, name) ? parameters[name as keyof typeof parameters] : null),
}
