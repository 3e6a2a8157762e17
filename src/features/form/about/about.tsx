import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { lazy } from '../../../ui/loading/lazy'
import type { AboutEntry } from './FieldAbout'
import css from './about-head.module.css'

/** Shows what the catalogue knows about one field, opened in its place. */
export const FieldAbout = lazy(() => load().then((loaded) => loaded.FieldAbout))

const GroupAbout = lazy(() => load().then((loaded) => loaded.GroupAbout))

const load = () => import('./FieldAbout')

interface AboutHeadProps {
  /** What the fields are called together. */
  readonly name: string
  readonly entries: readonly AboutEntry[]
  readonly className?: string | undefined
  readonly children: ReactNode
}

/**
 * Shows the head of a group of fields with one round "i", which opens all that is known about them. F1 tells of the field
 * that has the focus.
 */
export function AboutHead({ name, entries, className, children }: AboutHeadProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <div className={clsx(css.head, className)}>
        {children}
        {entries.length > 0 && (
          <button
            type="button"
            className={css.button}
            tabIndex={-1}
            aria-label={`About ${name}`}
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            i
          </button>
        )}
      </div>
      {isOpen && <GroupAbout entries={entries} />}
    </>
  )
}
