import { effectiveValue } from '../../running/conditions'
import { withAttribute } from '../fixes/element-edit'
import type { ElementRule } from '../engine/rule'
import { nothing } from '../engine/rule'
import { skill } from '../engine/source-words'

/** Two-way audio names its format, since two defaults are documented. */
export const streamFormat: ElementRule = {
  id: 'stream-format',
  of: ({ attributes }) => attributes['contentType']?.default !== undefined,
  judge(element, spec) {
    const format = spec.attributes['contentType']
    if (format?.default === undefined || element.attributes.has('contentType')) return nothing
    if (effectiveValue(element, spec, 'bidirectional') !== 'true') return nothing
    const byDefault = format.default
    return [
      {
        level: 'info',
        message: `<${element.name}> contentType: expected a format beside bidirectional "true", found nothing`,
        title: 'Choose the audio format: Plivo’s pages name two defaults',
        consequence: 'With the wrong one, callers and your server hear noise.',
        source: skill,
        attribute: 'contentType',
        fix: { label: `Set contentType to "${byDefault}"`, edit: (stream) => withAttribute(stream, 'contentType', byDefault) },
      },
    ]
  },
}
