/** A condition on the other attributes of the same element; an absent attribute counts with its default. */
export type Condition =
  | { readonly attribute: string; readonly set: true }
  | { readonly attribute: string; readonly is: string }
  | { readonly attribute: string; readonly includes: string }
  | { readonly attribute: string; readonly not: string }

/** When an attribute counts; `note` says it in words. */
export interface Applies {
  readonly note: string
  readonly rule?: Condition
}

/** Returns the condition of an attribute that counts only beside a written `attribute`. */
export function whenSet(attribute: string): Applies {
  return { note: `${attribute} is set`, rule: { attribute, set: true } }
}

/** Returns the condition of an attribute that counts only while `attribute`, or its default, is `value`. */
export function whenIs(attribute: string, value: string): Applies {
  return { note: `${attribute} is ${value}`, rule: { attribute, is: value } }
}

/** Returns the condition of an attribute that counts only while the words of `attribute` include `word`. */
export function whenIncludes(attribute: string, word: string): Applies {
  return { note: `${attribute} includes ${word}`, rule: { attribute, includes: word } }
}
