import { useEffect } from 'react'
import { announce } from '../../editor/view/view'
import { Bar, CloseBar } from '../../ui/layout/Bar'
import { Button } from '../../ui/inputs/Button'
import type { TakenFile } from './take-files'
import { addFiles } from './take-files'

interface FilesBarProps {
  readonly files: readonly TakenFile[]
  readonly onClose: () => void
}

/** Says that dropped files are read, where the page was used meanwhile. It takes no focus: the keys stay where they were typed. */
export function FilesBar({ files, onClose }: FilesBarProps) {
  const names = files.map(({ name }) => name)
  const text = `Ready to add: ${names.join(', ')}.`
  useEffect(() => announce(`${text} Use the bar at the top.`, { isSeen: true }), [text])
  const add = (): void => {
    addFiles(files)
    onClose()
  }
  return (
    <Bar aria-label="Dropped files">
      <span>{text} Not added yet.</span>
      <Button variant="outlined" onClick={add}>
        {names.length === 1 ? 'Add as new document' : 'Add as new documents'}
      </Button>
      <CloseBar aria-label="Close the message" onClick={onClose} />
    </Bar>
  )
}
