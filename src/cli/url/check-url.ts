import { answerSeconds } from '../../catalogue/limits'
import { begin, explore, usualPace } from '../../core'
import type { Asked, World } from '../../core'
import { hasPlaceholder } from '../../model/placeholders'
import type { Reply } from '../../model/scenario'
import { Misuse, oneOf } from '../command'
import type { Process, Values } from '../command'
import type { Checked } from '../check'
import { ask } from './ask'
import { judged } from './judge'

/** So many requests are made at most, however long the flow is. */
const mostRequests = 50
/** So many ways of the call are looked at for further requests. */
const mostRuns = 100

/**
 * Asks a URL as Plivo does at the beginning of a call or a message, and judges the reply; with `follow` also what each way of the
 * simulated call asks then. Nothing is asked twice, and no other server unless that is said.
 */
export async function checkUrl(
  values: Values & { readonly url: string },
  process: Process,
  seconds = answerSeconds,
): Promise<readonly Checked[]> {
  const { kind = 'voice' } = values
  const origin = originOf(values.url)
  if (origin === null) throw new Misuse('--url is an address that begins with http:// or https://')
  const replies = new Map<string, Reply>()
  const results: Checked[] = []
  const world: World = {
    call: { direction: 'inbound', from: '+14155550100', to: '+14155550101' },
    start: { url: values.url },
    pace: usualPace,
    kind,
    answer: (request) => replies.get(keyOf(request)) ?? { kind: 'ask' },
  }
  const skipped = new Set<string>()
  const isAsked = (request: Asked): boolean => {
    if (replies.has(keyOf(request)) || hasPlaceholder(request.url)) return false
    const isOwn = originOf(request.url) === origin || values['other-servers'] === true
    if (!isOwn && !skipped.has(request.url))
      process.err(`not asked: ${request.method} ${request.url} (another server; --other-servers asks it)\n`)
    if (!isOwn) skipped.add(request.url)
    return isOwn
  }
  for (let next = firstOf(world); next !== undefined; next = values.follow ? openIn(world).find(isAsked) : undefined) {
    if (results.length === mostRequests) {
      process.err(`Stopped after ${mostRequests} requests.\n`)
      break
    }
    const asked = next.nodeId === null ? asSaid(next, values) : next
    process.err(`${asked.method} ${asked.url} with ${new URLSearchParams(asked.parameters).toString()}\n`)
    const reply = await ask(asked, seconds)
    const { head, bytes, milliseconds } = reply
    process.err(
      `  ${head === null ? 'no reply' : `${head.status} ${head.type}, ${bytes} bytes`}, ${Math.round(milliseconds)} ms\n`,
    )
    const { checked, reply: taken } = judged(asked, reply, kind)
    results.push(checked)
    replies.set(keyOf(next), taken)
  }
  return results
}

/** Returns the first request, with what the command line says of it. */
function asSaid(asked: Asked, { method, digits, param = [] }: Values): Asked {
  const said = param.map((each) => {
    const at = each.indexOf('=')
    if (at < 1) throw new Misuse('--param is NAME=VALUE')
    return [each.slice(0, at), each.slice(at + 1)] as const
  })
  return {
    ...asked,
    ...(method !== undefined && { method: oneOf('method', ['GET', 'POST'], method) }),
    parameters: { ...asked.parameters, ...(digits !== undefined && { Digits: digits }), ...Object.fromEntries(said) },
  }
}

function firstOf(world: World): Asked | undefined {
  const { question } = begin(world)
  return question?.kind === 'reply' ? question.request : undefined
}

/** Returns the requests at which the ways of the call stop, since nobody knows the reply. */
const openIn = (world: World): readonly Asked[] =>
  explore(world, mostRuns).flatMap(({ moments }) => {
    const question = moments.at(-1)?.question
    return question?.kind === 'reply' ? [question.request] : []
  })

/** Returns what a reply depends on: the same request with other keys is another one. */
const keyOf = ({ method, url, parameters }: Asked): string => [method, url, parameters['Digits'] ?? ''].join(' ')

function originOf(url: string): string | null {
  const parsed = URL.canParse(url) ? new URL(url) : null
  return parsed !== null && /^https?:$/.test(parsed.protocol) ? parsed.origin : null
}
