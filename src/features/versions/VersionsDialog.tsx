import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import { useCallback, useEffect, useState } from 'react'
import type { Content, VersionRecord } from '../../model/document-record'
import { keysOf } from '../../commands/first-actions'
import { dateAndTime } from '../../editor/words/times'
import { contentNow, readVersions, restoreVersion } from '../../session/versions/versions'
import { openDialog, useDialog } from '../../editor/view/view'
import { currentName, useDocumentId } from '../../session/workspace'
import { Comparison } from './Comparison'
import { DeleteVersion } from './DeleteVersion'
import { VersionList } from './VersionList'
import { nameOf } from './version-text'
import { Button } from '../../ui/inputs/Button'
import { SelectBox } from '../../ui/inputs/SelectBox'
import css from './versions.module.css'
import { Spacer } from '../../ui/layout/Spacer'
import { AppDialog } from '../../ui/layout/AppDialog'

/** Shows the versions of the open document: what each changed, side by side and in words, and the way back to one. */
export function VersionsDialog() {
  const isOpen = useDialog() === 'versions'
  return (
    <AppDialog title={`Versions of ${currentName()}`} isOpen={isOpen} onClose={close} maxWidth="lg" fillsPhone>
      <Versions />
    </AppDialog>
  )
}

const close = (): void => openDialog(null)

function Versions() {
  const id = useDocumentId()
  const [now] = useState<Content | null>(contentNow)
  const [versions, setVersions] = useState<readonly VersionRecord[] | null>(null)
  const [isFailed, setFailed] = useState(false)
  const [fromId, setFromId] = useState<string | null>(null)
  const [toId, setToId] = useState(nowChoice)
  const read = useCallback((): void => {
    if (id !== null) readVersions(id).then(setVersions, () => setFailed(true))
  }, [id])
  useEffect(read, [read])
  const from = versions?.find((version) => version.id === fromId) ?? versions?.[0]
  const to = versions?.find((version) => version.id === toId)
  const after = to ?? now
  const restore = (version: VersionRecord): void => {
    close()
    void restoreVersion(version, nameOf(version))
  }
  return (
    <>
      <DialogContent className={css.versions}>
        {isFailed && <p role="alert">The versions cannot be read.</p>}
        {versions?.length === 0 && (
          <p>
            No versions yet. One is saved automatically for each minute you edit. To name one, press {keysOf('name-version')}.
          </p>
        )}
        {versions && versions.length > 0 && from && after && (
          <>
            <VersionList versions={versions} chosen={from.id} onChoose={setFromId} />
            <div className={css.comparison}>
              <div className={css.with}>
                <span id="compare-with">Compare with</span>
                <SelectBox
                  id="other-version"
                  aria-labelledby="compare-with"
                  className={css.other}
                  options={[nowOption, ...versions.map((version) => ({ value: version.id, label: labelOf(version) }))]}
                  value={to ? to.id : nowChoice}
                  onChoose={(chosen) => setToId(chosen ?? nowChoice)}
                >
                  {to ? labelOf(to) : nowOption.label}
                </SelectBox>
              </div>
              <Comparison before={from} after={after} names={[nameOf(from), to ? nameOf(to) : 'now']} />
            </div>
          </>
        )}
      </DialogContent>
      <DialogActions className={css.actions}>
        <Button onClick={() => openDialog('name-version')}>Name this version</Button>
        {from && <DeleteVersion version={from} onDeleted={read} />}
        <Spacer />
        <Button variant="outlined" onClick={close}>
          Close
        </Button>
        <Button variant="contained" disabled={!from} onClick={() => from && restore(from)}>
          Restore this version
        </Button>
      </DialogActions>
    </>
  )
}

/** Stands for the document as it is. */
const nowChoice = 'now'
const nowOption = { value: nowChoice, label: 'now' }

const labelOf = ({ name, at }: VersionRecord): string => (name === null ? dateAndTime(at) : `${name}, ${dateAndTime(at)}`)
