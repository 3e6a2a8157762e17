/** Returns the first link of a shortener that anybody can use; null where there is none. Plivo's pages name none: the list is ours. */
export function shortLinkIn(text: string): { readonly text: string; readonly from: number } | null {
  const found = shortLink.exec(text)
  return found === null ? null : { text: found[0], from: found.index }
}

const shortLink =
  /(?<![\w.@-])(?:https?:\/\/)?(?:bit\.ly|tinyurl\.com|goo\.gl|t\.co|t\.ly|ow\.ly|is\.gd|buff\.ly|cutt\.ly|rb\.gy|tiny\.cc|shorturl\.at)\/[^\s<>"']+/i
