import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import { useCallback, useMemo, useState } from 'react'
import { serialise } from '../../../core-page'
import { useDocument } from '../../../editor/document/current'
import { currentProblems } from '../../../editor/problems/problems'
import { fixableIn } from '../../../validation/fixes/fixable'
import type { FixGroup } from '../../../validation/fixes/fixable'
import { applyingGroup, fixingGroup } from '../../../editor/problems/group-fixes'
import type { GroupFix } from '../../../editor/problems/group-fixes'
import { openDialog, openedFixes, useDialog, requestFocus } from '../../../editor/view/view'
import type { Document } from '../../../model/node'
import { begin } from '../../../model/work'
import { TextDifference } from '../../../ui/reading/TextDifference'
import { Button } from '../../../ui/inputs/Button'
import { AppDialog } from '../../../ui/layout/AppDialog'
import { InSlices } from '../../../ui/layout/InSlices'
import { WorkLine } from '../../../ui/layout/WorkLine'
import { useWork } from '../../../ui/loading/use-work'
import css from './problem-dialogs.module.css'

/** Shows what the repair of many problems changes, before it is done as one step. */
export function FixDialog() {
  const isOpen = useDialog() === 'fixes'
  const document = useDocument()
  return (
    <AppDialog title={isOpen ? titleOf(openedFixes()) : ''} isOpen={isOpen} onClose={close} maxWidth="md">
      {isOpen && document && <Preview group={openedFixes()} document={document} />}
    </AppDialog>
  )
}

const close = (): void => openDialog(null)

function titleOf(group: FixGroup): string {
  const { length } = fixableIn(currentProblems(), group)
  const what = group === 'safe' ? 'Fix all safe problems' : 'Fix all of this kind'
  return `${what}: ${length} ${length === 1 ? 'problem' : 'problems'}`
}

interface PreviewProps {
  readonly group: FixGroup
  readonly document: Document
}

function Preview({ group, document }: PreviewProps) {
  const work = useWork(
    'fixes',
    useCallback(() => begin(fixingGroup(document, group)), [document, group]),
  )
  const fix = work.isDone ? work.value : null
  const [accepted, setAccepted] = useState<GroupFix | null>(null)
  const count = fixableIn(currentProblems(), group).length
  const isUseless = fix !== null && fix.before === fix.after
  return (
    <>
      <DialogContent>
        <p className={css.fixesNote}>
          {group === 'safe'
            ? 'Only the spelling of values changes: case, spaces, separators. Correct values stay unchanged.'
            : 'Check each line: a fix can change what Plivo does.'}{' '}
          Undo reverts all of them in one step.
        </p>
        <WorkLine doing="Preparing the changes" work={work} />
        {isUseless && <p>These can’t be fixed together without causing another problem. Fix them one by one.</p>}
        {accepted !== null && accepted === fix && (
          <InSlices
            doing="Fixing"
            start={() => begin(applyingGroup(accepted))}
            onDone={(apply) => {
              close()
              apply()
              requestFocus({ pane: 'problems' })
            }}
          />
        )}
        {fix !== null && !isUseless && <Change {...fix} />}
      </DialogContent>
      <DialogActions>
        <Button variant="outlined" onClick={close}>
          Cancel
        </Button>
        <Button variant="contained" disabled={fix === null || isUseless} onClick={() => setAccepted(fix)}>
          Fix {count}
        </Button>
      </DialogActions>
    </>
  )
}

function Change({ before, after }: GroupFix) {
  const texts = useMemo(() => ({ before: serialise(before), after: serialise(after) }), [before, after])
  return <TextDifference {...texts} />
}
