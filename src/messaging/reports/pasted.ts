import { reportParameters } from '../../catalogue/parameters'

/** The parameters of one report, by name: the documented ones as Plivo writes them, others as they are written. */
export type Parameters = ReadonlyMap<string, string>

/**
 * Returns the parameters of every report in a text, in their order: form fields, a query, a whole URL, JSON, lines of a log,
 * what programs print of a table of values, and lines such as "Status: sent". A report ends where a parameter comes a second
 * time.
 */
export function parametersIn(text: string): readonly Parameters[] {
  const fromJson = inJson(text)
  return fromJson.length > 0 ? fromJson : inLines(text)
}

/** Returns one key for `ErrorCode`, `errorCode` and `error_code`: programs that rename parameters write them so. */
const keyOf = (name: string): string => name.replace(/[-_ ]/g, '').toLowerCase()
const byKey: ReadonlyMap<string, string> = new Map(reportParameters.map((name) => [keyOf(name), name]))
const canonical = (name: string): string => byKey.get(keyOf(name)) ?? name
const isKnown = (name: string): boolean => byKey.has(keyOf(name))

const known = reportParameters
  .toSorted((one, other) => other.length - one.length)
  .map((name) => name.replace(/([a-z])([A-Z])/g, '$1[-_ ]?$2'))
  .join('|')

/** Returns what the JSON holds that a text is, or that is in it; else that of its lines. */
function inJson(text: string): readonly Parameters[] {
  const whole = inOneJson(text)
  return whole.length > 0 ? whole : text.split(/\r?\n/).flatMap(inOneJson)
}

/** Returns what the JSON holds that stands between the first bracket and the last of its kind. */
function inOneJson(text: string): readonly Parameters[] {
  for (const [open, close] of [
    ['{', '}'],
    ['[', ']'],
  ] as const) {
    const [from, to] = [text.indexOf(open), text.lastIndexOf(close)]
    if (from < 0 || to < from) continue
    try {
      const found = inValue(JSON.parse(text.slice(from, to + 1)))
      if (found.length > 0) return found
    } catch {
      // It is no JSON, which is no fault: it may be something else.
    }
  }
  return []
}

/** So many values of JSON are looked at. */
const mostValues = 20_000

/** Returns the objects inside a JSON value that hold a parameter of a report; texts inside it are read as well. */
function inValue(root: unknown): readonly Parameters[] {
  const found: Parameters[] = []
  const waiting: unknown[] = [root]
  for (let seen = 0; waiting.length > 0 && seen < mostValues; seen += 1) {
    const value = waiting.pop()
    if (typeof value === 'string') found.push(...inLines(value))
    if (typeof value !== 'object' || value === null) continue
    const entries = Object.entries(value)
    const own = entries.flatMap(([name, held]): [string, string][] => {
      const said = plain(held)
      return said === null ? [] : [[canonical(name), said]]
    })
    if (!Array.isArray(value) && own.some(([name]) => isKnown(name))) found.push(new Map(own))
    else for (const [, held] of entries.toReversed()) waiting.push(held)
  }
  return found
}

/** Returns a value, or the only one of a list, as text; null for what holds more. */
function plain(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value === null) return ''
  return Array.isArray(value) && value.length === 1 && typeof value[0] !== 'object' ? plain(value[0]) : null
}

function inLines(text: string): readonly Parameters[] {
  const found: Map<string, string>[] = []
  for (const line of joined(text.split(/\r?\n/))) {
    const entries = queryIn(line) ?? namedIn(line)
    if (entries.length === 0) continue
    const last = found.at(-1)
    if (!last || entries.some(([name]) => isKnown(name) && last.has(name))) found.push(new Map(entries))
    else for (const [name, value] of entries) last.set(name, value)
  }
  return found
}

/** Returns the lines, of which those of a query that was broken into some are one. */
function joined(lines: readonly string[]): readonly string[] {
  const found: string[][] = []
  for (const line of lines) {
    const trimmed = line.trim()
    const last = found.at(-1)
    if (last && trimmed !== '' && (trimmed.startsWith('&') || last.at(-1)?.endsWith('&'))) last.push(trimmed)
    else found.push([trimmed])
  }
  return found.map((parts) => parts.join(''))
}

// Every repetition has a limit: a text of nothing but beginnings is read in time, too.
const queryStart = new RegExp(`(?<![\\w.-])(?:${known})=[^&]{0,1000}&(?:amp;)?[\\w.%~-]{1,100}=`, 'i')
const queryBefore = /(?:[\w.%~-]+=[^&\s?"'<>]*&(?:amp;)?)+$/

/** Returns the entries of a query or of form fields in a line, decoded; null where there is none. */
function queryIn(line: string): readonly (readonly [string, string])[] | null {
  const start = queryStart.exec(line)?.index
  if (start === undefined) return null
  // What is before the first known parameter is short in earnest; a longer text is no query.
  const before = queryBefore.exec(line.slice(Math.max(0, start - 500), start))?.[0].length ?? 0
  const end = line.slice(start).search(/["'`<>\\]|\sHTTP\//)
  const pieces = line.slice(start - before, end < 0 ? undefined : start + end).split(/&(?:amp;)?/)
  return pieces.flatMap((piece, at): [string, string][] => {
    const equals = piece.indexOf('=')
    if (equals < 1) return []
    // Behind the last value of a query in a line of a log, the line goes on.
    const value = piece.slice(equals + 1)
    const isCut = at === pieces.length - 1 && start > before
    return [[canonical(decoded(piece.slice(0, equals).trim())), decoded(isCut ? value.replace(/\s.*$/s, '') : value).trim()]]
  })
}

function decoded(text: string): string {
  const spaced = text.replaceAll('+', ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    return spaced
  }
}

const named = new RegExp(
  `(?<![\\w.-])(["'\`[(]{0,2})(${known})(["'\`\\])]{0,2})(\\s{0,40}(?:=>|[=:,\\t])\\s{0,40}|\\s{1,40}(?=\\d))`,
  'gi',
)

/** Returns the entries of a line in which documented names stand before their values, as programs print them. */
function namedIn(line: string): readonly (readonly [string, string])[] {
  const matches = [...line.matchAll(named)].filter(([, open, , , separator]) => separator?.trim() !== ',' || open !== '')
  const isAlone = matches.length === 1 && /^[^\p{L}\d]*$/u.test(line.slice(0, matches[0]?.index))
  return matches.map((match, at) => {
    const from = match.index + match[0].length
    const said = line.slice(from, matches[at + 1]?.index ?? line.length)
    return [canonical(match[2] ?? ''), isAlone ? withoutMarks(said) : firstValue(said)]
  })
}

const withoutMarks = (text: string): string => {
  const trimmed = text.trim()
  return /^[[("'`]/.test(trimmed) ? firstValue(trimmed) : (/^(.*?)[\s,;\])}]{0,9}$/s.exec(trimmed)?.[1] ?? '')
}

/** Returns the value that a text begins with: in quotes, in brackets, a time, "1 of 2", or up to the next sign that ends one. */
function firstValue(text: string): string {
  const quoted = /^[[(]?(["'`])((?:\\.|(?!\1)[^\\])*)\1/.exec(text)
  if (quoted) return (quoted[2] ?? '').trim()
  const listed = /^\[([^\]]*)\]/.exec(text)
  if (listed) return (listed[1] ?? '').trim()
  return /^(?:\d{4}-\d\d-\d\d[ T][\d:.]+|\d+ of \d+|[^\s,;&"'`\])}<>|]*)/.exec(text)?.[0] ?? ''
}
