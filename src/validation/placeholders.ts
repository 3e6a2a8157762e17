/** A template placeholder inside a value, as UTF-16 offsets. */
export interface Placeholder {
  readonly from: number
  readonly to: number
}

// In this order, so that `{{x}}` is one placeholder and not a `{x}` in braces. Each alternative is linear: it ends at the first closing mark.
const placeholder =
  /<%[^%]*(?:%(?!>)[^%]*)*%>|<\?[^?]*(?:\?(?!>)[^?]*)*\?>|\{%[^%]*(?:%(?!\})[^%]*)*%\}|\{\{[^{}]*\}\}|[$#]?\{[^{}\s][^{}]*\}/g

/** The template placeholders of a value, in order: `{{x}}`, `${x}`, `#{x}`, `{x}`, `{% x %}`, `<%= x %>`, `<?php x ?>`. */
export function placeholdersIn(value: string): readonly Placeholder[] {
  if (!mayHold(value)) return []
  return Array.from(value.matchAll(placeholder), (match) => ({ from: match.index, to: match.index + match[0].length }))
}

/** Whether a template fills in some of the value later, so that nothing certain can be said about it now. */
export function hasPlaceholder(value: string): boolean {
  return mayHold(value) && value.search(placeholder) >= 0
}

const mayHold = (value: string) => value.includes('{') || value.includes('<')
