import { useReadOnlyReason } from '../../editor/document/current'
import { useIgnored } from '../../editor/metadata'
import { fixableIn } from '../../validation/fixes/fixable'
import { useIgnoredProblems, useProblems } from '../../editor/problems/problems'
import { openDialog, openFixes } from '../../editor/view/view'
import { Button } from '../../ui/inputs/Button'

/** Offers what can be done with many problems at once; not there while there is nothing. */
export function PaneCommands() {
  const safe = fixableIn(useProblems(), 'safe').length
  const ignored = useIgnoredProblems().length
  const entries = useIgnored().length
  const isOff = useReadOnlyReason() !== null
  return (
    <>
      {safe > 0 && (
        <Button disabled={isOff} onClick={() => openFixes('safe')}>
          Fix all safe problems ({safe})
        </Button>
      )}
      {entries > 0 && <Button onClick={() => openDialog('ignored')}>{ignored} ignored</Button>}
    </>
  )
}
