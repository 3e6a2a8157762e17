import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import { useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { download } from '../../../editor/browser-io'
import { csvOf, listOf, uniqueOf } from '../../../messaging/recipients/list'
import { apiDocs, recipients as mostRecipients } from '../../../messaging/limits'
import { Button } from '../../../ui/inputs/Button'
import { AppDialog } from '../../../ui/layout/AppDialog'
import { useTypedAhead } from '../../../ui/loading/typed-ahead'
import { Themed } from '../../../ui/Themed'
import { NoNumbers } from './NoNumbers'
import { PasteReport, tableOf } from './paste'
import type { Pasted } from './PasteReport'
import { useCountries } from './use-countries'
import css from './bulk.module.css'

interface RecipientsDialogProps {
  readonly isOpen: boolean
  readonly numbers: readonly string[]
  readonly onClose: () => void
  readonly onSave: (numbers: readonly string[]) => void
}

/** Shows all recipients as a text with one on each line, to be written, pasted, read from a file and taken away. */
export function RecipientsDialog(props: RecipientsDialogProps) {
  return (
    <Themed>
      <AppDialog title="Recipients" isOpen={props.isOpen} onClose={props.onClose} fillsPhone>
        <Editor {...props} />
      </AppDialog>
    </Themed>
  )
}

function Editor({ numbers, onClose, onSave }: RecipientsDialogProps) {
  const [text, setText] = useState(() => numbers.map((number) => `${number.trim()}\n`).join(''))
  const [read, setRead] = useState<Pasted | null>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  const file = useRef<HTMLInputElement>(null)
  // What is typed first is one more number.
  useLayoutEffect(() => box.current?.setSelectionRange(box.current.value.length, box.current.value.length), [])
  useTypedAhead(box, setText)
  const list = useMemo(() => listOf(text), [text])
  const seen = useDeferredValue(list)
  const tally = useCountries(seen.numbers)
  const add = (more: string): void => {
    const table = tableOf(more)
    setRead(table)
    setText([text.trimEnd(), ...(table?.numbers ?? [more])].filter((line) => line !== '').join('\n'))
  }
  const leadTo = (line: number): void => {
    const from = text.split('\n', line - 1).join('\n').length + (line > 1 ? 1 : 0)
    const end = text.indexOf('\n', from)
    box.current?.focus()
    box.current?.setSelectionRange(from, end < 0 ? text.length : end)
  }
  return (
    <>
      <DialogContent className={css.dialog}>
        <textarea
          ref={box}
          className={css.numbers}
          aria-label="Recipients, one per line"
          autoFocus
          spellCheck={false}
          placeholder="+14155550100"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text')
            const table = /[\t,;"]/.test(pasted) ? tableOf(pasted) : null
            if (!table) return
            event.preventDefault()
            const { selectionStart, selectionEnd } = event.currentTarget
            setRead(table)
            setText(text.slice(0, selectionStart) + table.numbers.join('\n') + text.slice(selectionEnd))
          }}
        />
        <p className={css.summary} aria-live="polite">
          <b>{seen.numbers.length.toLocaleString('en')}</b> {seen.numbers.length === 1 ? 'recipient' : 'recipients'}
          {tally?.counts.map(({ country, name, count }) => (
            <span key={country} title={name}>
              {country || '?'} <b>{count.toLocaleString('en')}</b>
            </span>
          ))}
        </p>
        {read && <PasteReport pasted={read} onClose={() => setRead(null)} />}
        {seen.repeated > 0 && (
          <p className={css.warning}>
            {seen.repeated.toLocaleString('en')} {seen.repeated === 1 ? 'number is' : 'numbers are'} repeated.
            <Button variant="outlined" onClick={() => setText(uniqueOf(text))}>
              Remove duplicates
            </Button>
          </p>
        )}
        {seen.numbers.length > mostRecipients && (
          <p className={css.warning}>
            Plivo takes at most {mostRecipients.toLocaleString('en')} recipients at once. {apiDocs}.
          </p>
        )}
        <NoNumbers rejected={seen.rejected} isKept onLead={leadTo} />
        <input
          ref={file}
          className={css.file}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          aria-label="File with recipients"
          tabIndex={-1}
          onChange={(event) => {
            void event.target.files?.[0]?.text().then(add)
            event.target.value = ''
          }}
        />
      </DialogContent>
      <DialogActions className={css.actions}>
        <Button variant="outlined" onClick={() => file.current?.click()}>
          Add from file
        </Button>
        <Button
          variant="outlined"
          onClick={() => download(csvOf(list.numbers), 'recipients.csv', 'text/csv')}
          disabled={list.numbers.length === 0}
        >
          Export CSV
        </Button>
        <span className={css.gap} />
        <Button onClick={onClose}>Cancel</Button>
        <Button
          variant="contained"
          onClick={() => {
            onSave(list.numbers)
            onClose()
          }}
        >
          Save list
        </Button>
      </DialogActions>
    </>
  )
}
