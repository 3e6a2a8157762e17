import type { ElementName } from '../../catalogue'
import { attributeSpecOf, catalogue, isElementName, specOf } from '../../catalogue'
import type { ValueKind } from '../../catalogue/spec'
import type { Document, ElementNode, NodeId } from '../../model/node'
import { mapPortions } from '../../model/work'
import type { Work } from '../../model/work'
import { formOf, joinedText, parsedLiteral, textIn, textLiteral } from '../writers/literal'
import type { Literal, Parsed, Text } from '../writers/literal'
import { contentRuns } from './content-runs'
import type { Aside, Run } from './content-runs'
import type { Argued, Argument, Call, Part, Plan, ProgramComment, Rules, Warning } from './plan'
import { commentLines } from './comment'
import { isOpen, textWithVariables, unfilledIn } from './variables'
import { visiting } from './visiting'

/** Returns the calls that build the document with the SDK; with `hasVariables`, its placeholders become variables. */
export function* planFor(document: Document, rules: Rules, hasVariables = false): Work<Plan> {
  const planner = new Planner(rules, hasVariables)
  const root = yield* planner.root(document.root)
  return {
    root,
    before: yield* mapPortions(document.prolog, aside),
    after: yield* mapPortions(document.epilog, aside),
    ...(hasVariables ? yield* openPartsOf(root) : { variables: [], parses: new Set() }),
    warnings: planner.warnings,
  }
}

/** After so many attributes or children of one element the planner gives way. */
const portion = 100

class Planner {
  readonly warnings: Warning[] = []

  /** What the comments have said already, by the place where it need not be said twice. */
  private readonly told = new Set<string>()

  private readonly rules: Rules
  private readonly hasVariables: boolean

  constructor(rules: Rules, hasVariables: boolean) {
    this.rules = rules
    this.hasVariables = hasVariables
  }

  *root(element: ElementNode): Work<Call> {
    if (element.name === 'Response') return yield* this.call(element, 'Response')
    const comment = this.comment(element.id, null, `<${element.name}>`, true, 'every SDK writes <Response> as the root')
    const call = yield* this.call({ ...element, attributes: new Map(), children: [] }, 'Response')
    return { ...call, comments: [comment] }
  }

  private *call(element: ElementNode, name: ElementName): Work<Call> {
    yield
    const comments: ProgramComment[] = []
    const args = yield* this.arguments(element, comments)
    const reason = this.rules.otherwise?.(element) ?? null
    if (reason !== null) comments.push(this.comment(element.id, null, `<${name}>`, false, reason))
    for (const [attribute, why] of this.rules.extras?.(element) ?? []) {
      if (args.some((passed) => passed.attribute === attribute)) continue
      comments.push(this.comment(element.id, attribute, `<${name}> ${attribute}`, false, why))
    }
    const parts: Part[] = []
    let text: Text = []
    let isFirst = true
    for (const [at, piece] of contentRuns(element).entries()) {
      if (at % portion === portion - 1) yield
      const asides: { push: (comment: ProgramComment) => unknown } = isFirst && takesText(element.name) ? comments : parts
      if (piece.kind === 'element') {
        const child = yield* this.child(piece, element)
        parts.push(child)
        isFirst &&= child.kind === 'comment'
      } else if (piece.kind !== 'run') asides.push(aside(piece))
      else {
        const said = this.text(element, piece, isFirst, asides)
        if (isFirst) text = joinedText(text, said)
        else if (said.length > 0) parts.push({ kind: 'text', nodeId: piece.id, text: said })
      }
    }
    return { kind: 'call', nodeId: element.id, name, spec: catalogue[name], text, arguments: args, comments, parts }
  }

  private *arguments(element: ElementNode, comments: ProgramComment[]): Work<readonly Argument[]> {
    const found: Argument[] = []
    for (const [at, [attribute, value]] of [...element.attributes, ...(this.rules.additions?.(element) ?? [])].entries()) {
      if (at % portion === portion - 1) yield
      const argued = this.argued(element, attribute, value)
      const { literal, reason } = argued
      if (reason !== undefined) {
        comments.push(this.comment(element.id, attribute, `<${element.name}> ${attribute}`, literal === null, reason))
      }
      if (literal === null) continue
      comments.push(...this.unfilled(element.id, attribute, value))
      found.push({ attribute, literal: this.filled(literal), isLater: 'isLater' in argued })
    }
    return found
  }

  private argued(element: ElementNode, attribute: string, value: string): Argued {
    const spec = attributeSpecOf(element.name, attribute)
    const other = this.rules.others?.[element.name]?.[attribute]
    if (other === 'text') return { literal: textLiteral(value) }
    if (other === 'boolean' && (value === 'true' || value === 'false')) {
      return { literal: { kind: 'boolean', isTrue: value === 'true' } }
    }
    if (spec === undefined) return { literal: null, reason: `neither Plivo nor ${this.rules.label} knows it` }
    if (!spec.sources.includes(this.rules.sdk)) {
      return { literal: null, reason: `${this.rules.label} doesn't support it; add it to the XML yourself if you need it` }
    }
    const isFilled = this.hasVariables && isOpen(value)
    const use = { element, attribute, type: spec.type, isOpen: isFilled }
    if (!isFilled || formOf(spec.type) === 'text') return this.rules.argument({ ...use, value })
    const literal = parsedLiteral(spec, textWithVariables(value))
    // What an SDK says to false or to a number that it takes holds for those that are read.
    const argued = this.rules.argument({ ...use, value: literal.form === 'boolean' ? 'false' : literal.otherwise })
    return argued.literal === null ? argued : { ...argued, literal: { ...literal, isText: argued.literal.kind === 'text' } }
  }

