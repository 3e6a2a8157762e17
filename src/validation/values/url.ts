import type { Expectation, ValueType } from '../../catalogue/spec'
import type { ValueProblem } from './value-problem'
import { counted, lengthOf, quoted } from './value-problem'
import { fragmentProblem } from './callback-fragment'
import { expectedOf } from './expected'
import { outcomeOf, outside } from './check'
import type { Check, Outcome } from './check'

const absolute = /^([a-z][a-z0-9+.-]*):\/\/(?:[^\s/?#@]*@)?(\[[0-9a-f:.]+\]|[^\s/?#:@[\]]+)(?::\d{1,5})?(?:[/?#]\S*)?$/i

// What a person who leaves out the scheme writes: a host with a dot in it, and what follows.
const bareHost = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:[a-z]{2,})(?::\d{1,5})?(?:[/?#]\S*)?$/i

const localHost =
  /^(?:localhost|.*\.local|0\.0\.0\.0|127(?:\.\d+){3}|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|\[::1\])$/i

const audioEnding = /\.(?:mp3|wav)$/i
const otherEnding =
  /\.(?:3gp|aac|aif|aiff|amr|ape|au|avi|caf|doc|docx|flac|gif|gsm|htm|html|jpeg|jpg|json|m3u|m3u8|m4a|m4b|m4v|mid|mkv|mov|mp2|mp4|oga|ogg|opus|pdf|pls|png|raw|svg|txt|ulaw|webm|webp|wma|wmv|xml|zip)$/i

/** Accepts an http or https address that Plivo can reach. */
export const url: Check<'url'> = checkHttp

/** Accepts one of the words, or an http or https address. */
export const sound: Check<'sound'> = (type, value) => {
  if (type.words.includes(value)) return null
  const word = type.words.find((known) => known.toLowerCase() === value.toLowerCase())
  const problem = checkHttp(type, value)
  return problem !== null && word !== undefined ? { ...problem, replacement: word } : problem
}

/** Accepts a wss address that Plivo can reach. */
export const webSocketUrl: Check<'webSocketUrl'> = (type, value) => {
  const parts = absolute.exec(value)
  const scheme = parts?.[1]?.toLowerCase()
  if (scheme === 'wss') return tooLong(type, value) ?? localProblem(type, value, parts?.[2])
  const consequence = 'Plivo’s docs require a wss URL: expect that it opens no stream, and your server hears nothing.'
  const problem = { level: 'error', expected: expectedOf(type), found: quoted(value), consequence } as const
  if (parts === null) return bareHost.test(value) ? { ...problem, replacement: `wss://${value}` } : problem
  if (scheme === 'ws')
    return { ...problem, level: 'warning', consequence: olderScheme, replacement: value.replace(/^ws/i, 'wss') }
  const isRelated = scheme === 'http' || scheme === 'https'
  return isRelated ? { ...problem, replacement: value.replace(/^[a-z]+/i, 'wss') } : problem
}

const olderScheme = 'Plivo’s current docs require wss, older ones ws: the stream may not open.'

function tooLong(type: Extract<ValueType, { kind: 'webSocketUrl' }>, value: string): ValueProblem | null {
  const length = lengthOf(value)
  if (type.maxLength === undefined || length <= type.maxLength) return null
  return {
    level: 'warning',
    expected: `${expectedOf(type)}, at most ${counted(type.maxLength, 'character')}`,
    found: counted(length, 'character'),
    title: `Shorten the URL to ${counted(type.maxLength, 'character')}`,
    consequence: 'Plivo’s docs allow no more: the stream may not open.',
  }
}

function checkHttp(type: Extract<ValueType, { kind: 'url' | 'sound' }>, value: string): ValueProblem | null {
  const parts = absolute.exec(value)
  const scheme = parts?.[1]?.toLowerCase()
  if (parts !== null && (scheme === 'http' || scheme === 'https')) {
    return (
      localProblem(type, value, parts[2]) ?? (type.expects === 'audio' ? audioProblem(value, scheme) : fragmentProblem(value))
    )
  }
  const problem = { ...outcome(type), expected: expectedOf(type), found: quoted(value) }
  if (parts === null) return notAbsolute(problem, type, value)
  return otherScheme(problem, value, scheme ?? '')
}

/**
 * Returns the problem of another scheme: Plivo calls http and https; what else an address begins with is no relative one
 * either.
 */
function otherScheme(problem: ValueProblem, value: string, scheme: string): ValueProblem {
  const rest = value.slice(scheme.length + 3)
  const inner = /^https?:/i.test(rest) && absolute.test(rest) ? { replacement: rest } : {}
  return { ...problem, ...inner, found: `the scheme ${quoted(`${scheme}://`)}`, span: { from: 0, to: scheme.length + 3 } }
}

/** Returns what comes of an address that Plivo cannot call. */
function outcome(type: Extract<ValueType, { kind: 'url' | 'sound' }>): Outcome {
  if (type.kind === 'sound') return outcomeOf('unheard')
  if (type.misread !== undefined) return outcomeOf(type.misread)
  return type.expects === undefined ? outside : { level: 'error', consequence: consequences[type.expects] }
}

function notAbsolute(problem: ValueProblem, type: ValueType, value: string): ValueProblem {
  const scheme = /^([a-z][\w+.-]*):\/\//i.exec(value)?.[1]
  if (scheme !== undefined && !/^https?$/i.test(scheme)) return otherScheme(problem, value, scheme)
  const again = /^(?:https?:\/+)+(?=https?:\/\/)/i.exec(value)
  if (again !== null) {
    const consequence = 'Plivo can’t reach this URL.'
    const span = { from: 0, to: again[0].length }
    return fixedTo(value.slice(again[0].length), {
      ...problem,
      level: 'warning',
      found: `the scheme twice in ${quoted(value)}`,
      title: `Remove the extra ${quoted(again[0])}`,
      consequence,
      span,
    })
  }
  const blank = /^https?:\/\//i.test(value) ? /\s+/.exec(value) : null
  if (blank !== null) {
    const consequence = 'A URL can’t contain spaces: Plivo may request a different URL, or none.'
    const span = { from: blank.index, to: blank.index + blank[0].length }
    return fixedTo(value.replace(/\s/g, '%20'), {
      ...problem,
      level: 'warning',
      found: `a space in ${quoted(value)}`,
      title: 'Remove the space from the URL',
      consequence,
      span,
    })
  }
  const slashes = /^(https?)[:/;]+(?=[^\s:/;])/i.exec(value)
  if (slashes !== null) {
    const replacement = `${slashes[1]?.toLowerCase() ?? 'https'}://${value.slice(slashes[0].length)}`
    return absolute.test(replacement) ? { ...problem, replacement } : problem
  }
  if (bareHost.test(value) && !/^[^/]+\.(?:php|aspx?|jsp|py|rb|xml|html?|mp3|wav)$/i.test(value))
    return { ...problem, replacement: `https://${value}` }
  if (!isRelative(value) && !mayBeRoute(type, value)) return problem
  const consequence = 'Plivo may ignore a relative URL: older docs require the full URL, newer samples use relative ones.'
  return { ...problem, level: 'warning', found: `the relative URL ${quoted(value)}`, consequence }
}

function fixedTo(replacement: string, problem: ValueProblem): ValueProblem {
  return absolute.test(replacement) ? { ...problem, replacement } : problem
}

// A slash, a file ending or a query tells a route.
const isRelative = (value: string) =>
  /^\S+$/.test(value) && !/^[a-z][a-z0-9+.-]*:/i.test(value) && /[/?#]|\.[a-z0-9]{2,4}$/i.test(value)

// A single word may be a route as well as a mistake, where the engine neither refuses nor skips it: tests of Plivo's own SDKs write `url` and `action`.
const mayBeRoute = (type: ValueType, value: string) =>
  type.kind === 'url' && type.expects !== 'audio' && type.misread === undefined && /^[a-z_][\w-]*$/i.test(value)

function localProblem(type: ValueType, value: string, host: string | undefined): ValueProblem | null {
  if (host === undefined || !localHost.test(host)) return null
  const from = value.indexOf(host)
  const consequence = 'Plivo can’t reach localhost or a private network.'
  return {
    level: 'warning',
    expected: `${expectedOf(type)} and that Plivo can reach`,
    found: quoted(value),
    title: 'Enter a public URL',
    consequence,
    span: { from, to: from + host.length },
  }
}

function audioProblem(value: string, scheme: string): ValueProblem | null {
  const path = value.replace(/[?#].*$/, '')
  if (otherEnding.test(path) && !audioEnding.test(path)) {
    const consequence = 'Plivo’s docs name only MP3 and WAV: Plivo may skip another file, and the caller hears nothing.'
    return { level: 'warning', expected: 'the URL of an MP3 or WAV file', found: quoted(value), consequence }
  }
  if (scheme === 'https') return null
  const consequence = 'Plivo’s docs ask for https here: without it Plivo may not play the file.'
  return {
    level: 'warning',
    expected: 'an audio URL that begins with https://',
    found: quoted(value),
    consequence,
    span: { from: 0, to: 7 },
  }
}

const consequences: { readonly [K in Expectation]: string } = {
  xml: 'Plivo can’t fetch the XML: the call continues without it or ends.',
  notification: 'Plivo can’t notify your server: the report is lost.',
  audio: 'Plivo cannot fetch the file, and the caller hears nothing of it.',
}
