import type { ReactNode } from 'react'
import { reveal } from '../../editor/document/selected'
import { useDocument, useDraft } from '../../editor/document/current'
import { countWords } from '../../editor/words/count-words'
import { useProblems } from '../../editor/problems/problems'
import { allLevels, countLevels } from '../../editor/problems/problem-order'
import type { Row } from '../../editor/problems/problem-order'
import { goTo } from '../../editor/problems/problem-walk'
import { openDialog, requestFocus } from '../../editor/view/view'
import { samplesInUse } from '../../validation/in-use/samples-in-use'
import type { Sample } from '../../validation/in-use/samples-in-use'
import css from './preflight.module.css'

/** Shows what is still to be done in the document: its problems by level, and what only stands for real addresses and numbers. */
export function OpenPoints() {
  const document = useDocument()
  const draft = useDraft()
  const problems = useProblems()
  if (!document) return null
  const counts = countLevels(problems)
  const levels = allLevels.filter((level) => counts[level] > 0)
  const fault = draft?.problems[0]
  const samples = samplesInUse(document.root)
  return (
    <section aria-label="The document">
      <h3>The document</h3>
      <ul>
        {fault && (
          <li>
            <Lead onClick={() => leadTo(fault)}>The XML is not well-formed: line {fault.line}</Lead>. The rest is about the last
            valid XML.
          </li>
        )}
        {levels.length === 0 && !fault && <li>No problems found.</li>}
        {levels.map((level) => (
          <li key={level}>
            <Lead onClick={() => leadTo(problems.find((problem) => problem.level === level))}>
              {countWords(counts[level], words[level])}
            </Lead>
          </li>
        ))}
        <Samples title="Sample URLs to replace" samples={of(samples, 'address')} />
        <Samples title="Sample numbers to replace" samples={of(samples, 'number')} />
        <Samples title="Placeholders to replace by hand" samples={of(samples, 'word')} />
        {samples.length === 0 && <li>No sample URLs or numbers are left.</li>}
      </ul>
    </section>
  )
}

const words = { error: 'error', warning: 'warning', info: 'note' } as const

const of = (samples: readonly Sample[], kind: Sample['kind']): readonly Sample[] =>
  samples.filter((sample) => sample.kind === kind)

function leadTo(problem: Row | undefined): void {
  openDialog(null)
  if (problem) goTo(problem)
}

function Samples({ title, samples }: { readonly title: string; readonly samples: readonly Sample[] }) {
  if (samples.length === 0) return null
  return (
    <li>
      {title}:
      <ul>
        {samples.map(({ text, places }) => (
          <li key={text}>
            <Lead onClick={() => show(places[0])}>{text}</Lead>
            {places.length > 1 && ` (${countWords(places.length, 'place')})`}
          </li>
        ))}
      </ul>
    </li>
  )
}

function show(place: Sample['places'][number] | undefined): void {
  openDialog(null)
  if (!place) return
  const { nodeId, attribute } = place
  reveal(nodeId)
  requestFocus({ pane: 'properties', nodeId, ...(attribute === null ? { inText: true } : { attribute }) })
}

function Lead({ children, onClick }: { readonly children: ReactNode; readonly onClick: () => void }) {
  return (
    <button type="button" className={css.lead} onClick={onClick}>
      {children}
    </button>
  )
}
