import { documentBytes } from '../../catalogue/limits'
import type { ReplyFailure } from '../../model/scenario'
import type { Asked } from '../../simulation/types'
import { decode } from '../../xml/read/decode'

/** What a server replied within the time that Plivo waits. */
export interface Reply {
  /** The status and content type; null where nothing came. */
  readonly head: { readonly status: number; readonly type: string; readonly location: string | null } | null
  readonly milliseconds: number
  readonly bytes: number
  /** The text of the reply, or why Plivo gets none. */
  readonly content: { readonly text: string } | { readonly fails: ReplyFailure; readonly why?: string }
}

/** Makes the request as Plivo makes it: its parameters as a form, or in the URL of a GET. Ends after so many seconds at most, and reads no more than Plivo takes. */
export async function ask(
  { url, method, parameters }: Pick<Asked, 'url' | 'method' | 'parameters'>,
  seconds: number,
): Promise<Reply> {
  const began = performance.now()
  const signal = AbortSignal.timeout(seconds * 1000)
  let head: Reply['head'] = null
  let bytes = 0
  const replied = (content: Reply['content']): Reply => ({ head, milliseconds: performance.now() - began, bytes, content })
  try {
    const form = new URLSearchParams(parameters)
    const target = new URL(url)
    if (method === 'GET') for (const [name, value] of form) target.searchParams.append(name, value)
    const response = await fetch(target, { method, redirect: 'manual', signal, ...(method === 'POST' && { body: form }) })
    const { status, headers, body } = response
    head = { status, type: headers.get('content-type') ?? '', location: headers.get('location') }
    if (status !== 200) {
      await body?.cancel()
      return replied({ fails: 'notFound' })
    }
    const parts: Uint8Array[] = []
    for await (const part of body ?? []) {
      parts.push(part)
      bytes += part.length
      if (bytes > documentBytes) return replied({ fails: 'tooLarge' })
    }
    const decoded = decode(Buffer.concat(parts))
    return replied(decoded.ok ? { text: decoded.text } : { fails: 'notXml', why: decoded.reason })
  } catch (reason) {
    if (signal.aborted) return replied({ fails: 'timeout' })
    return replied({ fails: 'unreachable', why: causeOf(reason) })
  }
}

/** Returns what the network says: "fetch failed" has the reason behind it. */
function causeOf(reason: unknown): string {
  const cause = reason instanceof Error && reason.cause instanceof Error ? reason.cause : reason
  if (!(cause instanceof Error)) return String(cause)
  return cause.message === '' && 'code' in cause ? String(cause.code) : cause.message
}
