import type { Positions } from '../positions'
import { positionOf } from '../positions'
import type { Shown } from '../shown'
import { deadRanges, fieldRange, selectedRanges } from './marked-ranges'
import type { Marks, Span } from './marks'

/** Returns the marks of what is selected and of the field that is edited; where the caret is needs no mark of its own. */
export function marksOf(
  { document, draft, selection, field }: Shown,
  positions: Positions,
  hasFocus: boolean,
): Pick<Marks, 'selected' | 'field'> {
  if (!document || draft) return { selected: [], field: null }
  const range = hasFocus ? null : fieldRange(document, field)
  return {
    selected: selectedRanges(document, selection).map((selected) => spanOf(selected, positions)),
    field: range && spanOf(range, positions),
  }
}

/** Returns the marks of the steps that never run. */
export function deadMarks({ document, draft, kind }: Shown, positions: Positions): Marks['dead'] {
  if (!document || draft) return []
  return deadRanges(document, kind).map((range) => ({ ...range, ...spanOf(range, positions) }))
}

/** Returns where a stretch of the text stands in the editor. */
export function spanOf({ from, to }: Span, positions: Positions): Span {
  return { from: positionOf(positions, from), to: positionOf(positions, to) }
}
