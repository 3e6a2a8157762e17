import type { ElementName } from '../../catalogue'
import type { ElementSpec, Sdk, ValueType } from '../../catalogue/spec'
import type { ElementNode, NodeId } from '../../model/node'
import type { Literal, Parsed, Text } from '../writers/literal'

/** A way in which the XML of a program differs from the document. */
export interface Warning {
  /** The element, or the text that prints otherwise. */
  readonly nodeId: NodeId
  /** The attribute that is left out or prints otherwise; null for the node itself. */
  readonly attribute: string | null
  /** False where it is printed, but otherwise. */
  readonly isLeftOut: boolean
  readonly message: string
}

/** A comment of the program: one of the document, or why something of it is missing. */
export interface ProgramComment {
  readonly kind: 'comment'
  readonly nodeId: NodeId
  /** Without line ends and whatever else would end a comment in one of the languages. */
  readonly lines: readonly string[]
  readonly warning?: Warning
}

/** A text of mixed content that does not stand first. */
export interface TextPart {
  readonly kind: 'text'
  readonly nodeId: NodeId
  readonly text: Text
}

/** An attribute that the SDK takes. */
export interface Argument {
  readonly attribute: string
  readonly literal: Literal
  /** Set on the element after it was made, because the SDK does not take it with the others. */
  readonly isLater: boolean
}

/** An element that the SDK adds. */
export interface Call {
  readonly kind: 'call'
  readonly nodeId: NodeId
  readonly name: ElementName
  readonly spec: ElementSpec
  /** The text before the first child, empty for none. */
  readonly text: Text
  /** In the order of the document. */
  readonly arguments: readonly Argument[]
  /** What is left out of this element or stands beside its text; to be printed before the call. */
  readonly comments: readonly ProgramComment[]
  readonly parts: readonly Part[]
}

export type Part = Call | TextPart | ProgramComment

/** What a program has to say, whatever its language. */
export interface Plan {
  readonly root: Call
  /** Comments before and after the root. */
  readonly before: readonly ProgramComment[]
  readonly after: readonly ProgramComment[]
  /** The variables of texts and arguments, each once, in the order of the document. */
  readonly variables: readonly string[]
  /** What a handler reads numbers and booleans with, where it does. */
  readonly parses: ReadonlySet<Parsed['form']>
  readonly warnings: readonly Warning[]
}

/** An attribute that the catalogue says the SDK knows. */
export interface Use {
  readonly element: ElementNode
  readonly attribute: string
  readonly value: string
  readonly type: ValueType
  /** Whether the handler fills in some of it, so that it can be anything. */
  readonly isOpen: boolean
}

/** What is passed for the attribute, null for nothing; with the reason where that prints otherwise than the document says. */
export type Argued =
  | { readonly literal: Literal; readonly isLater?: true; readonly reason?: string }
  | { readonly literal: null; readonly reason: string }

/** What one SDK takes, beyond what the catalogue knows of it. Reasons are clauses that follow "…: ". */
export interface Rules {
  readonly sdk: Sdk
  /** As in "the Node.js SDK". */
  readonly label: string
  readonly argument: (use: Use) => Argued
  /** Attributes that the SDK prints though neither Plivo nor the catalogue knows them, by element. */
  readonly others?: Readonly<Record<string, Readonly<Record<string, 'text' | 'boolean'>>>>
  /** Attributes that the SDK prints by itself where they are not passed, and that Plivo does not know, with why. */
  readonly extras?: (element: ElementNode) => readonly (readonly [attribute: string, reason: string])[]
  /** Attributes to pass though the document does not have them, because the SDK would print a worse default. */
  readonly additions?: (element: ElementNode) => readonly (readonly [attribute: string, value: string])[]
  /** Why the SDK cannot write the element at all in this place and with these attributes and texts, or null. */
  readonly refusal?: (element: ElementNode, parent: ElementNode) => string | null
  /** Why the element prints otherwise whatever its attributes and texts, or null. */
  readonly otherwise?: (element: ElementNode) => string | null
  /** Why a text prints otherwise, and whether it is lost; null where it prints as it is. */
  readonly text?: (run: TextRun) => { readonly reason: string; readonly isLost: boolean } | null
}

/** Adjacent texts of an element. */
export interface TextRun {
  readonly element: ElementNode
  readonly text: string
  /** Whether it stands before all child elements, so that the SDK takes it with the element. */
  readonly isFirst: boolean
}
