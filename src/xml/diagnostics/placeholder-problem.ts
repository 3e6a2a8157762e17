import { placeholdersIn } from '../../model/placeholders'
import type { TextProblem } from '../../model/problem'

/** Placeholders that reach farther than this from the problem are not looked for, in UTF-16 units. */
const reach = 300

/** The text of a problem; `pieceFrom` is where the tag or the text begins in which it is. */
interface Surroundings {
  readonly slice: (from: number, to: number) => string
  readonly pieceFrom: () => number
}

/** Returns the problem, saying which placeholder of a template causes it where one stands at its place. */
export function namingPlaceholder(problem: TextProblem, { slice, pieceFrom }: Surroundings): TextProblem {
  const placeholderSince = (start: number): string | null => {
    const around = slice(start, problem.from + reach)
    const at = problem.from - start
    const found = placeholdersIn(around).find(({ from, to }) => from <= at && at < to)
    return found === undefined ? null : around.slice(found.from, found.to)
  }
  const start = Math.max(0, problem.from - reach)
  // One that seems to begin in a comment or in another tag is none.
  const placeholder = placeholderSince(start) && placeholderSince(Math.max(start, pieceFrom()))
  if (placeholder === null) return namingJson(problem, slice(start, problem.from + reach), problem.from - start)
  // Here `<word>` is a tag.
  if (/^<[A-Za-z]/.test(placeholder)) return problem
  const shown = placeholder.replace(/\s+/g, ' ')
  const message = messageOf(problem.rule, placeholder, shown)
  return message === null ? problem : { ...problem, message }
}

/** Returns the problem, saying that JSON causes it where its quotes end the value around it. */
function namingJson(problem: TextProblem, around: string, at: number): TextProblem {
  if (!inTag.has(problem.rule)) return problem
  const found = [...around.matchAll(/\{\s*"[^{}<>]*\}/g)].find(({ index, 0: json }) => index <= at && at < index + json.length)
  if (found === undefined) return problem
  return { ...problem, message: otherQuotes(`the JSON ${found[0].replace(/\s+/g, ' ')}`) }
}

/** Rules that a placeholder breaks by standing in a tag, or by the quotes in it. */
const inTag = new Set([
  'attribute-name',
  'attribute-without-value',
  'missing-space',
  'slash-in-tag',
  'tag-name',
  'unquoted-value',
])

const otherQuotes = (shown: string): string => `Put the other quotes around ${shown}: it contains some`

/**
 * Returns the message that names the placeholder; null for a rule that none breaks. To write `&lt;%` would be no advice: a
 * template engine looks for its own signs.
 */
function messageOf(rule: string, placeholder: string, shown: string): string | null {
  if (rule === 'lt-in-value' || rule === 'lt-in-text')
    return `The XML can’t contain ${shown} here. Paste the XML that your template prints`
  if (rule === 'bare-ampersand') return `Write &amp; instead of & in ${shown}`
  if (rule !== 'unclosed-tag' && !inTag.has(rule)) return null
  return rule !== 'unclosed-tag' && /["']/.test(placeholder)
    ? otherQuotes(`the template placeholder ${shown}`)
    : `Put ${shown} in a value: a tag contains only attributes`
}
