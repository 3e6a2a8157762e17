import type { Page } from '@playwright/test'

export const DATABASE = 'plivo-xml-composer'

/** Every record of one object store, as it is stored. */
export function storedRecords(page: Page, store: 'documents' | 'versions' = 'documents'): Promise<Record<string, unknown>[]> {
  return page.evaluate(
    ([database, name]) =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const opening = indexedDB.open(database)
        opening.onerror = () => reject(new Error(String(opening.error)))
        opening.onsuccess = () => {
          const all = opening.result.transaction(name).objectStore(name).getAll()
          all.onsuccess = () => {
            opening.result.close()
            resolve(all.result as Record<string, unknown>[])
          }
        }
      }),
    [DATABASE, store] as const,
  )
}

/** Stores a value as it is. */
export function storeRaw(page: Page, value: unknown, store: 'documents' | 'versions' = 'documents'): Promise<void> {
  return page.evaluate(
    ([database, record, name]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(database)
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(name, 'readwrite')
          transaction.objectStore(name).put(record)
          transaction.onabort = () => reject(new Error(String(transaction.error)))
          transaction.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
    [DATABASE, value, store] as const,
  )
}

/** The texts of the documents that are not deleted. */
export async function storedTexts(page: Page): Promise<string[]> {
  const records = await storedRecords(page)
  return records.filter(({ deleted }) => deleted === undefined).map(({ text }) => String(text))
}
