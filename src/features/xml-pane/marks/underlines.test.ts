import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { expect, it } from 'vitest'
import type { Level } from '../../../model/problem'
import { levelOfLine, setUnderlines, showUnderlines, underlinesIn } from './underlines'

const at = (level: Level, from: number, to: number) =>
  ({ level, from, to, nodeId: 1, message: `${level} at ${from}`, consequence: '', source: '', fixes: [] }) as const

function shown(...underlines: ReturnType<typeof at>[]): EditorView {
  const view = new EditorView({ state: EditorState.create({ doc: 'abcdefgh', extensions: showUnderlines }) })
  view.dispatch({ effects: setUnderlines.of(underlines) })
  return view
}

/** Returns what is underlined in which colour, by the innermost line. */
const lines = (view: EditorView) =>
  [...view.dom.querySelectorAll<HTMLElement>('[data-mark=problem]')].map((mark) => [mark.dataset['level'], mark.textContent])

it.each([
  [[at('info', 1, 4), at('error', 1, 4)], [['error', 'bcd']]],
  [[at('error', 1, 4), at('info', 1, 4)], [['error', 'bcd']]],
  [
    [at('error', 1, 6), at('info', 2, 4)],
    [
      ['error', 'b'],
      ['error', 'cd'],
      ['error', 'ef'],
    ],
  ],
  [
    [at('info', 0, 4), at('warning', 2, 6)],
    [
      ['info', 'ab'],
      ['warning', 'cd'],
      ['warning', 'ef'],
    ],
  ],
])('draws one line, in the colour of the worst that is wrong there (%#)', (underlines, expected) => {
  expect(lines(shown(...underlines))).toEqual(expected)
})

it('tells all that is wrong at a place, where it stands after an edit', () => {
  const view = shown(at('info', 1, 4), at('error', 1, 4))
  view.dispatch({ changes: { from: 0, insert: 'xx' } })
  expect(underlinesIn(view.state, { from: 4, to: 4 })).toEqual([
    { ...at('info', 1, 4), from: 3, to: 6 },
    { ...at('error', 1, 4), from: 3, to: 6 },
  ])
  expect(levelOfLine(view.state, { from: 0, to: 8 })).toBe('error')
})
