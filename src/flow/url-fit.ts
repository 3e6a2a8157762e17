/** What has a name, as a document here has one. */
interface Named {
  readonly name: string
}

/**
 * Returns how far the name of a document says that it is what a URL gives: 3 where the path ends with it ("menu" and
 * /menu.php?x=1), 2 where it does without the number of a name that was taken already, 1 where one of its words stands in the path,
 * else 0.
 */
export function urlFit(name: string, url: string): 0 | 1 | 2 | 3 {
  const end = endOf(url)
  const given = name.toLowerCase()
  if (end !== '' && given === end) return 3
  if (end !== '' && unnumbered(given) === end) return 2
  const words = wordsIn(pathOf(url).toLowerCase())
  return wordsIn(given).some((word) => word.length > 2 && words.includes(word)) ? 1 : 0
}

/** Returns what finds the documents that a URL gives, those that fit it best: none where no name is the end of its path. */
export function addressBook<D extends Named>(documents: readonly D[]): (url: string) => readonly D[] {
  const exact = byName(documents, (name) => name)
  const numbered = byName(documents, unnumbered)
  return (url) => {
    const end = endOf(url)
    return end === '' ? [] : (exact.get(end) ?? numbered.get(end) ?? [])
  }
}

function byName<D extends Named>(documents: readonly D[], key: (name: string) => string): ReadonlyMap<string, readonly D[]> {
  const groups = new Map<string, D[]>()
  for (const document of documents) {
    const name = key(document.name.toLowerCase())
    const group = groups.get(name)
    if (group) group.push(document)
    else groups.set(name, [document])
  }
  return groups
}

/** Returns the last part of the path of a URL. */
export const lastPartOf = (url: string): string | undefined =>
  pathOf(url)
    .split('/')
    .findLast((part) => part !== '')

/** Returns the last part of a URL without its ending, as names are compared with it. */
const endOf = (url: string): string => (lastPartOf(url.toLowerCase()) ?? '').replace(/\.[^.]*$/, '')

/** Returns a name without the number that stands behind one that was taken already. */
const unnumbered = (name: string): string => name.replace(/-\d+$/, '')

const pathOf = (url: string): string => url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/, '')

const wordsIn = (text: string): readonly string[] => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
