import { syntaxTree } from '@codemirror/language'
import { EditorState as State, StateField } from '@codemirror/state'
import type { EditorState, Extension, Transaction, TransactionSpec } from '@codemirror/state'
import { isInName } from '../../../syntax/names'
import type { TextChange } from '../../../syntax/text-change'
import type { Span } from '../marks/marks'

/** The names in a start tag and in its end tag, while the caret is in one of them. */
interface Pair {
  readonly start: Span
  readonly end: Span
}

const pair = StateField.define<Pair | null>({
  create: () => null,
  update(before, transaction) {
    const { state, changes } = transaction
    if (!transaction.docChanged) return transaction.selection ? pairAt(state) : before
    if (!before) return null
    const moved = (span: Span): Span => ({ from: changes.mapPos(span.from, -1), to: changes.mapPos(span.to, 1) })
    const next = { start: moved(before.start), end: moved(before.end) }
    const isSame = textOf(transaction, next.start) === textOf(transaction, next.end)
    const { head } = transaction.newSelection.main
    return isSame && (holds(next.start, head) || holds(next.end, head)) ? next : null
  },
})

/** Writes the name of a tag that is renamed into its partner too. */
const rename = State.transactionFilter.of((transaction): Transaction | readonly TransactionSpec[] => {
  const names = transaction.docChanged ? transaction.startState.field(pair, false) : null
  if (!names || !(transaction.isUserEvent('input') || transaction.isUserEvent('delete'))) return transaction
  const changed: TextChange[] = []
  transaction.changes.iterChanges((from, to, _a, _b, inserted) => changed.push({ from, to, insert: inserted.toString() }))
  const [change] = changed
  if (!change || changed.length > 1 || !isInName(change.insert)) return transaction
  const [here, there] = isWithin(change, names.start) ? [names.start, names.end] : [names.end, names.start]
  if (!isWithin(change, here)) return transaction
  const shift = there.from - here.from
  return [transaction, { changes: { from: change.from + shift, to: change.to + shift, insert: change.insert } }]
})

export const linkedTags: Extension = [pair, rename]

/** Returns the pair of names that the caret is in, found in the tree that the editor keeps anyway. */
function pairAt(state: EditorState): Pair | null {
  const { head, empty } = state.selection.main
  if (!empty) return null
  for (const side of [-1, 1] as const) {
    const name = syntaxTree(state).resolveInner(head, side)
    const element = name.name === 'TagName' ? name.parent?.parent : null
    const start = element?.firstChild?.getChild('TagName')
    const end = element?.lastChild?.getChild('TagName')
    if (!start || !end || element?.lastChild?.name !== 'CloseTag' || start.from === end.from) continue
    if (state.sliceDoc(start.from, start.to) === state.sliceDoc(end.from, end.to)) return { start, end }
  }
  return null
}

const textOf = (transaction: Transaction, { from, to }: Span): string => transaction.newDoc.sliceString(from, to)

const holds = ({ from, to }: Span, position: number): boolean => position >= from && position <= to

const isWithin = (change: Span, span: Span): boolean => change.from >= span.from && change.to <= span.to
