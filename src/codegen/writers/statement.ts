import type { ElementName } from '../../catalogue'
import { flatMapWork } from '../../model/work'
import type { Work } from '../../model/work'
import type { Language } from '../language'
import { needsBlankLine } from '../plan/groups'
import { isHolder, namesFor } from '../plan/names'
import type { Names, Naming } from '../plan/names'
import type { Argument, Call, Part, Plan, Rules } from '../plan/plan'
import { takesText } from '../plan/planner'
import { callLines, commentsToLines, commentToLines, plain } from './line'
import type { Line } from './line'
import type { Literal, Parsed, Text } from './literal'
import { framed } from './written'
import type { Frame, Printed, Written } from './written'

/** How texts and values stand in the source. */
export interface Literals {
  readonly text: (pieces: Text) => string
  readonly value: (literal: Literal) => string
}

/** What the characters of the document are written as. */
export interface Spelling {
  readonly inText: (said: string) => string
  readonly inValue: (said: string) => string
  /** What is said of it where some text is written otherwise. */
  readonly note: string | null
}

/** How a language is written in which a document is built by one statement after the other. */
export interface StatementSyntax extends Naming, Frame {
  /** What begins a comment. */
  readonly mark: '#' | '//'
  readonly indent: string
  /** What ends a statement, what stands before a variable, and what parts an object from its method. */
  readonly end: ';' | ''
  readonly sigil: '$' | ''
  readonly member: '.' | '->'
  /** Declares a variable: `const `. */
  readonly declare: 'const ' | 'var ' | ''
  /** The brackets around the attributes; null where those are arguments beside the text. */
  readonly dictionary: {
    readonly open: string
    readonly close: string
    readonly padding?: string
    readonly brace?: string
  } | null
  readonly hasLastComma: boolean
  /** The brackets of a call that takes nothing. */
  readonly emptyCall: '()' | ''
  /** An attribute with its value. */
  readonly pair: (key: string, value: string) => string
  readonly text: (pieces: Text, parameters: Names['parameters']) => string
  readonly booleans: readonly [yes: string, no: string]
  /** What reads a number or a boolean from a text when the handler runs. */
  readonly parsed: (literal: Parsed, text: string) => string
}

/** What is special about one SDK of such a language. */
export interface StatementQuirks {
  readonly rules: Rules
  /** What makes the root. */
  readonly root: string
  /** What adds the element to its parent and returns it. */
  readonly method: (name: ElementName) => string
  /** What makes the element alone, for those that are added afterwards. */
  readonly maker?: (name: ElementName) => string
  readonly isMade?: (call: Call, parent: Call) => boolean
  /** Whether the call needs a variable though nothing is added to it. */
  readonly isNamed?: (call: Call) => boolean
  /** The name of the attribute in the source, as a literal where the language wants one. */
  readonly key: (attribute: string, element: ElementName) => string
  /** The text that the element is made with. */
  readonly firstText?: (call: Call, literals: Literals) => string
  /** Whether the element takes a dictionary though it has no attributes. */
  readonly takesDictionary?: (name: ElementName) => boolean
  /** The statement that adds a text behind a child element. */
  readonly laterText: (receiver: string, text: Text, parent: Call, literals: Literals) => string
  /** What is done to the element after it was made. */
  readonly after?: (call: Call, variable: string, literals: Literals) => readonly string[]
  /** How texts are spelt for an SDK that does not escape as it should; absent where it does. */
  readonly spelling?: (plan: Plan) => Work<Spelling>
  readonly uses?: (plan: Plan) => Work<readonly string[]>
  readonly printed: (plan: Plan) => Work<Printed>
}

/** Returns the language that writes by this syntax for an SDK with these quirks. */
export function statementLanguage(syntax: StatementSyntax, quirks: StatementQuirks): Language {
  const needsVariable = (call: Call): boolean => isHolder(call) || quirks.isNamed?.(call) === true
  function* written(plan: Plan): Work<Written> {
    const names = yield* namesFor(plan, syntax, needsVariable)
    const writer = new Writer(syntax, quirks, names, (yield* quirks.spelling?.(plan) ?? none()) ?? asItIs)
    return {
      plan,
      body: yield* writer.body(plan),
      printed: yield* quirks.printed(plan),
      uses: (yield* quirks.uses?.(plan) ?? none()) ?? [],
      parameters: names.parameters,
    }
  }
  return framed(syntax, quirks.rules, written)
}

function* none(): Work<null> {
  yield
  return null
}

/** Returns the statement that gives the XML away, with the reason where it is not the plain one. */
export function printing({ expression, note }: Printed, mark: string, start: string, end: string): readonly Line[] {
  return plain(...(note === undefined ? [] : [`${mark} ${note}`]), `${start}${expression}${end}`)
}

const asItIs: Spelling = { inText: (said) => said, inValue: (said) => said, note: null }

class Writer {
  private readonly syntax: StatementSyntax
  private readonly quirks: StatementQuirks
  private readonly names: Names
  private readonly note: string | null
  private readonly literals: Literals

