import { useCallback, useEffect, useMemo, useRef } from 'react'
import { begin } from '../../model/work'
import { loaded } from '../../editor/load-part'
import type { Content } from '../../model/document-record'
import { useWork } from '../../ui/loading/use-work'
import { WorkLine } from '../../ui/layout/WorkLine'
import { findingChanges } from './version-text'
import css from './versions.module.css'

interface ComparisonProps {
  readonly before: Content
  readonly after: Content
  /** What the two are called. */
  readonly names: readonly [before: string, after: string]
}

/** More sentences than this are counted only. */
const most = 40
/** The browser lays out a line as a whole: a longer one would stop the page. */
const longestLine = 100_000

/** Shows what changed between two states of a document, in words and with the texts side by side. */
export function Comparison({ before, after, names }: ComparisonProps) {
  const texts = useRef<HTMLDivElement>(null)
  const [beforeName, afterName] = names
  const work = useWork(
    '',
    useCallback(() => begin(findingChanges(before, after)), [before, after]),
  )
  const words = work.isDone ? (work.value ?? []) : []
  const isLong = useMemo(() => hasLongLine(before.text) || hasLongLine(after.text), [before.text, after.text])
  useEffect(() => {
    const parent = texts.current
    if (!parent || isLong) return
    let isCurrent = true
    let stop: (() => void) | undefined
    void loaded(import('./side-by-side'), 'The texts cannot be shown').then((part) => {
      if (isCurrent)
        stop = part?.showSideBySide(parent, { text: before.text, name: beforeName }, { text: after.text, name: afterName })
    })
    return () => {
      isCurrent = false
      stop?.()
    }
  }, [before.text, after.text, beforeName, afterName, isLong])
  return (
    <>
      <WorkLine doing="Comparing" work={work} />
      <ul className={css.words} aria-label="What changed">
        {words.slice(0, most).map((sentence, index) => (
          <li key={index}>{sentence}</li>
        ))}
        {words.length > most && <li>and {words.length - most} more changes</li>}
      </ul>
      {isLong && <p>The texts cannot be shown side by side: a line has over {longestLine.toLocaleString('en')} characters.</p>}
      <div className={css.texts} ref={texts} />
    </>
  )
}

function hasLongLine(text: string): boolean {
  let from = 0
  while (from + longestLine < text.length) {
    const end = text.lastIndexOf('\n', from + longestLine)
    if (end < from) return true
    from = end + 1
  }
  return false
}
