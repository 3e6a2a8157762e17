import type { NoNumber } from '../../../messaging/recipients/table'
import css from './bulk.module.css'

interface NoNumbersProps {
  readonly rejected: readonly NoNumber[]
  /** Whether they stay in the list. */
  readonly isKept: boolean
  readonly onLead?: (line: number) => void
}

/** Shows the lines that hold no phone number, with what they hold. */
export function NoNumbers({ rejected, isKept, onLead }: NoNumbersProps) {
  if (rejected.length === 0) return null
  const shown = rejected.slice(0, most)
  const more = rejected.length - shown.length
  return (
    <>
      <p className={css.warning}>
        {rejected.length === 1 ? '1 line holds' : `${rejected.length.toLocaleString('en')} lines hold`} no phone number
        {!isKept && ' and is not in the list'.replace('is', rejected.length === 1 ? 'is' : 'are')}:
      </p>
      <ul className={css.lines} aria-label="Lines without a phone number">
        {shown.map(({ line, text }) => (
          <li key={line}>
            {onLead ? (
              <button type="button" onClick={() => onLead(line)}>
                Line {line}
              </button>
            ) : (
              <>Line {line}</>
            )}
            : {text === '' ? 'empty' : <code>{text}</code>}
            {rounded.test(text) && ' (rounded by a spreadsheet: format the column as text)'}
          </li>
        ))}
        {more > 0 && <li>and {more.toLocaleString('en')} more</li>}
      </ul>
    </>
  )
}

const most = 200

const rounded = /^\d[.,]?\d*E\+?\d+$/i
