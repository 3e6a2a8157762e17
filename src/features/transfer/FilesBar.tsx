import { useEffect } from 'react'
import { announce } from '../../editor/view'
import { Bar, CloseBar } from '../../ui/layout/Bar'
import { Button } from '../../ui/inputs/Button'

interface FilesBarProps {
  readonly names: readonly string[]
  readonly onAdd: () => void
  readonly onClose: () => void
}

/** Says that dropped files are read, where the page was used meanwhile. It takes no focus: the keys stay where they were typed. */
export function FilesBar({ names, onAdd, onClose }: FilesBarProps) {
  const text = `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} read.`
  useEffect(() => announce(`${text} To add it, use the bar at the top.`, { isSeen: true }), [text])
  return (
    <Bar aria-label="Dropped files">
      <span>{text} Nothing is added yet.</span>
      <Button variant="outlined" onClick={onAdd}>
        {names.length === 1 ? 'Add as new document' : 'Add as new documents'}
      </Button>
      <CloseBar aria-label="Close the message" onClick={onClose} />
    </Bar>
  )
}
