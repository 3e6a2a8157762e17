import { flatMapPortions, flatMapWork } from '../../model/work'
import type { Work } from '../../model/work'
import type { Language } from '../language'
import { namesFor } from '../plan/names'
import type { Names, Naming } from '../plan/names'
import type { Call, Part, Plan, ProgramComment, Rules } from '../plan/plan'
import { anyPart } from '../plan/visiting'
import { commentsToLines, commentToLines, ending, indented, plain, wrapped } from './line'
import type { Line } from './line'
import type { Literal, Parsed, Text } from './literal'
import { framed } from './written'
import type { Frame, Printed, Written } from './written'

/** How a language is written in which an element with all that is in it is one expression. */
export interface ExpressionSyntax extends Naming, Frame {
  readonly indent: string
  /** Where the dot between an object and its method stands when each method has a line. */
  readonly dot: 'before' | 'behind'
  /** A text of pieces, each a text of the source or an expression. */
  readonly joined: (pieces: readonly (string | { readonly expression: string })[]) => string
  /** What reads a number or a boolean from a text when the handler runs. */
  readonly parsed: (literal: Parsed, text: string) => string
}

/** An element and the methods called on it; a method that takes several lines is one link. */
export interface Chain {
  readonly base: string
  readonly links: readonly (readonly Line[])[]
  /** Why it is written so. */
  readonly note?: string
}

/** How a text stands in the source: what is said in it, and what a variable brings. */
export interface Spelt {
  readonly said: (text: string) => string
  readonly filled: (variable: string) => string
}

/** What is special about one SDK of such a language. */
export interface ExpressionQuirks {
  readonly rules: Rules
  readonly chain: (call: Call, writer: ExpressionWriter) => Work<Chain>
  /** The statements that make `response`. */
  readonly root: (call: Call, writer: ExpressionWriter) => Work<readonly Line[]>
  /** The comments inside the call for which its expression has no place. */
  readonly outerComments: (call: Call) => readonly ProgramComment[]
  readonly inText: Spelt
  readonly inValue: Spelt
  /** Whether some of the part's own texts are spelt otherwise than they are said, and what is said of that. */
  readonly isSpelt: (part: Part) => boolean
  readonly spellingNote: string
  readonly uses: (plan: Plan, body: readonly Line[]) => Work<readonly string[]>
  readonly printed: (plan: Plan) => Work<Printed>
}

/** Returns the language that writes by this syntax for an SDK with these quirks. */
export function expressionLanguage(syntax: ExpressionSyntax, quirks: ExpressionQuirks): Language {
  function* written(plan: Plan): Work<Written> {
    const { parameters } = yield* namesFor(plan, syntax, () => false)
    const body = yield* new ExpressionWriter(syntax, quirks, parameters).body(plan)
    return { plan, body, printed: yield* quirks.printed(plan), uses: yield* quirks.uses(plan, body), parameters }
  }
  return framed(syntax, quirks.rules, written)
}

const mark = '//'
const width = 100

/** Writes the calls of a document as expressions. */
export class ExpressionWriter {
  private readonly syntax: ExpressionSyntax
  private readonly quirks: ExpressionQuirks
  private readonly parameters: Names['parameters']

  constructor(syntax: ExpressionSyntax, quirks: ExpressionQuirks, parameters: Names['parameters']) {
    this.syntax = syntax
    this.quirks = quirks
    this.parameters = parameters
  }

  *body({ before, root, after }: Plan): Work<readonly Line[]> {
    const { isSpelt, spellingNote } = this.quirks
    return [
      ...(yield* commentsToLines([...before, ...root.comments], mark)),
      ...((yield* anyPart(root, isSpelt)) ? plain(`${mark} ${spellingNote}`) : []),
      ...(yield* this.quirks.root(root, this)),
      ...(yield* commentsToLines(after, mark)),
    ]
  }

