import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { findingRepairs, repairing } from '../../../repairs'
import { begin } from '../../../model/work'
import { withChanges } from '../../../syntax/text-change'
import type { Repair } from '../../../repairs'
import { Difference } from '../../../ui/reading/Difference'
import { differenceOf } from './difference'
import { countWords } from '../../../editor/words/count-words'
import { useRepairs } from './use-repairs'
import { Button } from '../../../ui/inputs/Button'
import { InSlices } from '../../../ui/layout/InSlices'
import css from './repair.module.css'

interface RepairOffersProps {
  readonly text: string
  /** Null while that is not known yet. */
  readonly isWellFormed: boolean | null
  /** Repairing is the one thing to do here. */
  readonly isMain?: boolean
  /** Hears how many repairs are offered. */
  readonly onOffer?: (count: number) => void
  /** Shows nothing where there is nothing to offer. */
  readonly isQuiet?: boolean
  /** Takes the repaired text and the name of what was done. */
  readonly onAccept: (text: string, label: string) => void
}

/** Offers the repairs that fit a text, each with what it would change. Nothing changes before one is accepted. */
export function RepairOffers({ text, isWellFormed, isMain = false, isQuiet = false, onOffer, onAccept }: RepairOffersProps) {
  const { repairs, ask, onFound } = useRepairs(text)
  const [repairingAll, setRepairingAll] = useState<string | null>(null)
  if (repairingAll !== null && repairingAll !== text) setRepairingAll(null)
  const [isRepaired, setIsRepaired] = useState(false)
  const count = repairs?.length ?? 0
  useEffect(() => onOffer?.(count), [count, onOffer])
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
    setIsRepaired(true)
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
        <h3 aria-live="polite">{titleOf(repairs, isWellFormed, isRepaired)}</h3>
        {count > 1 && (
          <Button variant={isMain ? 'contained' : 'outlined'} onClick={() => setRepairingAll(text)}>
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
          <Offer key={repair.id} repair={repair} text={text} isMain={isMain && count === 1} onAccept={accept} />
        ))}
      </ul>
    </section>
  )
}

function titleOf(repairs: readonly Repair[] | null, isWellFormed: boolean | null, isRepaired: boolean): string {
  if (repairs === null) return 'Looking for repairs…'
  if (repairs.length > 0) return `${countWords(repairs.length, 'repair')} offered`
  if (isWellFormed === null) return 'Checking…'
  if (isWellFormed) return isRepaired ? 'Well-formed now' : 'Nothing to repair'
  return isRepaired ? 'No repair is known for what is left' : 'No repair is known for this text'
}

const mostHunks = 3

interface OfferProps extends Pick<RepairOffersProps, 'text' | 'onAccept'> {
  readonly repair: Repair
  readonly isMain: boolean
}

function Offer({ repair, text, isMain, onAccept }: OfferProps) {
  const { label, why, changes } = repair
  const difference = useMemo(() => differenceOf(text, changes, mostHunks), [text, changes])
  return (
    <li className={css.repair}>
      <div className={css.repairHead}>
        <strong>{label}</strong>
        <Button
          data-accept
          variant={isMain ? 'contained' : 'outlined'}
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
