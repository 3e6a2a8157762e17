/** Returns how well `query` fits `label`: 0 best (it begins with it), larger is worse, null when a letter is missing. */
export function fit(query: string, label: string): number | null {
  const wanted = query.trim().toLowerCase()
  const text = label.toLowerCase()
  if (wanted === '') return 0
  const at = text.indexOf(wanted)
  if (at === 0) return 0
  if (at > 0) return /\W/.test(text.charAt(at - 1)) ? 1 : 2
  let from = 0
  let gaps = 0
  for (const letter of wanted) {
    if (letter === ' ') continue
    const found = text.indexOf(letter, from)
    if (found < 0) return null
    gaps += found - from
    from = found + 1
  }
  return 3 + gaps
}
