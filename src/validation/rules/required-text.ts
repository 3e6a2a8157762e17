import { isText } from '../../model/content'
import { nothing } from '../engine/rule'
import type { ElementRule } from '../engine/rule'
import { sourceWords } from '../engine/source-words'
import { expectedOf } from '../values/expected'

/** An element that lives by its text has some; elements inside a mixed one, or an instruction that a template runs, count as well. */
export const requiredText: ElementRule = {
  id: 'required-text',
  judge(element, spec) {
    if (!spec.text?.required) return nothing
    const isMixed = spec.content === 'mixed'
    for (const child of element.children) {
      if (child.kind === 'instruction' || (child.kind === 'element' && isMixed)) return nothing
      if (isText(child) && child.text.trim() !== '') return nothing
    }
    return [
      {
        level: 'error',
        message: `<${element.name}>: expected ${expectedOf(spec.text.type)} inside, found nothing`,
        consequence: 'Plivo rejects the document or skips the step.',
        source: sourceWords(spec.sources),
        inText: true,
      },
    ]
  },
}
