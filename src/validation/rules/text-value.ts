import type { Fix } from '../../model/problem'
import { hasInstruction, ownText, wholeText } from '../content'
import { withText } from '../element-edit'
import type { ElementRule } from '../rule'
import { nothing } from '../rule'
import { sourceWords } from '../source-words'
import { quoted } from '../value-problem'
import { checkValue } from '../values'

/** The text of an element, without the blanks around it, is written in the notation of its type. */
export const textValue: ElementRule = {
  id: 'text-value',
  judge(element, spec) {
    if (spec.text === undefined || element.children.length === 0 || hasInstruction(element)) return nothing
    const text = spec.content === 'mixed' ? wholeText(element) : ownText(element)
    const value = text.trim()
    const problem = value === '' ? null : checkValue(spec.text.type, value)
    if (problem === null) return nothing
    const { replacement, span } = problem
    const before = text.indexOf(value)
    const fix: Fix | null =
      replacement === undefined || withText(element, replacement) === element
        ? null
        : { label: `Change to ${quoted(replacement)}`, edit: (wrong) => withText(wrong, replacement) }
    return [
      {
        level: problem.level,
        message: `<${element.name}>: expected ${problem.wanted}, found ${problem.found}`,
        consequence: problem.consequence,
        source: problem.source ?? sourceWords(spec.sources),
        inText: true,
        ...(span === undefined ? {} : { span: { from: span.from + before, to: span.to + before } }),
        ...(fix === null ? {} : { fix }),
      },
    ]
  },
}