  private *child(element: ElementNode, parent: ElementNode): Work<Call | ProgramComment> {
    const { name } = element
    const reason = this.refusal(element, parent)
    if (reason === null && isElementName(name)) return yield* this.call(element, name)
    return this.comment(element.id, null, `<${name}>`, true, reason ?? '')
  }

  private refusal(element: ElementNode, parent: ElementNode): string | null {
    const spec = specOf(element.name)
    const above = specOf(parent.name)
    const { sdk, label } = this.rules
    if (spec === undefined) return `neither Plivo nor ${label} knows it`
    const isRun = spec.status === 'current' || spec.status === 'superseded'
    if (!isRun || !spec.sources.includes(sdk)) return `${label} doesn't support it`
    const isTaken =
      above?.children.includes(element.name) === true || above?.toleratedChildren?.[element.name]?.includes(sdk) === true
    if (!isTaken) return `${label} doesn't support it inside <${parent.name}>`
    return this.rules.refusal?.(element, parent) ?? null
  }

  private text(element: ElementNode, run: Run, isFirst: boolean, asides: { push: (comment: ProgramComment) => unknown }): Text {
    if (!takesText(element.name)) {
      const reason = `${this.rules.label} allows no text inside <${element.name}>`
      asides.push(this.comment(run.id, null, 'Text', true, reason, element.id))
      return []
    }
    const otherwise = this.rules.text?.({ element, text: run.text, isFirst }) ?? null
    if (otherwise !== null) {
      asides.push(this.comment(run.id, null, `Text in <${element.name}>`, otherwise.isLost, otherwise.reason, element.id))
      if (otherwise.isLost) return []
    }
    for (const one of this.unfilled(run.id, null, run.text)) asides.push(one)
    const text = isAddress(element.name) ? run.text.trim() : run.text
    if (text === '') return []
    return this.hasVariables ? textWithVariables(text) : [text]
  }

  private filled(literal: Literal): Literal {
    if (!this.hasVariables || literal.kind !== 'text') return literal
    return { kind: 'text', text: literal.text.flatMap((piece) => (typeof piece === 'string' ? textWithVariables(piece) : piece)) }
  }

  /** Returns what the handler leaves as it stands though it looks as if it were to be filled in. */
  private unfilled(nodeId: NodeId, attribute: string | null, text: string): readonly ProgramComment[] {
    if (!this.hasVariables) return []
    return unfilledIn(text).map((placeholder) =>
      this.said(
        nodeId,
        attribute,
        false,
        `${placeholder} is printed unchanged: only simple names such as {{name}} become variables.`,
        nodeId,
      ),
    )
  }

  private comment(
    nodeId: NodeId,
    attribute: string | null,
    what: string,
    isLeftOut: boolean,
    reason: string,
    place = nodeId,
  ): ProgramComment {
    const message = `${what} ${isLeftOut ? 'is left out' : 'differs'}: ${reason}.`
    return this.said(nodeId, attribute, isLeftOut, message, place)
  }

  /**
   * Notes a warning, and returns its comment; comments say what prints otherwise once, and what is left out once in each
   * element.
   */
  private said(nodeId: NodeId, attribute: string | null, isLeftOut: boolean, message: string, place: NodeId): ProgramComment {
    const warning = { nodeId, attribute, isLeftOut, message }
    this.warnings.push(warning)
    const told = isLeftOut ? `${place} ${message}` : message
    const isTold = this.told.has(told)
    this.told.add(told)
    return { kind: 'comment', nodeId, lines: isTold ? [] : commentLines(message), warning }
  }
}

/** Returns whether an SDK takes a text together with the element. */
export function takesText(name: string): boolean {
  const content = specOf(name)?.content
  return content === 'text' || content === 'mixed'
}

/** Kinds of text around which white space is layout. */
const addresses: readonly ValueKind[] = ['url', 'webSocketUrl', 'sound', 'phone', 'sipUri']

/** Returns whether the text of the element is an address or a number, which says the same without the white space around it. */
export function isAddress(name: string): boolean {
  const kind = specOf(name)?.text?.type.kind
  return kind !== undefined && addresses.includes(kind)
}

function aside(node: Aside): ProgramComment {
  const text = node.kind === 'comment' ? node.text : `<?${node.target} ${node.text}?>`
  return { kind: 'comment', nodeId: node.id, lines: commentLines(text) }
}

/** Returns the variables of the texts and arguments, each once, in the order of the document, and what numbers and booleans are read with. */
function* openPartsOf(root: Call): Work<Pick<Plan, 'variables' | 'parses'>> {
  const variables = new Set<string>()
  const parses = new Set<Parsed['form']>()
  const add = (pieces: Text): void => {
    for (const piece of pieces) if (typeof piece === 'object') variables.add(piece.variable)
  }
  yield* visiting(root, (part) => {
    if (part.kind === 'comment') return
    add(part.text)
    if (part.kind === 'text') return
    for (const { literal } of part.arguments) {
      add(textIn(literal))
      if (literal.kind === 'parsed') parses.add(literal.form)
    }
  })
  return { variables: [...variables], parses }
}
