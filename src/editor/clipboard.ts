import { deleteSelected } from './nodes/selected'
import { focusedXPath, selectedText } from './nodes/describe'
import { pasteText } from './nodes/insert'
import { readClipboard, writeClipboard } from './browser-io'
import { announce } from './view/view'
import { copyBlocked } from './words/keys'

/** Copies where the focused node stands. */
export async function copyPath(): Promise<void> {
  const path = focusedXPath()
  const isCopied = path !== null && (await writeClipboard(path))
  announce(isCopied ? `Path copied: ${path}` : copyBlocked())
}

/** Copies the selected nodes as XML; resolves to whether the browser let it. */
export async function copySelected(): Promise<boolean> {
  const text = selectedText()
  const isCopied = text !== null && (await writeClipboard(text))
  announce(isCopied ? 'XML copied.' : copyBlocked('In the tree, press'))
  return isCopied
}

/** Copies the selected nodes as XML and deletes them. */
export async function cutSelected(): Promise<void> {
  if (await copySelected()) deleteSelected('cut')
}

/** Pastes XML after the focused node. */
export async function paste(): Promise<void> {
  const text = await readClipboard()
  if (text !== null) pasteText(text)
}
