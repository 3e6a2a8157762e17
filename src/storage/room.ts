export const storageFull = 'the storage of this browser is full'

/** Returns how much of the room for this site is taken, in bytes; null where the browser does not say. */
export async function readRoom(): Promise<{ readonly used: number; readonly quota: number } | null> {
  try {
    const { usage, quota } = await navigator.storage.estimate()
    return usage === undefined || quota === undefined ? null : { used: usage, quota }
  } catch {
    return null
  }
}

/** Asks the browser not to clear what is stored when it needs room. */
export async function askToPersist(): Promise<void> {
  try {
    if (!(await navigator.storage.persisted())) await navigator.storage.persist()
  } catch {
    // Where it cannot be asked, the documents are kept as long as the browser likes; the page says so anyway.
  }
}
