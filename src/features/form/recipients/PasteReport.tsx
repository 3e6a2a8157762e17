import type { NumberTable } from '../../../messaging/recipients/table'
import { SmallButton } from '../field/FieldButton'
import css from './bulk.module.css'
import { NoNumbers } from './NoNumbers'

export type Pasted = NumberTable

/** Shows what became of a table that was pasted: how many numbers, from where, and each cell that is none. */
export function PasteReport({ pasted, onClose }: { readonly pasted: Pasted; readonly onClose: () => void }) {
  const { numbers, heading, others, rejected, rewritten } = pasted
  return (
    <div className={css.report} role="status" aria-label="What was pasted">
      <p className={css.said}>
        <span>
          {counted(numbers.length, 'number')} added
          {heading !== null && ` from the column “${heading}”`}
          {others > 0 && `, ${counted(others, 'other column')} not read`}
          {rewritten > 0 && `, ${rewritten.toLocaleString('en')} with spaces and punctuation removed`}.
        </span>
        <SmallButton tabIndex={-1} aria-label="Close the report" onClick={onClose}>
          ×
        </SmallButton>
      </p>
      <NoNumbers rejected={rejected} isKept={false} />
    </div>
  )
}

const counted = (count: number, noun: string): string => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
