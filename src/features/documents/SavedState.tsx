import Button from '@mui/material/Button'
import { downloadXml } from '../../store/actions'
import { duplicateDocument, takeOver, useSaved } from '../../store/workspace'

const CLOCK = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' })

/** Whether the work is stored, as a fact; when it is not, why and what to do. */
export function SavedState() {
  const saved = useSaved()
  if (saved.state === 'saved') return <span className="saved">Saved {CLOCK.format(saved.at)}</span>
  if (saved.state === 'saving') return <span className="saved">Saving…</span>
  if (saved.state === 'failed') {
    return (
      <span className="saved is-bad" role="alert">
        Not saved: {saved.reason}
        <Button variant="outlined" onClick={downloadXml}>
          Download
        </Button>
      </span>
    )
  }
  return (
    <span className="saved is-bad" role="alert">
      Open in another tab
      <Button variant="outlined" onClick={() => void takeOver()}>
        Take over
      </Button>
      <Button variant="outlined" onClick={duplicateDocument}>
        Open a copy
      </Button>
    </span>
  )
}
