import { useDeferredValue, useEffect, useMemo, useRef } from 'react'
import type { Document, NodeId } from '../../../model/node'
import type { Problem } from '../../../model/problem'
import { goTo } from '../../../editor/problems/problem-walk'
import { currentDocument, useDocument } from '../../../editor/document/current'
import { reveal } from '../../../editor/document/selected'
import { useShownProblems } from '../../../editor/problems/problems'
import { pathOf } from '../../../editor/paths'
import { allLevels } from '../../../editor/problems/problem-order'
import { currentText } from '../../../editor/text'
import { reportImport, requestFocus } from '../../../editor/view/view'
import type { Imported } from '../../../editor/view/view-settings'
import { useDocumentId } from '../../../session/workspace'
import { countWords } from '../../../editor/words/count-words'
import { contentsOf, elementWords } from './report'
import { IconButton } from '../../../ui/inputs/Button'
import css from './import-report.module.css'

const nouns = { error: 'error', warning: 'warning', info: 'note' } as const

interface Entry {
  readonly words: string
  readonly level?: string
  /** Leads to the first place, and pressed again to the next one. */
  readonly places: readonly (() => void)[]
}

/**
 * Shows what an import brought in, above the panes: what was kept, and what is wrong now. Each entry leads to its places. It
 * goes when it is closed, or when nothing is wrong any more.
 */
export function ImportReport({ imported }: { readonly imported: Imported }) {
  const isShown = useDocumentId() === imported.documentId
  const document = useDeferredValue(useDocument())
  const problems = useDeferredValue(useShownProblems())
  const entries = useMemo(() => (document ? entriesOf(imported, document, problems) : []), [imported, document, problems])
  const section = useRef<HTMLElement>(null)
  const pressed = useRef(new Map<string, number>())
  const hadWork = useRef(false)
  // What was to be done is done: the report goes, but not from under the focus.
  useEffect(() => {
    if (!isShown) return
    const hasWork = problems.length > 0
    if (hadWork.current && !hasWork && !section.current?.contains(globalThis.document.activeElement)) reportImport(null)
    hadWork.current ||= hasWork
  }, [isShown, problems])
  if (!isShown) return null
  const lead = ({ words, places }: Entry): void => {
    const times = pressed.current.get(words) ?? 0
    pressed.current.set(words, times + 1)
    places[times % places.length]?.()
  }
  return (
    <section ref={section} className={css.importReport} aria-label="Import report">
      <h2>Imported</h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.words}>
            {entry.places.length === 0 ? (
              <span>{entry.words}</span>
            ) : (
              <button type="button" data-level={entry.level} onClick={() => lead(entry)}>
                {entry.words}
              </button>
            )}
          </li>
        ))}
      </ul>
      <IconButton aria-label="Close the import report" onClick={close}>
        ×
      </IconButton>
    </section>
  )
}

/** Closes the report. The button goes with it, so the focus goes on to the tree. */
function close(): void {
  reportImport(null)
  requestFocus({ pane: 'structure' })
}

/** More unknown names than these are only counted. */
const mostNames = 4

function entriesOf({ isSame }: Imported, document: Document, problems: readonly Problem[]): readonly Entry[] {
  const { elements, unknown, comments, instructions } = contentsOf(document)
  const entries: Entry[] = [{ words: elementWords(elements, document.root.name), places: [() => show(document.root.id)] }]
  for (const { name, ids } of unknown.slice(0, mostNames)) {
    entries.push({ words: `<${name}> unknown, kept${ids.length > 1 ? ` (${ids.length})` : ''}`, places: leadTo(ids) })
  }
  const rest = unknown.slice(mostNames)
  if (rest.length > 0) {
    entries.push({ words: `${rest.length} more unknown, kept`, places: leadTo(rest.flatMap(({ ids }) => ids)) })
  }
  if (comments.length > 0) entries.push({ words: `${countWords(comments.length, 'comment')} kept`, places: leadTo(comments) })
  if (instructions.length > 0) {
    const words = `${countWords(instructions.length, 'processing instruction')} kept`
    entries.push({ words, places: leadTo(instructions) })
  }
  if (!isSame) entries.push({ words: 'Spacing, quotes or line ends changed; the content is the same', places: [] })
  for (const level of allLevels) {
    const rows = problems.filter((problem) => problem.level === level)
    const places = rows.map((problem) => () => goTo(problem))
    if (rows.length > 0) entries.push({ words: countWords(rows.length, nouns[level]), level, places })
  }
  if (problems.length === 0) entries.push({ words: 'No problems found', places: [() => requestFocus({ pane: 'problems' })] })
  return entries
}

const leadTo = (ids: readonly NodeId[]): readonly (() => void)[] => ids.map((id) => () => show(id))

function show(id: NodeId): void {
  const document = currentDocument()
  // Comments before and after the root are no rows: the XML shows them.
  if (document && pathOf(document, id) === null) {
    const isAfter = document.epilog.some((node) => node.id === id)
    const at = isAfter ? currentText().length : 0
    return requestFocus({ pane: 'xml', at: { from: at, to: at } })
  }
  reveal(id)
  requestFocus({ pane: 'structure' })
}
