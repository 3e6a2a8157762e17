import type { Level } from '../../model/problem'
import { allLevels } from '../../editor/problems/problem-order'
import { filterLevel, useLevelFilter } from '../../editor/view/view'
import { signOf, wordOf } from '../../editor/words/levels'
import css from './problems-pane.module.css'

/** Shows how many problems of each level there are; a press shows only these, another one shows all again. */
export function LevelButtons({ counts }: { readonly counts: Readonly<Record<Level, number>> }) {
  const filter = useLevelFilter()
  return allLevels
    .filter((level) => counts[level] > 0 || filter === level)
    .map((level) => (
      <button
        key={level}
        type="button"
        className={css.levelButton}
        data-level={level}
        aria-pressed={filter === level}
        title={`Show ${filter === level ? 'all levels' : `${wordOf(level, 2)} only`}`}
        onClick={() => filterLevel(filter === level ? 'all' : level)}
      >
        <span aria-hidden="true">{signOf(level)}</span> {counts[level]} {wordOf(level, counts[level])}
      </button>
    ))
}
