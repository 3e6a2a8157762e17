import type { RefObject } from 'react'
import { useEffect } from 'react'
import { isReadOnly } from '../../editor/document/current'
import { deleteSelected } from '../../editor/nodes/selected'
import { pasteText } from '../../editor/nodes/insert'
import { selectedText } from '../../editor/nodes/describe'
import { announce } from '../../editor/view/view'

/** Copies, cuts and pastes nodes as XML text while the focus is in the tree. */
export function useClipboard(tree: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const isHere = (): boolean => tree.current?.contains(document.activeElement) ?? false
    const onCopy = (event: ClipboardEvent): void => {
      const text = isHere() ? selectedText() : null
      if (text === null || !event.clipboardData) return
      event.preventDefault()
      event.clipboardData.setData('text/plain', text)
      if (event.type === 'copy') return announce('XML copied.')
      if (!isReadOnly()) deleteSelected('cut')
    }
    const onPaste = (event: ClipboardEvent): void => {
      if (!isHere() || isReadOnly()) return
      event.preventDefault()
      event.stopPropagation()
      pasteText(event.clipboardData?.getData('text/plain') ?? '')
    }
    // The event goes to where text is selected, which need not be where the focus is.
    document.addEventListener('copy', onCopy)
    document.addEventListener('cut', onCopy)
    document.addEventListener('paste', onPaste, true)
    return () => {
      document.removeEventListener('copy', onCopy)
      document.removeEventListener('cut', onCopy)
      document.removeEventListener('paste', onPaste, true)
    }
  }, [tree])
}
