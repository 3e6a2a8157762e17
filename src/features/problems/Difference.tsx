import { lineDiff } from './line-diff'
import './problem-dialogs.css'

/** More lines than these nobody reads. */
const MOST_LINES = 400

/** What changes between two texts, line by line; a sign says what its colour says. */
export function Difference({ before, after }: { readonly before: string; readonly after: string }) {
  const lines = lineDiff(before, after).slice(0, MOST_LINES)
  return (
    <pre className="difference" aria-label="What changes" tabIndex={0}>
      {lines.map((line, index) => (
        <div key={index} className={line?.kind ?? 'gap'}>
          {line === null ? '⋯' : `${SIGNS[line.kind]} ${line.text}`}
        </div>
      ))}
    </pre>
  )
}

const SIGNS = { same: ' ', gone: '−', new: '+' } as const
