import { attributeSpecOf } from '../../catalogue/index'
import type { ElementRule } from '../rule'
import { sourceWords } from '../source-words'

/** An attribute that Plivo's docs do not know is named with those who do. */
export const attributeSource: ElementRule = {
  id: 'attribute-source',
  judge(element, spec, report) {
    for (const name of element.attributes.keys()) {
      const attribute = attributeSpecOf(element.name, name)
      if (attribute === undefined || attribute.deprecated || attribute.sources.includes('docs')) continue
      const source = sourceWords(attribute.sources)
      report({
        level: 'warning',
        message: `<${element.name}> ${name}: expected a documented attribute, found one that only ${source} knows`,
        consequence: 'Nobody documents what Plivo does with it; it probably has no effect.',
        source,
        attribute: name,
      })
    }
  },
}
