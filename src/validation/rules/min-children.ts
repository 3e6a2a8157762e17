import { hasInstruction, ownText } from '../../model/content'
import { hasPlaceholder } from '../../model/placeholders'
import type { Fix } from '../../model/problem'
import { newElement } from '../fixes/new-element'
import { textWrap } from '../fixes/wrap-text'
import { nothing } from '../engine/rule'
import type { ElementRule } from '../engine/rule'
import { docs, engine } from '../engine/source-words'
import { choiceOf } from '../values/value-problem'
import { isShown } from './foreign-names'

/** An element that works on its children has enough of them; where a template writes some, nobody can count. */
export const minChildren: ElementRule = {
  id: 'min-children',
  says: 'An element that works on its children needs some.',
  passes: '<Dial><Number>14155550100</Number></Dial>',
  fails: '<Dial/>',
  of: ({ minChildren: least = 0 }) => least > 0,
  judge(element, spec) {
    const least = spec.minChildren ?? 0
    let count = 0
    for (const child of element.children) {
      if (child.kind === 'element' && (spec.children.includes(child.name) || isShown(child.name, element.name))) count += 1
    }
    if (count >= least || hasInstruction(element) || hasPlaceholder(ownText(element))) return nothing
    const expected = choiceOf(spec.children.map((name) => `<${name}>`))
    return [
      {
        level: 'error',
        ...(count === 0 && { isOmission: true }),
        message: `<${element.name}>: expected at least ${least} ${expected} inside, found ${count === 0 ? 'none' : count}`,
        title: `Add ${least > 1 ? `${least} of ` : ''}${expected} inside <${element.name}>`,
        consequence: `Plivo skips <${element.name}> and goes on with the next step.`,
        source: `${docs}; ${engine}`,
        fix: textWrap(element, spec) ?? additionOf(spec.children[0] ?? ''),
      },
    ]
  },
}

function additionOf(name: string): Fix {
  return {
    label: `Add an empty <${name}>`,
    isUnfinished: true,
    edit: (element) => ({ ...element, children: [...element.children, newElement(name)] }),
  }
}
