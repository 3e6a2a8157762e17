import './difference.css'

interface Piece {
  readonly text: string
  readonly isChanged: boolean
}

interface DifferenceProps {
  readonly hunks: readonly { readonly line: number; readonly before: readonly Piece[]; readonly after: readonly Piece[] }[]
  /** Changes that are not shown. */
  readonly more: number
}

/** Lines as they were and as they become, one above the other, with marks on what changes. */
export function Difference({ hunks, more }: DifferenceProps) {
  return (
    <div className="difference">
      {hunks.map(({ line, before, after }) => (
        <div key={line} className="difference-hunk">
          <Side line={line} word="Old" sign="−" pieces={before} />
          <Side line={line} word="New" sign="+" pieces={after} />
        </div>
      ))}
      {more > 0 && <p>and {more.toLocaleString('en')} more</p>}
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
    <div className={isRemoved ? 'difference-side is-old' : 'difference-side is-new'}>
      <span className="difference-line">
        <span className="unseen">{word} line </span>
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

/** White space that is all there is of a change gets a sign. */
function visible(text: string): string {
  const shown = text.replace(/[\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]/g, '⍽')
  return shown.trim() === ''
    ? shown
        .replace(/ /g, '·')
        .replace(/\t/g, '→')
        .replace(/\r\n|\r|\n/g, '⏎\n')
    : shown
}
