import { ensureSyntaxTree, syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'

/** The text around a position, as much as completion and hover read; the position counts in it as `at`. */
export interface Surroundings {
  readonly text: string
  readonly start: number
  readonly at: number
  /** The names of the elements that are open where it begins, outermost first. */
  readonly above: () => readonly string[]
}

const before = 20_000
const behind = 4_000
/** Milliseconds for a tree that is not there yet, as right behind a jump to the end. */
const patience = 25

/** Returns the text around a position. However long the document is, it is not read as a whole. */
export function surroundings(state: EditorState, position: number): Surroundings {
  const start = Math.max(0, position - before)
  const text = state.sliceDoc(start, Math.min(state.doc.length, position + behind))
  return { text, start, at: position - start, above: () => openAt(state, start) }
}

/**
 * Returns the names of the elements whose start tag begins before a position, and their end tag, where there is one, behind
 * it.
 */
function openAt(state: EditorState, position: number): readonly string[] {
  const names: string[] = []
  if (position === 0) return names
  const tree = ensureSyntaxTree(state, position, patience) ?? syntaxTree(state)
  for (let node = tree.resolveInner(position, -1).parent; node; node = node.parent) {
    const [first, last] = [node.firstChild, node.lastChild]
    if (node.name !== 'Element' || first?.name !== 'OpenTag' || first.from >= position) continue
    if (last?.name === 'CloseTag' && last.from < position) continue
    const name = first.getChild('TagName')
    if (name) names.unshift(state.sliceDoc(name.from, name.to))
  }
  return names
}
