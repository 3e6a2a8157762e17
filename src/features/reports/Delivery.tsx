import type { KeyboardEvent, ReactNode } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import { readReport } from '../../messaging/reports/report'
import type { Report } from '../../messaging/reports/report'
import { Button } from '../../ui/inputs/Button'
import { TextArea } from '../../ui/inputs/TextInput'
import { Explained } from './Explained'
import css from './reports.module.css'

/** What was pasted, and what it was read as. */
export interface Pasted {
  readonly text: string
  /** Null while it is not explained. */
  readonly report: Report | null
}

export const nothingPasted: Pasted = { text: '', report: null }

interface DeliveryProps {
  readonly pasted: Pasted
  readonly onChange: (pasted: Pasted) => void
  /** Where to read on. */
  readonly more?: ReactNode
}

/** Explains what Plivo reported of a message. */
export function Delivery({ pasted: { text, report }, onChange, more }: DeliveryProps) {
  const id = useId()
  const [reason, setReason] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const isBack = useRef(false)
  useEffect(() => {
    if (report || !isBack.current) return
    isBack.current = false
    field.current?.focus()
    field.current?.select()
  }, [report])
  const explain = (): void => {
    const reading = readReport(text)
    setReason(reading.kind === 'none' ? reading.reason : null)
    if (reading.kind === 'report') onChange({ text, report: reading })
    else field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    explain()
  }
  const back = (): void => {
    isBack.current = true
    onChange({ text, report: null })
  }
  if (report) return <Explained report={report} onBack={back} more={more} />
  return (
    <section className={css.delivery} aria-labelledby={id}>
      <h3 id={id}>Was it delivered?</h3>
      <p id={`${id}-help`}>Paste what Plivo sent to your delivery report URL: form fields, query, JSON or a log line.</p>
      <TextArea
        ref={field}
        aria-label="Report to explain"
        aria-describedby={`${id}-help ${id}-reason`}
        aria-invalid={reason !== null}
        rows={2}
        placeholder="Status=undelivered&ErrorCode=30&To=14155550101…"
        value={text}
        onChange={(event) => {
          setReason(null)
          onChange({ text: event.target.value, report: null })
        }}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}-reason`} className={css.reason} role="status">
        {reason}
      </p>
      <div className={css.buttons}>
        <Button variant="outlined" onClick={explain}>
          Explain
        </Button>
        {more}
      </div>
    </section>
  )
}
