import { placeholdersIn } from '../../model/placeholders'
import type { TextProblem } from '../../model/problem'

/** Placeholders that reach farther than this from the problem are not looked for, in UTF-16 units. */
const reach = 300

/** The text of a problem; `pieceFrom` is where the tag or the text begins in which it is. */
interface Surroundings {
  readonly slice: (from: number, to: number) => string
  readonly pieceFrom: () => number
}

/** The problem, saying which placeholder of a template causes it where one stands at its place. */
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
  const reason = reasonOf(problem.rule, placeholder)
  if (reason === null) return problem
  return { ...problem, message: `The template placeholder ${placeholder.replace(/\s+/g, ' ')} breaks the XML: ${reason}` }
}

/** The problem, saying that JSON causes it where its quotes end the value around it. */
function namingJson(problem: TextProblem, around: string, at: number): TextProblem {
  if (!inTag.has(problem.rule)) return problem
  const found = [...around.matchAll(/\{\s*"[^{}<>]*\}/g)].find(({ index, 0: json }) => index <= at && at < index + json.length)
  if (found === undefined) return problem
  const json = found[0].replace(/\s+/g, ' ')
  const reason = 'a quote ends the value, found one in it. Put the other quotes around the value.'
  return { ...problem, message: `The JSON ${json} breaks the XML: ${reason}` }
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

/** A template engine looks for its own signs, and finds none in `&lt;%`. */
const advice = 'Paste what the template prints. Written &lt; it is text, which no template engine fills in.'

function reasonOf(rule: string, placeholder: string): string | null {
  if (rule === 'lt-in-value') return `"<" isn’t allowed in a value. ${advice}`
  if (rule === 'lt-in-text') return `"<" begins a tag, found one in it. ${advice}`
  if (rule === 'bare-ampersand') return '"&" begins a reference, found a bare one in it. Write &amp; for it.'
  const between = 'in a tag only attributes stand, found it between them. Put it into a value, or fill the template in before.'
  if (rule === 'unclosed-tag') return between
  if (!inTag.has(rule)) return null
  if (/["']/.test(placeholder)) {
    return 'a quote ends the value, found one in it. Put the other quotes around the value, or fill the template in before.'
  }
  return between
}
