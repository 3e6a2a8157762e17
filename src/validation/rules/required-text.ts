import { isText } from '../../model/content'
import { nothing, repairedBy } from '../engine/rule'
import { textFromAttribute } from '../fixes/text-from-attribute'
import type { ElementRule, Finding } from '../engine/rule'
import type { ElementSpec, TextSpec, ValueKind } from '../../catalogue/spec'
import { engine, skill, sourceWords } from '../engine/source-words'
import { refused } from '../values/check'
import { adviceToFill, expectedOf } from '../values/expected'

/** An element that lives by its text has some; elements inside a mixed one, or an instruction that a template runs, count as well. */
export const requiredText: ElementRule = {
  id: 'required-text',
  says: 'An element that needs text has some.',
  passes: '<Play>https://example.com/a.mp3</Play>',
  fails: '<Play/>',
  of: ({ text }) => text?.required === true,
  judge(element, spec) {
    if (!spec.text?.required) return nothing
    const isMixed = spec.content === 'mixed'
    for (const child of element.children) {
      if (child.kind === 'instruction' || (child.kind === 'element' && isMixed)) return nothing
      if (isText(child) && child.text.trim() !== '') return nothing
    }
    const fixes = [...element.attributes.keys()].flatMap((name) => textFromAttribute(element, spec, name) ?? [])
    return [
      {
        ...outcomeOf(spec, spec.text),
        message: `<${element.name}>: expected ${expectedOf(spec.text.type)} inside, found nothing`,
        title: adviceToFill(spec.text),
        inText: true,
        ...(element.children.length === 0 && fixes.length === 0 && { isOmission: true }),
        ...repairedBy(fixes),
      },
    ]
  },
}

/** What does not happen, by the kind of text that is missing. */
const notDone: Partial<Readonly<Record<ValueKind, string>>> = {
  text: 'no message is sent',
  tones: 'no keys are pressed',
  webSocketUrl: 'no stream opens',
  name: 'the caller joins no call',
}

function outcomeOf(spec: ElementSpec, { type, whenEmpty }: TextSpec): Pick<Finding, 'level' | 'consequence' | 'source'> {
  const isKnown = spec.sources.includes('engine')
  if (whenEmpty === 'refused') return { level: 'error', consequence: refused, source: isKnown ? engine : skill }
  if (whenEmpty === 'skipped' || spec.category === 'ssml') {
    return { level: 'warning', consequence: 'Callers hear nothing of it.', source: isKnown ? engine : sourceWords(spec.sources) }
  }
  return {
    level: 'error',
    consequence: `The step has nothing to work with: ${notDone[type.kind] ?? 'it does nothing'}.`,
    source: sourceWords(spec.sources),
  }
}
