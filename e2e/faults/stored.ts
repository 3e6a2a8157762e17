import type { Page } from '@playwright/test'

export const databaseName = 'plivo-xml-composer'

/** Resolves to every record of one object store, as it is stored. */
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
    [databaseName, store] as const,
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
    [databaseName, value, store] as const,
  )
}

/** Resolves to the texts of the documents that are not deleted. */
export async function storedTexts(page: Page): Promise<string[]> {
  const records = await storedRecords(page)
  return records.filter(({ deleted }) => deleted === undefined).map(({ text }) => String(text))
}

/** What a browser may have stored before the page is opened. */
export interface Left {
  readonly documents?: readonly unknown[]
  readonly versions?: readonly unknown[]
  readonly localStorage?: Readonly<Record<string, string>>
}

/** Opens the page where nothing else is stored than this. */
export async function openWith(page: Page, { documents = [], versions = [], localStorage: local = {} }: Left): Promise<void> {
  // Of the same origin, and no page that uses the store.
  await page.goto('/icon-48.png')
  await page.evaluate(
    ([database, stores, entries]) => {
      localStorage.clear()
      sessionStorage.clear()
      for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value)
      return new Promise<void>((resolve, reject) => {
        const opening = (): void => {
          const request = indexedDB.open(database, 2)
          request.onupgradeneeded = () => {
            const { result } = request
            const all = result.createObjectStore('documents', { keyPath: 'id' })
            const versionStore = result.createObjectStore('versions', { keyPath: 'id' })
            versionStore.createIndex('document', ['documentId', 'at'])
            for (const value of stores.documents) all.put(value)
            for (const value of stores.versions) versionStore.put(value)
          }
          request.onerror = () => reject(new Error(String(request.error)))
          request.onsuccess = () => {
            request.result.close()
            resolve()
          }
        }
        indexedDB.deleteDatabase(database).onsuccess = opening
      })
    },
    [databaseName, { documents, versions }, local] as const,
  )
  await page.goto('/')
}
