import { useCallback, useEffect, useRef } from 'react'
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
const MOST = 40

/** What changed between two states of a document, in words and with the texts side by side. */
export function Comparison({ before, after, names }: ComparisonProps) {
  const texts = useRef<HTMLDivElement>(null)
  const [beforeName, afterName] = names
  const work = useWork(
    '',
    useCallback(() => begin(findingChanges(before, after)), [before, after]),
  )
  const words = work.isDone ? (work.value ?? []) : []
  useEffect(() => {
    const parent = texts.current
    if (!parent) return
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
  }, [before.text, after.text, beforeName, afterName])
  return (
    <>
      <WorkLine doing="Comparing" work={work} />
      <ul className={css.words} aria-label="What changed">
        {words.slice(0, MOST).map((sentence, index) => (
          <li key={index}>{sentence}</li>
        ))}
        {words.length > MOST && <li>and {words.length - MOST} more changes</li>}
      </ul>
      <div className={css.texts} ref={texts} />
    </>
  )
}
