import { clsx } from 'clsx'
import type { Drop } from './use-drag'
import { edge } from '../use-row-window'
import css from '../tree.module.css'

interface DropLineProps {
  readonly drop: Drop
  readonly level: number
  readonly rowHeight: number
}

/** Shows where dragged rows would go: a line before or after a row or below all of them, a frame around a row, or why they may not go there. */
export function DropLine({ drop: { row, where, reason }, level, rowHeight }: DropLineProps) {
  const top = row * rowHeight + edge + (where === 'after' || where === 'end' ? rowHeight : 0)
  const size = where === 'inside' ? { height: rowHeight } : {}
  return (
    <div
      className={clsx(css.dropLine, where === 'inside' && css.isInside, reason !== null && css.isRefused)}
      style={{ top, left: 6 + (level - 1) * 18, ...size }}
      aria-hidden="true"
    >
      {reason !== null && <span className={css.dropReason}>{reason}</span>}
    </div>
  )
}
