/** Returns the words as a sentence names them: "a, b and c". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}

/** Returns the text with its Latin capitals made small, and all other letters as they are: SDKs differ about those. */
export function lowerCase(text: string): string {
  return text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase())
}

/** Returns why the value is none of the words, or null. */
export function unlisted(value: string, words: readonly string[], label: string): string | null {
  return words.includes(value) ? null : `${label} accepts only ${listed(words)}`
}
