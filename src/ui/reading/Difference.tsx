import { clsx } from 'clsx'
import type { Hunks, Piece } from './hunk'
import { Unseen } from './Unseen'
import css from './difference.module.css'

/** Shows lines as they were and as they become, one above the other, with marks on what changes; longer ones scroll. */
export function Difference({ hunks, more }: Hunks) {
  return (
    <div className={css.difference} role="group" aria-label="What changes" tabIndex={0}>
      {hunks.map(({ line, before, after }) => (
        <div key={line} className={css.hunk}>
          <Side line={line} word="Old" sign="−" pieces={before} />
          <Side line={line} word="New" sign="+" pieces={after} />
        </div>
      ))}
      {more > 0 && <p className={css.more}>and {more.toLocaleString('en')} more</p>}
    </div>
  )
}

interface SideProps {
  readonly line: number
  readonly word: 'Old' | 'New'
  readonly sign: string
  readonly pieces: readonly Piece[]
}

function Side({ line, word, sign, pieces }: SideProps) {
  const isRemoved = word === 'Old'
  if (pieces.length === 0) return null
  return (
    <div className={clsx(css.side, isRemoved ? css.old : css.new)}>
      <span className={css.line}>
        <Unseen>{word} line </Unseen>
        {line}
      </span>
      <span aria-hidden="true">{sign}</span>
      <code>
        {pieces.map(({ text, isChanged }, index) =>
          isChanged && isRemoved ? (
            <del key={index}>{visible(text)}</del>
          ) : isChanged ? (
            <ins key={index}>{visible(text)}</ins>
          ) : (
            <span key={index}>{text}</span>
          ),
        )}
      </code>
    </div>
  )
}

/** Returns a text with signs for spaces other than the usual one, and for white space that is all there is of a change. */
function visible(text: string): string {
  const shown = text.replace(/[\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]/g, '⍽')
  return /^[\s⍽]*$/.test(shown)
    ? shown
        .replace(/ /g, '·')
        .replace(/\t/g, '→')
        .replace(/\r\n|\r|\n/g, '⏎\n')
    : shown
}
