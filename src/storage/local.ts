/** All applications of an origin share this store, so the names of our keys begin with ours. They had none before; those are still read. */
export const ours = 'plivo-xml-composer.'

/** Returns what is stored under one of our keys, or else under the name that it had before; null when it is nowhere. */
export function readLocal(name: string): { readonly text: string; readonly isFormer: boolean } | null {
  const own = valueAt(ours + name)
  const text = own ?? valueAt(name)
  return text === null ? null : { text, isFormer: own === null }
}

/** Stores a text under one of our keys; false where the browser refuses. What stands under the former name may be another application's and stays. */
export function writeLocal(name: string, text: string): boolean {
  try {
    localStorage.setItem(ours + name, text)
    return true
  } catch {
    return false
  }
}

/** Returns what is stored under a key, whoever stored it; a store that cannot be read counts as empty. */
export function valueAt(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Returns what JSON says, or undefined when it is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
