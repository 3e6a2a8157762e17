import type { TextProblem } from '../../model/problem'
import type { Diagnostic, Fault } from './diagnostic-type'
import { attributeDiagnostics } from './diagnostic-attributes'
import { markupDiagnostics } from './diagnostic-markup'
import { structureDiagnostics } from './diagnostic-structure'
import { textProblem } from './text-problem'

const complaints = Object.entries({ ...structureDiagnostics, ...attributeDiagnostics, ...markupDiagnostics })

/** What a fault means to a person, with its place. */
export function diagnosticOf(fault: Fault): TextProblem {
  const found = complaints.find(([name]) => fault.name.startsWith(name))
  const { rule, title, message, from, to } = found === undefined ? unknown(fault) : found[1](fault)
  return textProblem(fault.text, rule, [title, message], from, to)
}

function unknown({ name, at }: Fault): Diagnostic {
  const title = 'Compare the tags and quotes here with a document that works'
  return { rule: 'not-well-formed', title, message: `This is not well-formed XML: ${name}`, from: at - 1, to: at }
}
