const first =
  'A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}'
const part = `[${first}][${first}\\-.0-9\\u00b7\\u0300-\\u036f\\u203f\\u2040]*`
const pattern = new RegExp(`^(?:${part}:)?${part}$`, 'u')

/** A character that a name may begin with, or that someone may take for one. */
export const nameStart = `[${first}:\\p{L}]`

/** Returns whether an element or an attribute may have the name: one part, or a prefix and one. */
export const isName = (name: string): boolean => pattern.test(name)

/** Returns the offset behind the name that begins at `from` in well-formed text. */
export function nameEnd(text: string, from: number): number {
  let at = from
  for (;;) {
    const code = text.charCodeAt(at)
    // White space, `>`, `/`, `=`, the `?` of an instruction, or the end of the text.
    if (code <= 32 || code === 62 || code === 47 || code === 61 || code === 63 || code !== code) return at
    at += 1
  }
}

/** What ends a name in any text, well-formed or not. */
const endsName = /[\s<>/="'&]/

/** Returns whether the text could stand in a name, well-formed or not. */
export const isInName = (text: string): boolean => !endsName.test(text)

const looseName = /[^\s<>/="'&]*/y

/** Returns the offset behind what is written for a name from `from` on in any text, well-formed or not. */
export function looseNameEnd(text: string, from: number): number {
  looseName.lastIndex = from
  looseName.test(text)
  return looseName.lastIndex
}

/** Returns the name that begins at `from` in any text, as far as it is shown to people. */
export const nameAt = (text: string, from: number): string => /^[^\s<>/="'&]{0,60}/.exec(text.slice(from, from + 60))?.[0] ?? ''
