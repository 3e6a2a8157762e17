/** A fault that the parser named, and the offset behind the character at which it did. */
export interface Fault {
  readonly text: string
  readonly name: string
  readonly at: number
}

/** What to do about a fault, in words, and the part of the text that is wrong. */
export interface Diagnostic {
  readonly rule: string
  readonly message: string
  readonly from: number
  readonly to: number
}

/** Diagnostics by the begin of the name of the fault. */
export type Diagnostics = Readonly<Record<string, (fault: Fault) => Diagnostic>>