  /** Returns an element with the methods that set its attributes and contents, one to a line where they are long. */
  *expression(call: Call): Work<readonly Line[]> {
    const { dot, indent } = this.syntax
    const { base, links, note } = yield* this.quirks.chain(call, this)
    const why = note === undefined ? [] : plain(`${mark} ${note}`)
    const one = inOne(base, links)
    if (one !== null) return [...why, { text: one, nodeId: call.nodeId }]
    const [only] = links
    if (dot === 'behind' && links.length === 1 && only !== undefined) return [...why, ...wrapped(`${base}.`, only, '')]
    const steps = yield* flatMapPortions(links, (link, at) => {
      if (isComment(link)) return link
      return dot === 'before' ? wrapped('.', link, '') : at === links.length - 1 ? link : ending(link, '.')
    })
    const start = dot === 'behind' ? `${base}.` : base
    return [...why, { text: start, nodeId: call.nodeId }, ...(yield* indented(steps, indent))]
  }

  /** Returns the parts one below the other, with a comma behind each that `hasComma`. */
  items(
    parts: readonly Part[],
    hasComma: (at: number) => boolean,
    expression: (call: Call) => Work<readonly Line[]> = (call) => this.expression(call),
  ): Work<readonly Line[]> {
    const linesOf = (part: Part) => this.item(part, expression)
    return flatMapWork(parts, function* (part, at): Work<readonly Line[]> {
      const lines = yield* linesOf(part)
      return part.kind !== 'comment' && hasComma(at) ? ending(lines, ',') : lines
    })
  }

  *item(part: Part, expression = (call: Call): Work<readonly Line[]> => this.expression(call)): Work<readonly Line[]> {
    if (part.kind === 'comment') return commentToLines(part, mark)
    if (part.kind === 'text') return [{ text: this.text(part.text), nodeId: part.nodeId }]
    return [...(yield* this.commentsBefore(part)), ...(yield* expression(part))]
  }

  text(pieces: Text): string {
    return this.joined(pieces, this.quirks.inText)
  }

  value(literal: Literal): string {
    if (literal.kind === 'number') return literal.digits
    if (literal.kind === 'boolean') return String(literal.isTrue)
    const said = this.joined(literal.text, this.quirks.inValue)
    return literal.kind === 'parsed' && !literal.isText ? this.syntax.parsed(literal, said) : said
  }

  joined(pieces: Text, { said, filled }: Spelt): string {
    return this.syntax.joined(
      pieces.map((piece) =>
        typeof piece === 'string' ? said(piece) : { expression: filled(this.parameters.get(piece.variable) ?? '') },
      ),
    )
  }

  private commentsBefore(call: Call): Work<readonly Line[]> {
    return commentsToLines([...call.comments, ...this.quirks.outerComments(call)], mark)
  }
}

function inOne(base: string, links: Chain['links']): string | null {
  if (links.length > 3 || links.some((link) => link.length !== 1 || isComment(link))) return null
  const one = [base, ...links.flatMap((link) => link.map(({ text }) => text))].join('.')
  return links.length === 0 || one.length <= width ? one : null
}

/** Returns whether the text is spelt otherwise than it is said. */
export function isSpeltIn(pieces: Text, { said }: Spelt): boolean {
  return pieces.some((piece) => typeof piece === 'string' && said(piece) !== piece)
}

/** What methods and constructors take for a spoken element besides its text, in their order. */
export const spokenArguments: ReadonlyMap<string, readonly string[]> = new Map([
  ['break', ['strength', 'time']],
  ['emphasis', ['level']],
  ['lang', ['xml:lang']],
  ['phoneme', ['alphabet', 'ph']],
  ['prosody', ['volume', 'rate', 'pitch']],
  ['say-as', ['interpret-as', 'format']],
  ['sub', ['alias']],
  ['w', ['role']],
])

const isComment = (lines: readonly Line[]): boolean => lines.every(({ text }) => text.startsWith(mark))
