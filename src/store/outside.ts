import { announce } from './view'

/** Writes text to the clipboard; false when the browser refuses. */
export async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** Reads text from the clipboard; null, said aloud, when the browser refuses. */
export async function readClipboard(): Promise<string | null> {
  try {
    return await navigator.clipboard.readText()
  } catch {
    announce('The browser does not let this page read the clipboard. Press Ctrl+V in the tree instead.')
    return null
  }
}

/** Hands a text to the browser as a file to download. */
export function download(text: string, fileName: string, type = 'application/xml'): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = Object.assign(document.createElement('a'), { href: url, download: fileName })
  link.click()
  URL.revokeObjectURL(url)
}

/** A file name made of a document's name: letters, digits, dots, dashes and underscores of any script. */
export function fileNameOf(name: string): string {
  const safe = name
    .trim()
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
  return `${safe || 'document'}.xml`
}
