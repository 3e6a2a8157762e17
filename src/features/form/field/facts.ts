import type { AttributeSpec, TextSpec, ValueType } from '../../../catalogue/spec'
import { placeholderTexts } from '../../../model/placeholders'
import { plainNumber } from '../../../validation/values/phone'
import { grouped } from '../../../validation/values/value-problem'

/** What a field says about its value: an attribute's spec, a text's, or that of something nobody documents. */
export type Facts = (AttributeSpec | TextSpec) & { readonly isUnknown?: true }

/** The one line under a field: what it is for, then what a URL's answer is good for, or why it counts for nothing now. */
export function helpOf(facts: Facts, value: string | null, isIdle: boolean): string {
  const { type, doc } = facts
  const [placeholder] = placeholderTexts(value ?? '')
  if (placeholder !== undefined) return `${placeholder} is filled in by a template, so the value is not checked.`
  if (isIdle && 'appliesWhen' in facts) return `${doc} Used only when ${facts.appliesWhen.note}.`
  if (type.kind === 'url' && type.expects === 'notification') return `${doc} Plivo ignores the reply.`
  if (type.kind === 'phone' && value !== null) return withoutSigns(value) ?? doc
  if (type.kind === 'integer' && rangeOf(type) !== null) return `${doc} ${rangeOf(type) ?? ''}`
  return doc
}

/** Why an attribute is out of the ordinary, in two or three words; null for an ordinary one. */
export function markOf(facts: Facts): string | null {
  if (facts.isUnknown) return 'not in the documents'
  if (!('sources' in facts)) return null
  if (facts.deprecated) return 'deprecated'
  return facts.sources.includes('docs') ? null : 'not in the documents'
}

function rangeOf(type: Extract<ValueType, { kind: 'integer' }>): string | null {
  const { min, max } = type
  if (min !== undefined && max !== undefined) return `From ${grouped(min)} to ${grouped(max)}.`
  if (max !== undefined) return `At most ${grouped(max)}.`
  return min === undefined || min <= 1 ? null : `At least ${grouped(min)}.`
}

/** The number without what people put between its digits; null where nothing is between them. */
function withoutSigns(value: string): string | null {
  const plain = plainNumber(value)
  return plain === null ? null : `The number without its signs: ${plain}`
}
