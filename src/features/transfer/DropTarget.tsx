import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { dialogFields } from '../../editor/view/dialog-fields'
import { loaded } from '../../editor/load-part'
import { openImport } from '../../editor/view/view'
import { lazy } from '../../ui/loading/lazy'
import type { TakenFile } from './take-files'
import { watchUse } from './watch-use'
import css from './drop-target.module.css'

const load = () => import('./dropped')
const FilesBar = lazy(() => load().then((dropped) => dropped.FilesBar))

interface DropTargetProps {
  /** Draws the page, with a bar for files that are not added yet. */
  readonly children: (filesBar: ReactNode) => ReactNode
}

/**
 * Adds files that are dropped anywhere on the page as new documents, or offers them where the page was used while they were read;
 * text that is dropped or pasted outside of fields opens the import.
 */
export function DropTarget({ children }: DropTargetProps) {
  const [isDragged, setDragged] = useState(false)
  const [offered, setOffered] = useState<readonly TakenFile[]>([])
  useEffect(() => listen(setDragged, (files) => setOffered((before) => [...before, ...files])), [])
  const bar = offered.length > 0 && <FilesBar files={offered} onClose={() => setOffered([])} />
  return (
    <>
      {children(bar)}
      {isDragged && (
        <div className={css.overlay} role="status">
          <p>Drop to add as a new document</p>
        </div>
      )}
    </>
  )
}

function listen(setDragged: (isDragged: boolean) => void, offer: (files: readonly TakenFile[]) => void): () => void {
  const onDrag = (event: DragEvent): void => {
    // Without this the browser drops no text here.
    if (takesText(event)) event.preventDefault()
    if (!hasFiles(event) || isTakenElsewhere(event)) return
    event.preventDefault()
    event.stopPropagation()
    setDragged(true)
  }
  const onLeave = (event: DragEvent): void => {
    if (event.relatedTarget === null) setDragged(false)
  }
  const onDrop = (event: DragEvent): void => {
    setDragged(false)
    if (takesText(event)) {
      event.preventDefault()
      openImport(event.dataTransfer?.getData('text/plain') ?? '')
    }
    if (!hasFiles(event) || isTakenElsewhere(event)) return
    event.preventDefault()
    event.stopPropagation()
    void take([...(event.dataTransfer?.files ?? [])], offer)
  }
  const onPaste = (event: ClipboardEvent): void => {
    const isForImport = isAwaitedImport(event.target)
    if (event.defaultPrevented || (!isForImport && (takesPaste(event.target) || takesPaste(document.activeElement)))) return
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (text.trim() === '') return
    event.preventDefault()
    openImport(text)
  }
  // In the capture phase, before the editor of the XML takes the file's text for itself.
  window.addEventListener('dragenter', onDrag, true)
  window.addEventListener('dragover', onDrag, true)
  window.addEventListener('dragleave', onLeave, true)
  window.addEventListener('drop', onDrop, true)
  window.addEventListener('paste', onPaste)
  return () => {
    window.removeEventListener('dragenter', onDrag, true)
    window.removeEventListener('dragover', onDrag, true)
    window.removeEventListener('dragleave', onLeave, true)
    window.removeEventListener('drop', onDrop, true)
    window.removeEventListener('paste', onPaste)
  }
}

/** Reads files and adds them, or offers them. Where the part that does so cannot be fetched the files stay where they were. */
async function take(files: readonly File[], offer: (files: readonly TakenFile[]) => void): Promise<void> {
  const stop = watchUse()
  const dropped = await loaded(load(), 'Nothing added')
  if (dropped) await dropped.takeFiles(files, stop, offer)
  else stop()
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Returns whether text is dragged over a place that does nothing with it; a row dragged in the tree has a type of its own. */
const takesText = (event: DragEvent): boolean =>
  !hasFiles(event) &&
  !event.defaultPrevented &&
  !takesPaste(event.target) &&
  (event.dataTransfer?.types.includes('text/plain') ?? false)

/** Returns whether files are over a place that takes them for itself, as the import dialog does. */
function isTakenElsewhere(event: DragEvent): boolean {
  return event.target instanceof Element && event.target.closest('[data-takes-files]') !== null
}

/**
 * Returns whether a place is the field that waits for the import, while nothing is in it: a text box would change the line
 * ends of what is pasted.
 */
const isAwaitedImport = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement &&
  target.value === '' &&
  target.closest('[data-waiting]') !== null &&
  target.getAttribute('aria-label') === dialogFields.import

function takesPaste(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable=true], [role=tree], [role=dialog]') !== null
  )
}
