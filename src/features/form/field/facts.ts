import type { AttributeSpec, TextSpec, ValueType } from '../../../catalogue/spec'
import { placeholderTexts } from '../../../model/placeholders'
import { plainNumber } from '../../../validation/values/phone'
import { grouped } from '../../../validation/values/value-problem'

/** What a field says about its value: an attribute's spec, a text's, or that of something nobody documents. */
export type Facts = (AttributeSpec | TextSpec) & { readonly isUnknown?: true }

/**
 * Returns the help of a field: what it is for, what it takes, what is to say of this value, and, while it does not count,
 * when it does.
 */
export function helpOf(facts: Facts, value: string | null, isIdle: boolean): string {
  const { type, doc } = facts
  const [placeholder] = placeholderTexts(value ?? '')
  return [
    doc,
    type.kind === 'integer' && rangeOf(type),
    type.kind === 'url' && type.expects === 'notification' && 'Plivo only notifies this URL and ignores its reply.',
    placeholder !== undefined && `A template fills in ${placeholder}, so the value is not checked.`,
    type.kind === 'phone' && value !== null && withoutSigns(value),
    isIdle && 'appliesWhen' in facts && `Used only when ${facts.appliesWhen.note}.`,
  ]
    .filter((sentence) => typeof sentence === 'string')
    .join(' ')
}

/** Returns why an attribute is out of the ordinary, in two or three words; null for an ordinary one. */
export function markOf(facts: Facts): string | null {
  if (facts.isUnknown) return 'not in Plivo’s docs'
  if (!('sources' in facts)) return null
  if (facts.deprecated) return 'deprecated'
  return facts.sources.includes('docs') ? null : 'not in Plivo’s docs'
}

function rangeOf(type: Extract<ValueType, { kind: 'integer' }>): string | null {
  const { min, max } = type
  if (min !== undefined && max !== undefined) return `From ${grouped(min)} to ${grouped(max)}.`
  if (max !== undefined) return `At most ${grouped(max)}.`
  return min === undefined || min <= 1 ? null : `At least ${grouped(min)}.`
}

/** Returns in a sentence the number without what people put between its digits; null where nothing is between them. */
function withoutSigns(value: string): string | null {
  const plain = plainNumber(value)
  return plain === null ? null : `Digits only: ${plain}.`
}
