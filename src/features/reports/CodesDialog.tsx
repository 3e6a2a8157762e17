import DialogContent from '@mui/material/DialogContent'
import { useState } from 'react'
import { saidBy } from '../../messaging/basis'
import { codes, retryWords } from '../../messaging/reports/codes'
import { incomingStatuses, statuses } from '../../messaging/reports/statuses'
import type { MessageField, StatusSpec } from '../../messaging/reports/statuses'
import { openDialog, useDialog } from '../../editor/view/view'
import { SaidBy } from '../../ui/layout/SaidBy'
import { AppDialog, CloseFoot } from '../../ui/layout/AppDialog'
import { Delivery, nothingPasted } from './Delivery'
import { fieldNames } from './report-words'
import css from './reports.module.css'

const close = (): void => openDialog(null)

/** A report explained, and every status and every error code of a message with its source. */
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
  return (
    <>
      <p>
        Plivo reports what became of a message to the callbackUrl of its Message. Its pages describe statuses and codes for the
        API; that a Message in XML gets the same ones is assumed.
      </p>
      <StatusList title="Statuses of a message that is sent" of={statuses} />
      <StatusList title="Statuses of a message that comes in" of={incomingStatuses} />
      <section aria-label="Error codes">
        <h3>Error codes</h3>
        <dl>
          {codes.map(({ code, meaning, cause, action, fields, retry, basis }) => (
            <div key={code}>
              <dt>
                <b>{code}</b> {meaning}
              </dt>
              <dd>
                {cause} {action} {retryWords[retry]} {fields.length > 0 && `Look at ${listed(fields)}.`}
                <small>
                  <SaidBy {...saidBy(basis)} />
                </small>
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  )
}

const listed = (fields: readonly MessageField[]): string => fields.map((field) => fieldNames[field]).join(' and ')

const chargedWords: { readonly [C in StatusSpec['isCharged']]: string } = {
  yes: 'It is charged.',
  no: 'It is not charged.',
  unknown: '',
}

interface StatusListProps {
  readonly title: string
  readonly of: Readonly<Record<string, StatusSpec>>
}

function StatusList({ title, of }: StatusListProps) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <dl>
        {Object.entries(of).map(([name, { meaning, isCharged, next, advice, basis }]) => (
          <div key={name}>
            <dt>
              <b>{name}</b> {next.length === 0 ? 'final' : `then ${next.join(' or ')}`}
            </dt>
            <dd>
              {meaning} {chargedWords[isCharged]} {advice}
              <small>
                <SaidBy {...saidBy(basis)} />
              </small>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
