import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import { useCallback, useMemo, useState } from 'react'
import { writeClipboard } from '../../editor/browser-io'
import { announce } from '../../editor/view/view'
import { countWords } from '../../editor/words/count-words'
import { copyBlocked } from '../../editor/words/keys'
import { linesOf } from '../../flow/lines'
import { markdownOf, mermaidOf } from '../../flow/texts'
import type { PlaceId } from '../../flow/types'
import { currentDocumentId } from '../../session/workspace'
import { Button } from '../../ui/inputs/Button'
import { CloseFoot } from '../../ui/layout/AppDialog'
import { Spacer } from '../../ui/layout/Spacer'
import { Tabs } from '../../ui/layout/Tabs'
import { useIsNarrow } from '../../ui/layout/use-is-narrow'
import { lazy } from '../../ui/loading/lazy'
import { FlowTree } from './FlowTree'
import { openPlace } from './open-place'
import { linkOf, rowsOf } from './rows'
import type { Row } from './rows'
import { useFlow } from './use-flow'
import type { ShownFlow } from './use-flow'
import css from './flow.module.css'

const FlowPicture = lazy(() => import('./picture/FlowPicture').then((loaded) => loaded.FlowPicture))

/** Shows the list of the flow and its picture, and leads from it to each document. */
export function FlowMap({ onClose }: { readonly onClose: () => void }) {
  const shown = useFlow()
  if (shown !== null) return <Shown shown={shown} onClose={onClose} />
  return (
    <>
      <DialogContent>
        <p role="status">Reading your documents…</p>
      </DialogContent>
      <CloseFoot onClose={onClose} />
    </>
  )
}

function Shown({ shown, onClose }: { readonly shown: ShownFlow; readonly onClose: () => void }) {
  const { flow, documents, leftOut } = shown
  const [current] = useState(currentDocumentId)
  const isNarrow = useIsNarrow()
  const [view, setView] = useState<View>('list')
  const lines = useMemo(() => linesOf(flow, current), [flow, current])
  const [selected, setSelected] = useState<Row | null>(null)
  const id = selected?.id ?? current ?? lines[0]?.place.id ?? ''
  /** The card that was chosen, which may be of no document; else that of the row. */
  const [card, setCard] = useState<PlaceId | null>(null)
  const place = card ?? id
  const selectPlace = useCallback(
    (to: PlaceId): void => {
      const row = rowsOf(lines, new Set()).find(({ key }) => key === to)
      if (row) setSelected(row)
      setCard(row ? null : to)
    },
    [lines],
  )
  const selectRow = (row: Row): void => {
    setSelected(row)
    setCard(null)
  }
  const openCard = useCallback(
    (to: PlaceId): void => {
      if (documents.has(to)) void openPlace(to, undefined, null)
    },
    [documents],
  )
  const open = (row: Row): void => void openPlace(row.id, documents.get(row.id)?.document, linkOf(row))
  return (
    <>
      <DialogContent className={css.content}>
        <p className={css.about}>
          {countWords(documents.size, 'document')}, {countWords(linksIn(lines), 'link')}. A URL leads to the document whose name
          its path ends with.{leftOut > 0 && ` Left out, since it was never well-formed: ${countWords(leftOut, 'document')}.`}
        </p>
        {isNarrow && <Tabs label="Flow map as" tabs={views} chosen={view} onChoose={setView} />}
        <div className={css.views}>
          {(!isNarrow || view === 'list') && (
            <FlowTree lines={lines} selected={selected?.key ?? current} onSelect={selectRow} onOpen={open} />
          )}
          {(!isNarrow || view === 'picture') && (
            <FlowPicture shown={shown} first={current} selected={place} onSelect={selectPlace} onOpen={openCard} />
          )}
        </div>
      </DialogContent>
      <DialogActions className={css.actions}>
        <Button onClick={() => void copy(markdownOf(flow, current), 'List copied as Markdown.')}>Copy as Markdown</Button>
        <Button onClick={() => void copy(mermaidOf(flow, current), 'Chart copied as Mermaid.')}>Copy as Mermaid</Button>
        <Spacer />
        <Button variant="outlined" onClick={onClose}>
          Close
        </Button>
        <Button variant="contained" onClick={() => void openPlace(id, documents.get(id)?.document, selected && linkOf(selected))}>
          Open {documents.get(id)?.name}
        </Button>
      </DialogActions>
    </>
  )
}

type View = 'list' | 'picture'

const views = [
  { id: 'list', label: 'List' },
  { id: 'picture', label: 'Picture' },
] as const

const linksIn = (lines: ReturnType<typeof linesOf>): number => lines.reduce((count, { links }) => count + links.length, 0)

async function copy(text: string, said: string): Promise<void> {
  announce((await writeClipboard(text)) ? said : copyBlocked())
}
