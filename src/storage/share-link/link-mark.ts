/** What the fragment of a link that holds a document begins with, before the version of the format. */
export const linkMark = '#document='

/** Returns whether the fragment of an address holds a document, or says so. */
export const isLink = (fragment: string): boolean => fragment.startsWith(linkMark)
