import { clsx } from 'clsx'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import { useEffect, useRef, useState } from 'react'
import { currentDocument, useReadOnlyReason } from '../../../editor/document/current'
import { placesToAdd } from '../../../editor/nodes/places'
import { openDialog, useDialog, useImportText } from '../../../editor/view/view'
import { begin } from '../../../model/work'
import { addSource, convertSource, insertSource } from './bring-in'
import type { BringIn } from './bring-in'
import type { Check, Checked } from './check'
import { mostBytes, tooBig } from '../../../xml/read/decode'
import { ImportCheck } from './ImportCheck'
import { ImportText } from './ImportText'
import { insertPlace } from './insert-place'
import { addFiles, readFiles } from '../take-files'
import { RepairOffers } from '../repair/RepairOffers'
import type { Source } from './source'
import { noSource, repairedSource, unrepaired } from './source'
import { useCheck } from './use-check'
import { Button } from '../../../ui/inputs/Button'
import css from './transfer.module.css'
import { AppDialog } from '../../../ui/layout/AppDialog'
import { InSlices } from '../../../ui/layout/InSlices'

/** Brings XML in: as a new document, or into the open one. Nothing is ever replaced. */
export function ImportDialog() {
  const isOpen = useDialog() === 'import'
  const [kept, setKept] = useState(noSource)
  return (
    <AppDialog title="Import XML" isOpen={isOpen} onClose={close} maxWidth="md" fillsPhone paperClass={css.dialog}>
      <Form kept={kept} onKeep={setKept} />
    </AppDialog>
  )
}

const close = (): void => openDialog(null)

interface FormProps {
  /** What was not imported when the dialog was closed last. */
  readonly kept: Source
  readonly onKeep: (source: Source) => void
}

interface Asked {
  readonly source: Source
  readonly bringIn: BringIn
}

/** Returns whether the check is about this text: between two keys that of the text before stays. */
const isOf = (check: Check, { text }: Source): check is Checked =>
  (check.state === 'good' || check.state === 'bad') && check.from.text === text

function Form({ kept, onKeep }: FormProps) {
  const given = useImportText()
  const [source, setSource] = useState<Source>(given === null ? kept : { ...noSource, text: given })
  useEffect(() => onKeep(source), [source, onKeep])
  const isTooBig = source.text.length > mostBytes
  const check = useCheck(isTooBig ? '' : source.text)
  // What is asked for before the text is checked waits for that, as long as the text stays.
  const [asked, setAsked] = useState<Asked | null>(null)
  const isAsked = asked?.source === source
  // One thing at a time: while the work goes on, or the dialog fades, the buttons can be pressed again.
  const ask = (bringIn: BringIn): void => setAsked(isAsked ? asked : { source, bringIn })
  const isOpen = useRef(false)
  useEffect(() => {
    isOpen.current = true
    return () => {
      isOpen.current = false
    }
  }, [])
  const takeSeveral = async (files: readonly File[]): Promise<void> => {
    const all = await readFiles(files)
    if (!isOpen.current) return
    close()
    addFiles(all)
  }
  const readOnlyReason = useReadOnlyReason()
  const [offered, setOffered] = useState(0)
  const isEmpty = source.text.trim() === ''
  const addRefusal = isTooBig ? tooBig(source.text.length) : isEmpty ? 'There is nothing to import yet.' : null
  const insertRefusal = addRefusal ?? (check.state === 'bad' ? 'Only well-formed XML can be inserted.' : readOnlyReason)
  const canConvert = check.state === 'good' && addRefusal === null && check.canConvert
  const main = canConvert ? 'convert' : mainOf(check, offered, insertRefusal)
  return (
    <>
      <DialogContent className={clsx(css.content, (main === 'repair' || source.original !== undefined) && css.isShort)}>
        <ImportText source={source} onChange={setSource} onSeveral={(files) => void takeSeveral(files)} />
        {isTooBig ? (
          <p className={clsx(css.check, css.verdict, css.error)}>✕ {tooBig(source.text.length)}</p>
        ) : (
          <ImportCheck check={check} text={source.text} />
        )}
        {!isTooBig && (source.original !== undefined || hasRepairs(check)) && (
          <RepairOffers
            text={source.text}
            isWellFormed={isOf(check, source) ? check.state === 'good' : null}
            isMain={main === 'repair'}
            onOffer={setOffered}
            isQuiet={check.state === 'good' && source.original === undefined}
            onAccept={(text) => setSource(repairedSource(source, text))}
          />
        )}
        {source.original !== undefined && (
          <p className={css.repaired}>
            This text was repaired.{' '}
            <button type="button" onClick={() => setSource(unrepaired(source))}>
              Restore the original text
            </button>
          </p>
        )}
        {isAsked && isOf(check, source) && (
          <InSlices
            doing={asked.bringIn.doing}
            start={() => begin(asked.bringIn.work(check, source))}
            onDone={(bringIn) => {
              const isDone = bringIn()
              if (isDone) onKeep(noSource)
              openDialog((isDone && asked.bringIn.next) || null)
            }}
          />
        )}
        <p className={css.why}>
          No import from URLs: nothing leaves this browser. Open the URL in a tab and paste what it shows.
        </p>
      </DialogContent>
      <DialogActions className={css.actions}>
        <p id="import-help">{helpFor(check, addRefusal, insertRefusal)}</p>
        <Button onClick={close}>Cancel</Button>
        <Button
          variant={main === 'insert' ? 'contained' : 'outlined'}
          disabled={insertRefusal !== null}
          title={insertRefusal ?? ''}
          aria-describedby="import-help"
          onClick={() => ask(insertSource)}
        >
          Insert into current
        </Button>
        <Button
          variant={main === 'add' ? 'contained' : 'outlined'}
          disabled={addRefusal !== null}
          title={addRefusal ?? ''}
          aria-describedby="import-help"
          onClick={() => ask(addSource)}
        >
          {canConvert ? 'Keep as it is' : 'Add as new document'}
        </Button>
        {canConvert && (
          <Button variant="contained" aria-describedby="import-help" onClick={() => ask(convertSource)}>
            Convert to Plivo XML
          </Button>
        )}
      </DialogActions>
    </>
  )
}

/** Returns what the text needs: what is broken a repair that is known, a fragment a document around it, anything else its own document. */
function mainOf(check: Check, offered: number, insertRefusal: string | null): 'repair' | 'insert' | 'add' {
  if (check.state === 'bad' && offered > 0) return 'repair'
  return check.state === 'good' && check.kind === 'fragment' && insertRefusal === null ? 'insert' : 'add'
}

/** Repairs are looked for in anything but a text that is right. */
function hasRepairs(check: Check): boolean {
  return (
    check.state === 'bad' ||
    (check.state === 'good' && (check.kind !== 'response' || check.problems.error + check.problems.warning > 0))
  )
}

function helpFor(check: Check, addRefusal: string | null, insertRefusal: string | null): string {
  if (addRefusal !== null) return ''
  if (check.state === 'bad') return 'Add it as a new document and fix it there. Only well-formed XML can be inserted.'
  if (insertRefusal !== null) return `Can’t insert: ${insertRefusal}`
  const document = currentDocument()
  if (check.state !== 'good' || !document) return 'Your open document is never replaced.'
  return `Insert adds it ${insertPlace(document, check.nodes, placesToAdd()).words}. Nothing is replaced.`
}
