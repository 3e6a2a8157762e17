import { clsx } from 'clsx'
import type { EditorState, Extension, Range as Placed } from '@codemirror/state'
import { RangeSet, RangeValue, StateEffect, StateField } from '@codemirror/state'
import type { DecorationSet } from '@codemirror/view'
import { Decoration, EditorView } from '@codemirror/view'
import type { NodeId } from '../../../model/node'
import type { Level } from '../../../model/problem'
import { allLevels } from '../../../editor/problems/problem-order'
import type { ProblemWords } from './cards'
import type { Span } from './marks'
import css from '../xml-pane.module.css'

/** A place with a wavy line below it, and what is wrong there; `nodeId` is the element that a fix repairs. */
export interface Underline extends Span, ProblemWords {
  readonly nodeId: NodeId | null
}

/** Underlines these places and no others. */
export const setUnderlines = StateEffect.define<readonly Underline[]>()

/** An underline as a thing that moves with the text. */
class Found extends RangeValue {
  readonly underline: Underline

  constructor(underline: Underline) {
    super()
    this.underline = underline
  }
}

interface Underlined {
  readonly found: RangeSet<Found>
  readonly drawn: DecorationSet
}

const field = StateField.define<Underlined>({
  create: () => ({ found: RangeSet.of<Found>([]), drawn: Decoration.none }),
  update(before, { docChanged, changes, effects }) {
    let now = docChanged ? { found: before.found.map(changes), drawn: before.drawn.map(changes) } : before
    for (const effect of effects) if (effect.is(setUnderlines)) now = underlined(effect.value)
    return now
  },
  provide: (value) => EditorView.decorations.from(value, ({ drawn }) => drawn),
})

/** Shows the underlines; they move with the text until they are set anew. */
export const showUnderlines: Extension = field

/** Returns the underlines that touch a span of the text, with where they stand now. */
export function underlinesIn(state: EditorState, { from, to }: Span): readonly Underline[] {
  const touching: Underline[] = []
  state.field(field).found.between(from, to, (start, end, { underline }) => {
    touching.push({ ...underline, from: start, to: end })
  })
  return touching
}

/** Returns the worst level of the problems in a line; null in a line without any. */
export const levelOfLine = (state: EditorState, line: Span): Level | null => worstOf(underlinesIn(state, line))

const worstOf = (underlines: readonly Underline[]): Level | null =>
  allLevels.find((level) => underlines.some((underline) => underline.level === level)) ?? null

function underlined(underlines: readonly Underline[]): Underlined {
  const placed = underlines.filter(({ from, to }) => from < to)
  return {
    found: RangeSet.of(
      placed.map((underline) => new Found(underline).range(underline.from, underline.to)),
      true,
    ),
    drawn: RangeSet.of(linesUnder(placed), true),
  }
}

/** Returns one line under each stretch of the text, in the colour of the worst of what is wrong there. */
function linesUnder(placed: readonly Underline[]): readonly Placed<Decoration>[] {
  const edges = [...new Set(placed.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)
  return edges.flatMap((from, index) => {
    const to = edges[index + 1] ?? from
    const level = worstOf(placed.filter((underline) => underline.from <= from && underline.to > from))
    if (level === null) return []
    return [
      Decoration.mark({ class: clsx(css.problem), attributes: { 'data-mark': 'problem', 'data-level': level } }).range(from, to),
    ]
  })
}
