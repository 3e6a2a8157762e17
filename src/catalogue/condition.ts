import type { AttributeSpec } from './spec'

type Applies = NonNullable<AttributeSpec['appliesWhen']>

/** It counts only beside a written `attribute`. */
export function whenSet(attribute: string): Applies {
  return { note: `${attribute} is set`, rule: { attribute, set: true } }
}

/** It counts only while `attribute`, or its default, is `value`. */
export function whenIs(attribute: string, value: string): Applies {
  return { note: `${attribute} is ${value}`, rule: { attribute, is: value } }
}

/** It counts only while the words of `attribute` include `word`. */
export function whenIncludes(attribute: string, word: string): Applies {
  return { note: `${attribute} includes ${word}`, rule: { attribute, includes: word } }
}
