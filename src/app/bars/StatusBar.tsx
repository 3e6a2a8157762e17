import { clsx } from 'clsx'
import { useDeferredValue, useMemo } from 'react'
import { documentBytes } from '../../catalogue/limits'
import { bytesOf, lengthOf } from '../../core-page'
import { elementAt } from '../../model/edit'
import type { Document } from '../../model/node'
import type { Level } from '../../model/problem'
import { useDocument, useDraft, useSelection } from '../../editor/document/current'
import type { Draft } from '../../editor/snapshot'
import { pathOf } from '../../editor/paths'
import { allLevels, countLevels } from '../../editor/problems/problem-order'
import { useChecking } from '../../editor/problems/checking'
import { useHasRows, useNextStep, useRows } from '../../editor/problems/problems'
import { changeSettings, nextTheme, requestFocus, useSettings } from '../../editor/view/view'
import { KindMenu, KindWords } from '../../features/xml-pane/KindMenu'
import { Spacer } from '../../ui/layout/Spacer'
import css from './status-bar.module.css'

/** Shows the bottom line: how many problems, what the document answers, where the selection is, its size and the theme. */
export function StatusBar() {
  const { areProblemsOpen, theme } = useSettings()
  const hasRows = useHasRows()
  const toggleProblems = (): void => {
    if (hasRows) changeSettings({ areProblemsOpen: !areProblemsOpen })
    else requestFocus({ pane: 'problems' })
  }
  return (
    <footer className={css.status}>
      <button type="button" aria-expanded={hasRows && areProblemsOpen} onClick={toggleProblems}>
        <Counts />
      </button>
      <Kind />
      <Spacer />
      <PathText />
      <Size />
      <button type="button" onClick={nextTheme}>
        {theme} theme
      </button>
      <span className={css.place}>stored in this browser only</span>
    </footer>
  )
}

const words: Readonly<Record<Level, readonly [sign: string, one: string, many: string]>> = {
  error: ['✕', 'error', 'errors'],
  warning: ['▲', 'warning', 'warnings'],
  info: ['●', 'note', 'notes'],
}

function Counts() {
  const counts = countLevels(useRows())
  const parts = allLevels
    .filter((level) => counts[level] > 0)
    .map((level) => {
      const [sign, one, many] = words[level]
      return `${sign} ${counts[level]} ${counts[level] === 1 ? one : many}`
    })
  const checking = useChecking()
  const none = { starting: 'checking…', on: '✓ no problems', failed: 'not checked' }
  const isUnfinished = useNextStep() !== null
  return <>{parts.length > 0 ? parts.join('  ') : isUnfinished ? 'not finished yet' : none[checking]}</>
}

function Kind() {
  return (
    <KindMenu>
      <KindWords />
    </KindMenu>
  )
}

function Size() {
  const document = useDeferredValue(useDocument())
  const draft = useDeferredValue(useDraft())
  const size = useMemo(() => sizeOf(document, draft), [document, draft])
  const isTooBig = size > documentBytes
  return (
    <span className={clsx(isTooBig && css.isOver)}>
      {(size / 1024).toFixed(1)} kB of {documentBytes / 1024} kB
    </span>
  )
}

/** Above this many characters the size is counted in characters: it is far over the limit anyway. */
const counted = 500_000

/** Returns the size of the text as Plivo receives it, in bytes of UTF-8; above `counted` in characters. */
function sizeOf(document: Document | null, draft: Draft | null): number {
  const length = draft?.text.length ?? (document ? lengthOf(document) : 0)
  if (length > counted) return length
  if (draft) return new TextEncoder().encode(draft.text).length
  return document ? bytesOf(document) : 0
}

function PathText() {
  const document = useDocument()
  const selection = useSelection()
  return <span className={css.path}>{document && selection ? namesTo(document, selection.focus) : ''}</span>
}

function namesTo(document: Document, id: number): string {
  const path = pathOf(document, id) ?? []
  const names = path.map((_, depth) => elementAt(document, path.slice(0, depth + 1))?.name ?? '')
  return [document.root.name, ...names].filter((name) => name !== '').join(' › ')
}
