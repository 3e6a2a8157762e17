import DialogContent from '@mui/material/DialogContent'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { saidBy } from '../../messaging/basis'
import type { Basis } from '../../messaging/basis'
import { codes, retryWords } from '../../messaging/reports/codes'
import { incomingStatuses, statuses } from '../../messaging/reports/statuses'
import type { Direction, StatusSpec } from '../../messaging/reports/statuses'
import { openDialog, useDialog, useShownEntry } from '../../editor/view/view'
import { SaidBy } from '../../ui/layout/SaidBy'
import { AppDialog, CloseFoot } from '../../ui/layout/AppDialog'
import { Delivery, nothingPasted } from './Delivery'
import { fieldAdvice, statusEntry } from './report-words'
import css from './reports.module.css'

const close = (): void => openDialog(null)

/** Explains a report, and shows every status and every error code of a message with its source. */
export function CodesDialog() {
  const isOpen = useDialog() === 'codes'
  // What was pasted stays while the dialog is closed.
  const [pasted, setPasted] = useState(nothingPasted)
  return (
    <AppDialog title="Message statuses and codes" isOpen={isOpen} onClose={close} maxWidth="md" fillsPhone>
      <DialogContent className={css.codes} tabIndex={0}>
        {isOpen && <Delivery pasted={pasted} onChange={setPasted} />}
        {isOpen && <Lists />}
      </DialogContent>
      <CloseFoot onClose={close} />
    </AppDialog>
  )
}

function Lists() {
  const shown = useShownEntry()
  return (
    <>
      <p>
        Plivo reports the outcome of a message to the callbackUrl of its Message. Plivo documents these statuses and codes for its
        API; this page assumes the same for a Message in XML.
      </p>
      <StatusList title="Statuses of sent messages" direction="sent" of={statuses} shown={shown} />
      <StatusList title="Statuses of incoming messages" direction="incoming" of={incomingStatuses} shown={shown} />
      <section aria-label="Error codes">
        <h3>Error codes</h3>
        <dl>
          {codes.map((spec) => (
            <Row key={spec.code} name={spec.code} title={spec.meaning} basis={spec.basis} isShown={spec.code === shown}>
              {spec.cause} {spec.action} {retryWords[spec.retry]} {fieldAdvice(spec.fields, spec)}
            </Row>
          ))}
        </dl>
      </section>
    </>
  )
}

const chargedWords: { readonly [C in StatusSpec['isCharged']]: string } = {
  yes: 'Plivo charges for it.',
  no: 'Plivo doesn’t charge for it.',
  unknown: '',
}

interface StatusListProps {
  readonly title: string
  readonly direction: Direction
  readonly of: Readonly<Record<string, StatusSpec>>
  readonly shown: string | null
}

function StatusList({ title, direction, of, shown }: StatusListProps) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <dl>
        {Object.entries(of).map(([name, { meaning, isCharged, next, advice, basis }]) => (
          <Row
            key={name}
            name={name}
            title={next.length === 0 ? 'final' : `then ${next.join(' or ')}`}
            basis={basis}
            isShown={statusEntry(direction, name) === shown}
          >
            {meaning} {chargedWords[isCharged]} {advice}
          </Row>
        ))}
      </dl>
    </section>
  )
}

interface RowProps {
  readonly name: string
  readonly title: string
  readonly basis: Basis
  /** The list was opened to read this one. */
  readonly isShown: boolean
  readonly children: ReactNode
}

function Row({ name, title, basis, isShown, children }: RowProps) {
  return (
    <div ref={isShown ? showAtTop : undefined} aria-current={isShown || undefined}>
      <dt>
        <b>{name}</b>
        <span>{title}</span>
      </dt>
      <dd>
        {children}
        <small>
          <SaidBy {...saidBy(basis)} />
        </small>
      </dd>
    </div>
  )
}

const showAtTop = (row: HTMLElement | null): void => row?.scrollIntoView({ block: 'start' })
