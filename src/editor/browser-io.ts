import { announce } from './view/view'
import { isMac } from './words/keys'

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
    announce(`The browser blocked pasting. In the tree, press ${isMac ? '⌘V' : 'Ctrl+V'}.`)
    return null
  }
}

/** A browser may ask the user where to before it reads what is downloaded; so long it is kept, in milliseconds. */
const kept = 60_000

/** Hands a text or bytes to the browser as a file to download. */
export function download(content: string | Uint8Array<ArrayBuffer>, fileName: string, type = 'application/xml'): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = Object.assign(document.createElement('a'), { href: url, download: fileName })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), kept)
}
