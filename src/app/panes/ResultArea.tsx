import { useState } from 'react'
import { useKind } from '../../editor/document/current'
import { AllCodes } from '../../features/reports/AllCodes'
import { DeliveryOfCall } from '../../features/reports/DeliveryOfCall'
import { Delivery, nothingPasted } from '../../features/reports/Delivery'
import { useHasRoom } from '../../features/result/has-room'
import { RecipientView } from '../../features/result/RecipientView'
import { ResultFrame } from '../../features/result/ResultFrame'
import { CopyWords, WordsBeside } from '../../features/words/WordsBeside'

/**
 * Shows what comes of the document, below its XML: the message as its recipient sees it and what became of it, or the call in
 * words.
 */
export function ResultArea({ isShown }: { readonly isShown: boolean }) {
  const kind = useKind()
  const hasRoom = useHasRoom()
  // What was pasted stays while another tab is looked at.
  const [pasted, setPasted] = useState(nothingPasted)
  if (!isShown) return null
  if (kind !== 'message') {
    return (
      <ResultFrame
        title="In words"
        commands={
          <>
            <DeliveryOfCall />
            <CopyWords />
          </>
        }
      >
        <WordsBeside />
      </ResultFrame>
    )
  }
  const shown = hasRoom ? 'What the recipient sees' : 'What the recipient sees, and delivery'
  return (
    <ResultFrame title={pasted.report ? 'Was it delivered?' : shown} isTall={pasted.report !== null}>
      {!pasted.report && <RecipientView />}
      <Delivery pasted={pasted} onChange={setPasted} more={<AllCodes report={pasted.report} />} />
    </ResultFrame>
  )
}
