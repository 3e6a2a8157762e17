import type { TextProblem } from '../../model/problem'
import type { Diagnostic, Fault } from './diagnostic-type'
import { attributeDiagnostics } from './diagnostic-attributes'
import { markupDiagnostics } from './diagnostic-markup'
import { structureDiagnostics } from './diagnostic-structure'
import { textProblem } from './text-problem'

const diagnostics = Object.entries({ ...structureDiagnostics, ...attributeDiagnostics, ...markupDiagnostics })

/** Returns what a fault means to a person, with its place. */
export function diagnosticOf(fault: Fault): TextProblem {
  const found = diagnostics.find(([name]) => fault.name.startsWith(name))
  const { rule, message, from, to } = found === undefined ? unknown(fault) : found[1](fault)
  return textProblem(fault.text, rule, message, from, to)
}

function unknown({ at }: Fault): Diagnostic {
  const message = 'Compare the tags and quotes here with a document that works'
  return { rule: 'not-well-formed', message, from: at - 1, to: at }
}
