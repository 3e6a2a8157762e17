import { hasPlaceholder } from '../../model/placeholders'
import { withAttribute } from '../fixes/element-edit'
import type { AttributeRule, Finding, WrittenAttribute } from '../engine/rule'
import { docs, olderDocs, streamGuide } from '../engine/source-words'
import { quoted } from '../values/value-problem'

/** The headers of a stream are written so that each of Plivo’s pages takes them, which differ on separator and characters. */
export const streamHeaders: AttributeRule = {
  id: 'stream-headers',
  says: 'The extra headers of a stream use what all of Plivo’s pages allow.',
  passes: '<Stream keepCallAlive="true" extraHeaders="flow=support,tier=2">wss://example.com/</Stream>',
  fails: '<Stream keepCallAlive="true" extraHeaders="flow=support;tier=2">wss://example.com/</Stream>',
  of: ({ type }) => type.kind === 'keyValueList' && type.maxLength !== undefined,
  judge: (attribute) => disputeOf(attribute),
}

/**
 * Returns what one page allows and another does not in the headers of a stream; null for what all allow, and for what none does.
 */
export function disputeOf({ element, name, value, spec: { type } }: WrittenAttribute): Finding | null {
  if (type.kind !== 'keyValueList' || type.maxLength === undefined || hasPlaceholder(value)) return null
  if (new TextEncoder().encode(value).length > type.maxLength) return null
  const place = `<${element.name}> ${name}: expected`
  if (semicolons.test(value)) {
    const meant = value.replace(/\s*;\s*$/, '').replace(/\s*;\s*/g, ',')
    return {
      level: 'warning',
      message: `${place} commas between the pairs, found ${quoted(value)}`,
      title: 'Separate the pairs with commas',
      consequence:
        'Plivo’s pages disagree: the XML page separates with commas, the guide with semicolons. Your server may get one long value.',
      source: `${docs}; ${streamGuide}`,
      attribute: name,
      fix: { label: `Change to ${quoted(meant)}`, edit: (wrong) => withAttribute(wrong, name, meant) },
    }
  }
  const odd = signs.test(value) ? value.split(',').find((pair) => /[-_]/.test(pair)) : undefined
  if (odd === undefined) return null
  return {
    level: 'warning',
    message: `${place} letters and digits in names and values, found ${quoted(odd.trim())}`,
    title: 'Use only letters and digits in names and values',
    consequence:
      'Plivo’s pages disagree: older ones allow only letters and digits, the guide also uses - and _. Your server may get it changed or not at all.',
    source: `${olderDocs}; ${streamGuide}`,
    attribute: name,
    span: { from: value.indexOf(odd), to: value.indexOf(odd) + odd.length },
  }
}

/** Pairs with semicolons between them, and no comma. */
const semicolons = /^[^=;,]+=[^;,]*(?:;\s*[^=;,]+=[^;,]*)+;?\s*$/

/** Pairs that the guide allows. */
const signs = /^\s*[A-Za-z0-9_-]+=[A-Za-z0-9_-]*\s*(?:,\s*[A-Za-z0-9_-]+=[A-Za-z0-9_-]*\s*)*$/
