// Made when a name is asked for: it reads all names of languages, which the start of the page need not wait for.
let names: Intl.DisplayNames | undefined

/** Returns the English name of a language's code; empty for a code of Plivo that the standard has no name for. */
export function languageName(code: string): string {
  try {
    names ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
    return names.of(code) ?? ''
  } catch {
    return ''
  }
}

/** Returns what a voice speaks, as short as it can be said: names of up to two languages, or how many there are. */
export function languagesText(codes: readonly string[]): string {
  return codes.length > 2 ? `${codes.length} languages` : codes.map((code) => languageName(code) || code).join(', ')
}
