import { clsx } from 'clsx'
import { defaultKeymap } from '@codemirror/commands'
import { search, searchKeymap } from '@codemirror/search'
import { Compartment, EditorState, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state'
import { Decoration, EditorView, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view'
import type { DecorationSet } from '@codemirror/view'
import type { Sdk } from '../../catalogue/spec'
import type { Line } from '../../codegen/writers/line'
import { difference } from '../../syntax/text-change'
import { grammarOf } from './grammar'
import { leadTo } from './lead-to'
import { colours } from '../../ui/reading/code-grammar'
import editor from '../../ui/reading/editor-host.module.css'
import css from './code.module.css'

/** Everything that the view of the code shows. */
export interface ShownCode {
  readonly sdk: Sdk
  readonly code: string
  readonly lines: readonly Line[]
  /** Indices of the lines of what is selected. */
  readonly marked: ReadonlySet<number>
}

/** The view of the code; nobody types in it. */
export interface CodeEditor {
  show(next: ShownCode): void
  focus(): void
  destroy(): void
}

type LineMarks = Pick<ShownCode, 'lines' | 'marked'>

const setLines = StateEffect.define<LineMarks>()
const markedLine = Decoration.line({ class: clsx(editor.selected), attributes: { 'data-mark': 'selected' } })
const warningLine = Decoration.line({ class: clsx(css.warning), attributes: { title: 'Go to the field' } })

const lineMarks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (before, transaction) => {
    const effect = transaction.effects.find((one) => one.is(setLines))
    if (!effect?.is(setLines)) return before
    const { lines, marked } = effect.value
    const builder = new RangeSetBuilder<Decoration>()
    lines.forEach(({ warning }, index) => {
      if (!warning && !marked.has(index)) return
      const { from } = transaction.state.doc.line(index + 1)
      if (marked.has(index)) builder.add(from, from, markedLine)
      if (warning) builder.add(from, from, warningLine)
    })
    return builder.finish()
  },
  provide: (field) => EditorView.decorations.from(field),
})

/** Puts a view of code into `host`. */
export function createCodeEditor(host: HTMLElement): CodeEditor {
  const grammar = new Compartment()
  let shown: ShownCode | null = null
  const view = new EditorView({
    parent: host,
    state: EditorState.create({
      extensions: [
        EditorState.readOnly.of(true),
        lineNumbers(),
        highlightSpecialChars(),
        EditorView.lineWrapping,
        grammar.of([]),
        colours,
        lineMarks,
        search({ top: true }),
        keymap.of([...searchKeymap, ...defaultKeymap]),
        EditorView.contentAttributes.of({ 'aria-label': 'Code', 'aria-readonly': 'true', tabindex: '0' }),
        EditorView.domEventHandlers({ click: (event) => follow(event) }),
      ],
    }),
  })
  return { show, focus: () => view.focus(), destroy: () => view.destroy() }

  function show(next: ShownCode): void {
    const before = shown
    shown = next
    const effects: StateEffect<unknown>[] = [setLines.of(next)]
    if (before?.sdk !== next.sdk) effects.push(grammar.reconfigure(grammarOf(next.sdk)))
    const changes = difference(view.state.doc.toString(), next.code)
    view.dispatch({ changes, effects })
    const [first] = [...next.marked].toSorted((one, other) => one - other)
    if (first !== undefined && !isSame(before?.marked, next.marked)) {
      view.dispatch({ effects: EditorView.scrollIntoView(view.state.doc.line(first + 1).from, { y: 'nearest', yMargin: 40 }) })
    }
  }

  function follow(event: MouseEvent): void {
    if (!view.state.selection.main.empty) return
    const at = view.posAtCoords({ x: event.clientX, y: event.clientY })
    const warning = at === null ? undefined : shown?.lines[view.state.doc.lineAt(at).number - 1]?.warning
    if (warning) leadTo(warning)
  }
}

function isSame(one: ReadonlySet<number> | undefined, other: ReadonlySet<number>): boolean {
  return one?.size === other.size && [...other].every((index) => one.has(index))
}
