import { useState } from 'react'
import { downloadXml } from '../../commands/files'
import { storageFull } from '../../storage/room'
import { openDialog } from '../../editor/view/view'
import { countWords } from '../../editor/words/count-words'
import {
  cancelOpening,
  closeWarning,
  duplicateDocument,
  saveNow,
  takeOver,
  useAccess,
  useOpening,
  useSaved,
  useUnreadable,
  useWarning,
} from '../../session/workspace'
import { RoomText } from './RoomText'
import { useTightRoom } from './use-tight-room'
import { Bar, CloseBar } from '../../ui/layout/Bar'
import { Button } from '../../ui/inputs/Button'

/** Says what is being opened, and what threatens the work and what can be done, until it is over: not saved, open elsewhere, unreadable, no room. */
export function StorageBars() {
  return (
    <>
      <OpeningBar />
      <SavingBar />
      <WarningBar />
      <UnreadableBar />
      <RoomBar />
    </>
  )
}

function OpeningBar() {
  const opening = useOpening()
  if (!opening) return null
  const doing = `Opening “${opening.name}”`
  return (
    <Bar>
      <span role="status">{doing}…</span>
      <progress aria-label={doing} />
      {opening.before === null ? (
        <Button variant="outlined" onClick={() => openDialog('documents')}>
          Open another
        </Button>
      ) : (
        <Button variant="outlined" onClick={cancelOpening}>
          Cancel
        </Button>
      )}
    </Bar>
  )
}

function SavingBar() {
  const saved = useSaved()
  const access = useAccess()
  if (access !== 'otherTab' && saved.state === 'failed') {
    return (
      <Bar isBad role="alert">
        <span>
          <strong>Not saved:</strong> {saved.reason}. {saved.reason === storageFull && <RoomText />} You can go on; saving is
          retried automatically.
        </span>
        <Button variant="outlined" onClick={downloadXml}>
          Download now
        </Button>
        <Button variant="outlined" onClick={() => void saveNow()}>
          Try again
        </Button>
      </Bar>
    )
  }
  if (access !== 'otherTab') return null
  return (
    <Bar role="alert">
      <span>
        <strong>Open in another tab.</strong> It is read-only here.
      </span>
      <Button variant="outlined" onClick={takeOver}>
        Take over
      </Button>
      <Button variant="outlined" onClick={duplicateDocument}>
        Open a copy
      </Button>
    </Bar>
  )
}

function WarningBar() {
  const warning = useWarning()
  if (warning === null) return null
  return (
    <Bar role="alert">
      <span>{warning}</span>
      <CloseBar aria-label="Close the message" onClick={closeWarning} />
    </Bar>
  )
}

function UnreadableBar() {
  const { length } = useUnreadable()
  const [isClosed, setClosed] = useState(false)
  if (length === 0 || isClosed) return null
  return (
    <Bar role="alert">
      <span>Can’t read {countWords(length, 'stored document')}. Nothing was changed.</span>
      <Button variant="outlined" onClick={() => openDialog('documents')}>
        Show
      </Button>
      <CloseBar aria-label="Close the message" onClick={() => setClosed(true)} />
    </Bar>
  )
}

function RoomBar() {
  const room = useTightRoom()
  if (room === null) return null
  return (
    <Bar role="alert">
      <span>
        Browser storage for this site is {room} full. Export and delete documents you don’t need, or new changes may not be saved.
      </span>
      <Button variant="outlined" onClick={() => openDialog('documents')}>
        Documents
      </Button>
    </Bar>
  )
}