  constructor(syntax: StatementSyntax, quirks: StatementQuirks, names: Names, spelling: Spelling) {
    this.syntax = syntax
    this.quirks = quirks
    this.names = names
    this.note = spelling.note
    const text = (pieces: Text, spell: (said: string) => string): string =>
      syntax.text(
        pieces.map((piece) => (typeof piece === 'string' ? spell(piece) : piece)),
        names.parameters,
      )
    this.literals = {
      text: (pieces) => text(pieces, spelling.inText),
      value: (literal) => {
        if (literal.kind === 'number') return literal.digits
        if (literal.kind === 'boolean') return syntax.booleans[literal.isTrue ? 0 : 1]
        const said = text(literal.text, spelling.inValue)
        return literal.kind === 'parsed' ? syntax.parsed(literal, said) : said
      },
    }
  }

  *body(plan: Plan): Work<readonly Line[]> {
    const { mark, end } = this.syntax
    return [
      ...(yield* commentsToLines([...plan.before, ...plan.root.comments], mark)),
      ...(this.note === null ? [] : plain(`${mark} ${this.note}`)),
      { text: `${this.declaration(plan.root)}${this.quirks.root}${end}`, nodeId: plan.root.nodeId },
      ...(yield* this.parts(plan.root)),
      ...(yield* commentsToLines(plan.after, mark)),
    ]
  }

  private parts(call: Call): Work<readonly Line[]> {
    const isGroup = (one: Call): boolean => this.needsVariable(one)
    const linesOf = (part: Part) => this.part(part, call)
    return flatMapWork(call.parts, function* (part, at) {
      const lines = yield* linesOf(part)
      return needsBlankLine(call.parts, at, isGroup) ? [...plain(''), ...lines] : lines
    })
  }

  private *part(part: Part, parent: Call): Work<readonly Line[]> {
    const { mark } = this.syntax
    if (part.kind === 'comment') return commentToLines(part, mark)
    const receiver = this.variable(parent)
    if (part.kind === 'text') {
      return [{ text: this.quirks.laterText(receiver, part.text, parent, this.literals), nodeId: part.nodeId }]
    }
    const isMade = this.quirks.isMade?.(part, parent) === true
    return [
      ...(yield* commentsToLines(part.comments, mark)),
      ...(isMade ? yield* this.made(part, receiver) : yield* this.added(part, receiver)),
    ]
  }

  private *added(call: Call, receiver: string): Work<readonly Line[]> {
    const start = `${this.needsVariable(call) ? this.declaration(call) : ''}${receiver}${this.syntax.member}`
    return [
      ...this.calling(call, `${start}${this.quirks.method(call.name)}`, this.syntax.end),
      ...this.after(call),
      ...(yield* this.parts(call)),
    ]
  }

  private *made(call: Call, receiver: string): Work<readonly Line[]> {
    const { end, member } = this.syntax
    const maker = this.quirks.maker?.(call.name) ?? ''
    const add = `${receiver}${member}add(`
    if (!this.needsVariable(call)) return this.calling(call, `${add}${maker}`, `)${end}`)
    return [
      ...this.calling(call, `${this.declaration(call)}${maker}`, end),
      ...this.after(call),
      ...(yield* this.parts(call)),
      { text: `${add}${this.variable(call)})${end}`, nodeId: call.nodeId },
    ]
  }

  private after(call: Call): readonly Line[] {
    const lines = this.quirks.after?.(call, this.variable(call), this.literals) ?? []
    return lines.map((text) => ({ text, nodeId: call.nodeId }))
  }

  private calling(call: Call, callee: string, behind: string): readonly Line[] {
    const { dictionary, hasLastComma, indent } = this.syntax
    const { nodeId } = call
    const said = takesText(call.name) ? [this.quirks.firstText?.(call, this.literals) ?? this.literals.text(call.text)] : []
    const pairs = call.arguments.filter(({ isLater }) => !isLater).map((one) => this.pair(call, one))
    if (dictionary === null) {
      if (said.length + pairs.length === 0) return [{ text: `${callee}${this.syntax.emptyCall}${behind}`, nodeId }]
      return callLines(nodeId, [...said, ...pairs], { open: `${callee}(`, close: `)${behind}`, hasLastComma, indent })
    }
    const { open, close, padding = '', brace } = dictionary
    if (pairs.length === 0) {
      const empty = this.quirks.takesDictionary?.(call.name) === true ? [`${open}()`] : []
      return [{ text: `${callee}(${[...said, ...empty].join(', ')})${behind}`, nodeId }]
    }
    return callLines(nodeId, pairs, {
      open: `${callee}(${[...said, open].join(', ')}`,
      close: `${close})${behind}`,
      padding,
      ...(brace !== undefined && { brace }),
      hasLastComma,
      indent,
    })
  }

  private pair({ name }: Call, { attribute, literal }: Argument): string {
    return this.syntax.pair(this.quirks.key(attribute, name), this.literals.value(literal))
  }

  private needsVariable(call: Call): boolean {
    return this.names.calls.has(call)
  }

  private declaration = (call: Call): string => `${this.syntax.declare}${this.variable(call)} = `

  private variable(call: Call): string {
    const name = this.names.calls.get(call)
    return name === undefined ? '' : `${this.syntax.sigil}${name}`
  }
}
