import { clsx } from 'clsx'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import { useMemo, useState } from 'react'
import { downloadXml } from '../../../commands/files'
import { currentKind, useDraft } from '../../../editor/document/current'
import { currentMetadata } from '../../../editor/metadata'
import type { Shared } from '../../../storage/share-link/link'
import { longestLink, mostUnpacked } from '../../../storage/share-link/link'
import { writeClipboard } from '../../../editor/browser-io'
import { masked, privateParts } from '../../../storage/share-link/private-parts'
import { currentText } from '../../../editor/text'
import { announce, openDialog, useDialog } from '../../../editor/view/view'
import { copyBlocked } from '../../../editor/words/keys'
import { currentName } from '../../../session/workspace'
import { PrivateParts } from './PrivateParts'
import { useLink } from './use-link'
import { Button } from '../../../ui/inputs/Button'
import css from './share.module.css'
import { AppDialog } from '../../../ui/layout/AppDialog'

/** Makes a link that holds the open document, or offers the file where a link would be too long. */
export function ShareDialog() {
  const isOpen = useDialog() === 'share'
  return (
    <AppDialog title="Share a link to a copy" isOpen={isOpen} onClose={close} fillsPhone paperClass={css.dialog}>
      <Form />
    </AppDialog>
  )
}

const close = (): void => openDialog(null)

function Form() {
  // What is open when the dialog opens: it lies over the page, so nothing else changes meanwhile.
  const [document] = useState(() => ({ name: currentName(), kind: currentKind(), text: currentText() }))
  const [scenarios] = useState(() => currentMetadata().scenarios)
  const [hasScenarios, setScenarios] = useState(false)
  const shared = useMemo(
    (): Shared => (hasScenarios && scenarios !== undefined ? { ...document, scenarios } : document),
    [document, scenarios, hasScenarios],
  )
  const [isMasked, setMasked] = useState(false)
  const isTooLarge = shared.text.length > mostUnpacked
  const found = useMemo(() => {
    const { name, text, scenarios: calls = '' } = shared
    return isTooLarge ? [] : [name, text, calls].flatMap((part) => privateParts(part))
  }, [isTooLarge, shared])
  const isDraft = useDraft() !== null
  const made = useLink(useMemo(() => (isMasked ? maskedShared(shared) : shared), [isMasked, shared]))
  const copy = (): void => {
    if (made.state === 'ready') void copyLink(made.link)
  }
  const download = (): void => {
    close()
    downloadXml()
  }
  return (
    <>
      <DialogContent className={css.content}>
        <p>
          Anyone with the link can read the whole document: the XML, its name and every comment. The link’s content never reaches
          a server. Later changes are not in it.
        </p>
        {isDraft && <p className={css.draft}>The text is not well-formed; the link contains it unchanged.</p>}
        {scenarios !== undefined && (
          <label>
            <input type="checkbox" checked={hasScenarios} onChange={(event) => setScenarios(event.target.checked)} /> Include the
            scenarios
          </label>
        )}
        {!isTooLarge && <PrivateParts parts={found} isMasked={isMasked} onMask={setMasked} />}
        {made.state === 'too-long' ? (
          <p className={clsx(css.length, css.isOver)} role="status">
            {tooLong(made.length)} Send the file instead.
          </p>
        ) : (
          <>
            <input
              className={css.link}
              readOnly
              aria-label="Link"
              value={made.state === 'ready' ? made.link : ''}
              onFocus={(event) => event.target.select()}
            />
            <p className={css.length} role="status">
              {made.state === 'ready' ? lengthWords(made.link.length) : 'Making the link…'}
            </p>
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>Cancel</Button>
        <Button variant={made.state === 'too-long' ? 'contained' : 'outlined'} onClick={download}>
          Download the file
        </Button>
        {made.state !== 'too-long' && (
          <Button variant="contained" aria-disabled={made.state !== 'ready'} onClick={copy}>
            Copy link
          </Button>
        )}
      </DialogActions>
    </>
  )
}

/**
 * Returns what is shared with its private parts masked. A number that stands in the name and in the text is masked as the
 * same one.
 */
function maskedShared({ name, kind, text, scenarios }: Shared): Shared {
  const numbers = new Map<string, number>()
  return {
    text: masked(text, numbers),
    name: masked(name, numbers),
    kind,
    ...(scenarios !== undefined && { scenarios: masked(scenarios, numbers) }),
  }
}

function tooLong(length: number | null): string {
  if (length === null) return 'This document is too large for a link.'
  const most = longestLink.toLocaleString('en')
  return `The link would be ${length.toLocaleString('en')} characters long; many programs cut links above ${most}.`
}

/** Above this many characters some programs that people send links with cut them. */
const long = 2000

function lengthWords(length: number): string {
  const words = `${length.toLocaleString('en')} characters.`
  return length > long
    ? `${words} Some mail and chat programs cut links above ${long.toLocaleString('en')}; try it first.`
    : words
}

async function copyLink(link: string): Promise<void> {
  const isCopied = await writeClipboard(link)
  if (!isCopied) return announce(copyBlocked('Select the link in the box and press'))
  close()
  announce(`Link copied (${link.length.toLocaleString('en')} characters). It contains the whole document.`)
}
