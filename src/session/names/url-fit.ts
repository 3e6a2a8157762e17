/**
 * Returns how far the name of a document says that it is what a URL gives: 2 where the path ends with it ("menu" and /menu.php?x=1),
 * 1 where one of its words stands in the path, else 0.
 */
export function urlFit(name: string, url: string): 0 | 1 | 2 {
  const path = pathOf(url).toLowerCase()
  const given = name.toLowerCase()
  const last = (lastPartOf(path) ?? '').replace(/\.[^.]*$/, '')
  // A name that was taken already has a number behind it.
  if (last !== '' && [given, given.replace(/-\d+$/, '')].includes(last)) return 2
  const words = wordsIn(path)
  return wordsIn(given).some((word) => word.length > 2 && words.includes(word)) ? 1 : 0
}

/** Returns the last part of the path of a URL. */
export const lastPartOf = (url: string): string | undefined =>
  pathOf(url)
    .split('/')
    .findLast((part) => part !== '')

const pathOf = (url: string): string => url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/, '')

const wordsIn = (text: string): readonly string[] => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
