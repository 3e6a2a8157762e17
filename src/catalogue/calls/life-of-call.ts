import { agreed, assumed, documented, saidBy } from '../run'
import type { Evidence } from '../run'

/** Which URL a reply came from: the one a call begins with, an action, or a Redirect. */
export type ReplyRole = 'answer' | 'action' | 'redirect'

/** What a call does by itself, whatever its documents hold, and how sure that is. */
export const life = {
  answered: saidBy('engine'),
  answeredFirst: agreed,
  bridged: assumed('The call counts as answered once the two are connected; Plivo’s engine still calls it ringing.'),
  earlyMedia: agreed,
  stepsRunOut: agreed,
  hungUp: agreed,
  scheduled: saidBy('engine', 'older docs'),
  longest: saidBy('docs'),
  skipped: assumed('Plivo was seen to skip one such step and to refuse another; here it is skipped.', 'skill'),
  notRunHere: saidBy('older docs'),
  round: assumed('Plivo’s engine stops after 9,999 documents; the limit of the service is not known. Here it is 50.', 'engine'),
  toldAgain: assumed('Plivo’s engine tells the answer URL once more when no hangup URL is set; the docs do not say.', 'engine'),
  relative: assumed('The URL is taken as relative to that of the document; Plivo’s engine ignores such a URL.', 'docs'),
  rejected: { ...saidBy('older docs'), note: 'Plivo’s engine ends such a call normally.' },
  speechCuts: assumed('The docs do not say whether speech stops the prompts; here it does.'),
  ringsUnsaid: assumed('The docs do not say how long phones ring without timeout; here as long as the settings of the call say.'),
  alone: assumed(
    'The docs do not say what a member hears without waitSound: an older page says music, the engine plays nothing.',
  ),
  mixed: assumed('The docs do not say which status stands for several phones that end differently; here it is that of the last.'),
  unconfirmed: assumed('The docs do not say how a dial ends that was not confirmed; here as one that nobody answered.'),
  wordsAfter: assumed('The docs do not say how long auto waits; here it is 2 seconds.'),
  noUrl: saidBy('engine'),
  notLoaded: saidBy('engine'),
  asked: documented,
  fallback: saidBy('docs', 'skill'),
  does: documented,
} as const satisfies Record<string, Evidence>

/** The most documents that follow one another, and rounds of one step, while the caller does nothing. */
export const mostRounds = 50

/** The longest a call lasts, in seconds. */
export const longestCall = 86_400

/** What auto stands for behind the last word or key, in seconds. */
export const autoPause = 2

/** How a reply fails: why in words, and the error code by the URL that it came from. */
export const replyFailures = {
  unreachable: { why: 'Plivo does not reach it', code: 'unreachable', evidence: saidBy('docs', 'skill') },
  timeout: { why: 'it does not reply within 15 seconds', code: 'unreachable', evidence: saidBy('docs', 'skill') },
  notFound: { why: 'it replies with status 404', code: 'unreachable', evidence: saidBy('skill') },
  empty: { why: 'the reply is empty', code: 'unreadable', evidence: saidBy('engine', 'skill') },
  html: { why: 'the reply is HTML', code: 'unreadable', evidence: saidBy('docs', 'skill') },
  notXml: { why: 'the reply is not well-formed XML', code: 'unreadable', evidence: saidBy('docs', 'skill') },
  noResponse: { why: 'the reply has no Response at its root', code: 'unreadable', evidence: saidBy('docs', 'skill') },
  tooLarge: {
    why: 'the reply is larger than 100 kB',
    code: 'unreadable',
    evidence: assumed('The docs give the limit, and do not say what happens above it.', 'docs'),
  },
} as const satisfies Record<string, { why: string; code: keyof typeof errorCodes; evidence: Evidence }>

/** Plivo’s error codes (docs, hangup causes). */
export const errorCodes = {
  unreachable: { answer: 7011, action: 7012, redirect: 7014 },
  unreadable: { answer: 8011, action: 8012, redirect: 8014 },
} as const satisfies Record<string, Record<ReplyRole, number>>

/** The code of a call that ended because its steps ran out. */
export const endOfSteps = 4010
