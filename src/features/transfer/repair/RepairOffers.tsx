import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { findingRepairs, repairing } from '../../../repairs'
import { begin } from '../../../model/work'
import { withChanges } from '../../../syntax/text-change'
import type { Repair } from '../../../repairs'
import { Difference } from '../../../ui/reading/Difference'
import { differenceOf } from '../../../xml/repair/difference'
import { countWords } from '../../../editor/words/count-words'
import { useRepairs } from './use-repairs'
import { Button } from '../../../ui/inputs/Button'
import { InSlices } from '../../../ui/layout/InSlices'
import css from './repair.module.css'

interface RepairOffersProps {
  readonly text: string
  readonly isWellFormed: boolean
  /** Shows nothing where there is nothing to offer. */
  readonly isQuiet?: boolean
  /** Takes the repaired text and the name of what was done. */
  readonly onAccept: (text: string, label: string) => void
}

/** The repairs that fit a text, each with what it would change. Nothing changes before one is accepted. */
export function RepairOffers({ text, isWellFormed, isQuiet = false, onAccept }: RepairOffersProps) {
  const { repairs, ask, onFound } = useRepairs(text)
  const [repairingAll, setRepairingAll] = useState<string | null>(null)
  if (repairingAll !== null && repairingAll !== text) setRepairingAll(null)
  const section = useRef<HTMLElement>(null)
  const wasAccepted = useRef(false)
  // The button that was pressed is gone: the focus goes on to the next offer, or to the heading that says that none is left.
  useLayoutEffect(() => {
    if (!wasAccepted.current || repairs === null) return
    const next = section.current?.querySelector<HTMLElement>('[data-accept]') ?? section.current
    next?.focus()
    wasAccepted.current = false
  }, [repairs])
  const accept = (next: string, label: string): void => {
    wasAccepted.current = true
    onAccept(next, label)
  }
  if (ask !== null) {
    return (
      <section className={css.repairs} aria-label="Repairs">
        <Button variant="outlined" onClick={ask}>
          Look for repairs
        </Button>
      </section>
    )
  }
  if (isQuiet && repairs?.length === 0) return null
  return (
    <section className={css.repairs} aria-label="Repairs" ref={section} tabIndex={-1}>
      <div className={css.repairsHead}>
        <h3 aria-live="polite">{titleOf(repairs, isWellFormed)}</h3>
        {repairs !== null && repairs.length > 1 && (
          <Button variant="outlined" onClick={() => setRepairingAll(text)}>
            Accept all
          </Button>
        )}
      </div>
      {onFound && <InSlices doing="Looking for repairs" start={() => begin(findingRepairs(text))} onDone={onFound} />}
      {repairingAll === text && (
        <InSlices doing="Repairing" start={() => begin(repairing(text))} onDone={(next) => accept(next, 'repair the XML')} />
      )}
      <ul>
        {repairs?.map((repair) => (
          <Offer key={repair.id} repair={repair} text={text} onAccept={accept} />
        ))}
      </ul>
    </section>
  )
}

function titleOf(repairs: readonly Repair[] | null, isWellFormed: boolean): string {
  if (repairs === null) return 'Looking for repairs…'
  if (repairs.length > 0) return `${countWords(repairs.length, 'repair')} offered`
  return isWellFormed ? 'The XML is well-formed. Nothing is left to repair.' : 'No repair is known for this text as it is.'
}

const mostHunks = 3

interface OfferProps extends Pick<RepairOffersProps, 'text' | 'onAccept'> {
  readonly repair: Repair
}

function Offer({ repair, text, onAccept }: OfferProps) {
  const { label, why, changes } = repair
  const difference = useMemo(() => differenceOf(text, changes, mostHunks), [text, changes])
  return (
    <li className={css.repair}>
      <div className={css.repairHead}>
        <strong>{label}</strong>
        <Button
          data-accept
          variant="outlined"
          aria-label={`Accept: ${label}`}
          onClick={() => onAccept(withChanges(text, changes), `repair: ${label}`)}
        >
          Accept
        </Button>
      </div>
      <p>{why}</p>
      <Difference {...difference} />
    </li>
  )
}
