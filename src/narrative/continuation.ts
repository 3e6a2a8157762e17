import type { Happening } from '../catalogue/run'
import type { Facts } from '../running/facts'
import type { Request } from '../running/request'
import type { ResolvedRun } from '../running/run-of'
import type { Doing } from './doings'
import { either } from './sentence'

/**
 * Returns how a step goes on, in sentences, read from the same ways that the walk takes; '' where the next step simply follows.
 */
export function continuationOf(run: ResolvedRun, facts: Facts, { over }: Doing): string {
  const request = run.ways.find((way) => way.request !== null)?.request ?? null
  const takesOver = run.ways.some(({ then }) => then === 'takesOver')
  const goesOn = run.ways.some(({ then }) => then === 'next')
  const next =
    run.takes.kind === 'listening' ? onInput(request, takesOver) : onEnd(request, takesOver, goesOn, run, over?.(facts))
  return [next, ...run.tells.map(reportOf)].filter((sentence) => sentence !== '').join(' ')
}

/** Returns the words for a request, such as `posts the outcome to https://…`, or those for one by GET. */
function sends(what: string, { method, url }: Request): string {
  return method === 'GET' ? `sends ${what} to ${url} by GET` : `posts ${what} to ${url}`
}

function onInput(request: Request | null, takesOver: boolean): string {
  if (request === null) return 'Nobody gets what the caller enters; the next step runs.'
  const told = `If the caller responds, Plivo ${sends('it', request)}`
  return takesOver
    ? `${told} and runs the reply: the next steps do not run. If the caller doesn’t:`
    : `${told}, and the next step runs. Otherwise the next step runs at once:`
}

function onEnd(request: Request | null, takesOver: boolean, goesOn: boolean, run: ResolvedRun, over: string | undefined): string {
  if (request !== null && request.attribute === null) {
    return `Plivo fetches ${request.url} by ${request.method} and runs the reply instead of this document.`
  }
  if (over === undefined) return takesOver ? 'This Redirect has no URL yet.' : ''
  if (request === null) return `${over} the next step runs${alsoIf(run)}.`
  const told = `${over} Plivo ${sends(outcomeOf(run), request)}`
  if (!takesOver) return `${told}, and the next step runs.`
  return `${told} and runs the reply: the next steps ${goesOn ? 'may' : 'do'} not run.`
}

/** Returns what also leads to the next step where a connection fails, each with whether that is only assumed. */
function alsoIf({ ways }: ResolvedRun): string {
  const failures = ways.flatMap(({ on, then, evidence }) => {
    const words = failed[on]
    return words === undefined || then !== 'next' ? [] : [`${words}${evidence.sure === 1 ? ' (assumed)' : ''}`]
  })
  return failures.length === 0 ? '' : `, also if ${either(failures)}`
}

const failed: Partial<Readonly<Record<Happening, string>>> = {
  unreachable: 'your server can’t be reached',
  dropped: 'the connection breaks off',
}

/**
 * Returns the words for the outcome. A recording in the background is told before there is one: its durations are -1
 * (plivo-java#36; open engine).
 */
const outcomeOf = (run: ResolvedRun): string =>
  run.isBeside ? 'an outcome without the recording (its durations are -1)' : 'the outcome'

function reportOf(request: Request): string {
  const report = reports[`${request.element} ${request.attribute ?? ''}`]
  return report === undefined ? '' : `${report.when}Plivo ${sends(report.what, request)}.`
}

/** Reports that are a part of what the step is for; the others are events beside it. */
const reports: Readonly<Record<string, { readonly when: string; readonly what: string }>> = {
  'Record callbackUrl': { when: 'Once the recording is ready, ', what: 'it' },
  'Record transcriptionUrl': { when: 'Once the transcript is ready, ', what: 'it' },
  'Message callbackUrl': { when: '', what: 'each change of its delivery' },
}
