import { replyFailures } from '../../catalogue/calls/life-of-call'
import { contentTypes } from '../../catalogue/limits'
import type { DocumentKind } from '../../model/document-metadata'
import type { ReplyFailure, Reply as SimulatedReply } from '../../model/scenario'
import { failureCode } from '../../simulation/asking/asking'
import { readReply } from '../../simulation/asking/read'
import type { Asked } from '../../simulation/types'
import { parse } from '../../core'
import { checked } from '../check'
import type { Checked, Finding } from '../check'
import type { Reply } from './ask'

/** The rules about replies, beside those about documents: what each asks for. */
export const replyRules = {
  'reply-connection': 'Plivo reaches the URL.',
  'reply-time': 'The whole reply comes within 15 seconds.',
  'reply-status': 'The reply has status 200.',
  'reply-type': 'The content type of the reply is text/xml or application/xml.',
  'reply-size': 'The reply is at most 100 kB.',
  'reply-xml': 'The reply is well-formed XML with <Response> at its root.',
} as const

const ruleOf: { readonly [F in ReplyFailure]: keyof typeof replyRules } = {
  unreachable: 'reply-connection',
  timeout: 'reply-time',
  notFound: 'reply-status',
  empty: 'reply-xml',
  html: 'reply-xml',
  notXml: 'reply-xml',
  noResponse: 'reply-xml',
  tooLarge: 'reply-size',
}

/** A reply as it was judged, and as the simulation takes it. */
export interface Judged {
  readonly checked: Checked
  readonly reply: SimulatedReply
}

/** Returns what is wrong with a reply, and with the document in it, and what Plivo does then. */
export function judged(asked: Asked, reply: Reply, kind: DocumentKind): Judged {
  const { content } = reply
  const read = 'text' in content ? readReply(content.text, parse) : content.fails
  const fails = typeof read === 'string' ? read : null
  const document = 'text' in content && fails !== 'empty' && fails !== 'html' ? checked(asked.url, content.text, kind) : null
  const problems = [
    ...(fails === null ? [] : [failure(asked, reply, fails, kind)]),
    ...typeProblems(reply),
    ...(document?.problems ?? []),
  ]
  return {
    checked: { file: asked.url, ok: problems.every(({ level }) => level !== 'error'), kind, problems },
    reply: 'text' in content ? { kind: 'text', text: content.text } : { kind: 'fails', how: content.fails },
  }
}

function failure(asked: Asked, { head, content }: Reply, how: ReplyFailure, kind: DocumentKind): Finding {
  const reason = 'why' in content ? `: ${content.why}` : ''
  const to = head?.location ? `, which leads to ${head.location}; use that URL` : ''
  const why = replyFailures[how].why.replace('404', String(head?.status ?? 404)) + reason + to
  const ends = `The call ends, the caller hears nothing more: error code ${failureCode(asked, how)}.`
  return {
    ...place,
    rule: ruleOf[how],
    level: 'error',
    message: `${asked.method} ${asked.url}: ${why}`,
    title: why.charAt(0).toUpperCase() + why.slice(1),
    consequence: kind === 'message' ? 'No message is sent.' : ends,
  }
}

function typeProblems({ head }: Reply): readonly Finding[] {
  if (head?.status !== 200) return []
  const type = head.type.replace(/;.*/s, '').trim().toLowerCase()
  if (contentTypes.includes(type)) return []
  const found = type === '' ? 'none' : `"${type}"`
  return [
    {
      ...place,
      rule: 'reply-type',
      level: 'warning',
      message: `expected the content type ${contentTypes.join(' or ')}, found ${found}`,
      title: `Send the content type ${contentTypes.at(-1) ?? ''} instead of ${found}`,
      consequence: 'Plivo’s docs name no other type, and do not say what comes of one.',
    },
  ]
}

const place = { source: 'Plivo docs', line: 1, column: 1 }
