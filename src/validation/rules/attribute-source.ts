import { withoutAttribute } from '../fixes/element-edit'
import type { AttributeRule } from '../engine/rule'
import { sourceWords } from '../engine/source-words'

/** An attribute that Plivo's docs do not know is named with those who do. */
export const attributeSource: AttributeRule = {
  id: 'attribute-source',
  says: 'An attribute that only an SDK knows probably does nothing.',
  passes: '<Dial callerId="14155550100"><Number>14155550101</Number></Dial>',
  fails: '<Dial><Number callerId="14155550100">14155550101</Number></Dial>',
  of: ({ sources, deprecated }) => !sources.includes('docs') && !deprecated,
  judge({ element, name, spec }) {
    const source = sourceWords(spec.sources)
    return {
      level: 'warning',
      message: `<${element.name}> ${name}: expected a documented attribute, found one that only ${source} knows`,
      title: `Not documented; supported by ${source}`,
      consequence: 'It probably has no effect.',
      source,
      attribute: name,
      fix: { label: `Remove ${name}`, edit: (wrong) => withoutAttribute(wrong, name) },
    }
  },
}
