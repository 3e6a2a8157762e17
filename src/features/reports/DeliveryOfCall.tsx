import { useMemo } from 'react'
import { messagesIn } from '../../messaging/reports/message-of-report'
import { useDocument } from '../../editor/document/current'
import { openDialog } from '../../editor/view/view'
import { Button } from '../../ui/inputs/Button'

/** Leads from a call that sends a message to what became of it; nothing where the call sends none. */
export function DeliveryOfCall() {
  const document = useDocument()
  const hasMessage = useMemo(() => document !== null && messagesIn(document).next().done !== true, [document])
  if (!hasMessage) return null
  return (
    <Button variant="outlined" onClick={() => openDialog('codes')}>
      Was it delivered?
    </Button>
  )
}
