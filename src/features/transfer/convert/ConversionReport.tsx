import { useMemo, useState } from 'react'
import { serialise } from '../../../core-page'
import { outcomes } from '../../../dialects/markdown'
import { missing } from '../../../dialects/twiml/lost'
import type { Outcome, Remark } from '../../../dialects/remark'
import type { Document, ElementNode, NodeId } from '../../../model/node'
import type { Translation } from '../../../translate'
import { Button } from '../../../ui/inputs/Button'
import { TextDifference } from '../../../ui/reading/TextDifference'
import { Missing } from './missing/MissingDialog'
import css from './convert.module.css'

interface ConversionReportProps {
  readonly before: Document
  readonly translation: Translation
}

/**
 * Shows what becomes of each thing in the document: how often each outcome comes, then a line for each thing, what matters
 * most first.
 */
export function ConversionReport({ before, translation }: ConversionReportProps) {
  const { document: after, remarks } = translation
  const [isXmlShown, setIsXmlShown] = useState(false)
  const texts = useMemo(
    () => (isXmlShown ? { before: serialise(before), after: serialise(after) } : null),
    [isXmlShown, before, after],
  )
  const names = useMemo(() => namesIn(before), [before])
  const byOutcome = useMemo(() => grouped(remarks), [remarks])
  return (
    <section aria-label="Conversion report" className={css.report}>
      <p className={css.counts} role="status">
        {countsOf(remarks)}
      </p>
      {[...byOutcome].map(([outcome, lines]) => (
        <Lines key={outcome} outcome={outcome} lines={lines} names={names} />
      ))}
      <Button aria-expanded={isXmlShown} onClick={() => setIsXmlShown(!isXmlShown)}>
        {isXmlShown ? 'Hide the XML' : 'Compare the XML'}
      </Button>
      {texts && <TextDifference {...texts} />}
    </section>
  )
}

/** Returns how often each outcome comes: "1 to decide, 3 changed, 12 same". */
export const countsOf = (remarks: readonly Remark[]): string =>
  [...grouped(remarks)].map(([outcome, { length }]) => `${length} ${counted[outcome]}`).join(', ')

/** So many lines are drawn until more are asked for. */
const page = 100

interface LinesProps {
  readonly outcome: Outcome
  readonly lines: readonly Remark[]
  readonly names: ReadonlyMap<NodeId, string>
}

function Lines({ outcome, lines, names }: LinesProps) {
  const [most, setMost] = useState(outcome === 'same' ? 0 : page)
  const { title, about } = headings[outcome]
  return (
    <>
      <h3 className={css.heading}>
        {title} <span>{lines.length}</span>
      </h3>
      <p className={css.about}>{about}</p>
      {most > 0 && (
        <ul className={css.lines}>
          {lines.slice(0, most).map((remark, index) => (
            <Line key={index} remark={remark} name={names.get(remark.nodeId)} />
          ))}
        </ul>
      )}
      {lines.length > most && (
        <Button onClick={() => setMost(most + page)}>
          {most === 0 ? 'Show them' : `Show ${Math.min(page, lines.length - most)} more`}
        </Button>
      )}
    </>
  )
}

function Line({ remark, name }: { readonly remark: Remark; readonly name: string | undefined }) {
  const { outcome, about, theirs, ours, why, source } = remark
  const isChanged = ours !== '' && ours !== theirs
  const isNamed = name !== undefined && (about === 'attribute' || about === 'unsaid')
  const isListed = outcome === 'lost' && about === 'element' && missing.some((each) => each.name === name)
  return (
    <li data-outcome={outcome}>
      <strong>{outcome}</strong> {isNamed && <span className={css.where}>&lt;{name}&gt; </span>}
      <code>{theirs}</code>
      {isChanged && (
        <>
          {' → '}
          <code>{ours}</code>
        </>
      )}
      {why !== '' && <span className={css.why}> {why}</span>}
      {isListed && <MissingButton name={name} />}
      {source !== undefined && <span className={css.source}> {source}</span>}
    </li>
  )
}

/** Leads from a thing that is lost to the list of all that Plivo has not, above the report. */
function MissingButton({ name }: { readonly name: string | undefined }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button className={css.more} onClick={() => setIsOpen(true)}>
        What Plivo doesn’t have
      </Button>
      <Missing isOpen={isOpen} onClose={() => setIsOpen(false)} at={name} />
    </>
  )
}

const headings: { readonly [O in Outcome]: { readonly title: string; readonly about: string } } = {
  decide: { title: 'To decide', about: 'Only you know the answer. Without one, the conversion leaves these as they are.' },
  lost: { title: 'Lost', about: 'Plivo has nothing like it. A comment in the XML marks each place.' },
  changed: { title: 'Changed', about: 'These run on Plivo in another way, or with another default.' },
  server: { title: 'Your server', about: 'Plivo sends other parameters. Read these by their new names.' },
  same: { title: 'Same', about: 'These do the same on Plivo.' },
}

const counted: { readonly [O in Outcome]: string } = {
  decide: 'to decide',
  lost: 'lost',
  changed: 'changed',
  server: 'for your server',
  same: 'same',
}

function grouped(remarks: readonly Remark[]): ReadonlyMap<Outcome, readonly Remark[]> {
  const all = outcomes.map((outcome) => [outcome, remarks.filter((remark) => remark.outcome === outcome)] as const)
  return new Map(all.filter(([, lines]) => lines.length > 0))
}

/** Returns the names of all elements by their ids. */
function namesIn({ root }: Document): ReadonlyMap<NodeId, string> {
  const names = new Map<NodeId, string>()
  const open: ElementNode[] = [root]
  for (let element = open.pop(); element; element = open.pop()) {
    names.set(element.id, element.name)
    for (const child of element.children) if (child.kind === 'element') open.push(child)
  }
  return names
}
