import type { ReactNode } from 'react'
import { useState } from 'react'
import { requestFocus } from '../../../editor/view/view'
import type { ElementNode } from '../../../model/node'
import type { Problem } from '../../../model/problem'
import { Count } from '../../../ui/reading/Count'
import { AboutHead } from '../about/about'
import type { Facts } from '../field/facts'
import { LinkButton } from '../field/FieldButton'
import { Fields } from '../field/Fields'
import type { Named, Width } from './arrange'
import { withWidths } from './arrange'
import type { Section } from './sections'
import css from './sectioned-form.module.css'

interface FormSectionProps {
  readonly element: ElementNode
  readonly section: Section
  /** The attributes that have a value, or had one since the form was opened. */
  readonly used: ReadonlySet<string>
  /** What the filter leaves; null while there is none. */
  readonly found: readonly Named[] | null
  readonly problems: readonly Problem[]
  readonly requested: string | null
  readonly field: (attribute: string, facts: Facts, width: Width) => ReactNode
}

/**
 * Shows a heading with the fields below it: those that are common or in use, and the others on demand. It is closed while
 * there are none of the former.
 */
export function FormSection({ element, section, used, found, problems, requested, field }: FormSectionProps) {
  const { heading, all, common } = section
  const [choice, setChoice] = useState<'open' | 'closed' | 'all' | null>(null)
  const seldom = all.filter((named) => !common.includes(named) && !used.has(named[0]))
  const isRequested = all.some(([name]) => name === requested)
  if (isRequested && choice === 'closed') setChoice('open')
  const isOpen = found !== null || (choice === null ? seldom.length < all.length : choice !== 'closed')
  const hidden = found ? all.filter((named) => !found.includes(named)) : isOpen ? (choice === 'all' ? [] : seldom) : all
  if (found && hidden.length === all.length) return null

  const showAll = (): void => {
    setChoice('all')
    const first = hidden[0]?.[0]
    if (first !== undefined) requestFocus({ pane: 'properties', nodeId: element.id, attribute: first })
  }
  const count = problems.filter(({ attribute }) => hidden.some(([name]) => name === attribute)).length
  return (
    <section aria-label={heading}>
      <AboutHead className={css.head} name={heading} entries={all.map(([name, facts]) => ({ name, facts }))}>
        <h4>
          <button
            type="button"
            aria-expanded={isOpen}
            disabled={found !== null}
            onClick={() => setChoice(isOpen ? 'closed' : seldom.length === all.length ? 'all' : 'open')}
          >
            {heading}
          </button>
        </h4>
        <span className={css.count}>
          {all.filter(([name]) => element.attributes.has(name)).length} of {all.length} set
        </span>
        {count > 0 && <Count level="warning">{count}</Count>}
      </AboutHead>
      <Fields>
        {isOpen &&
          withWidths(all.filter((named) => !hidden.includes(named))).map(({ name, spec, width }) => field(name, spec, width))}
      </Fields>
      {isOpen && !found && hidden.length > 0 && (
        <p className={css.rest}>
          <LinkButton onClick={showAll}>Show {hidden.length} more</LinkButton>
          <span>{hidden.map(([, { label }]) => label).join(', ')}</span>
        </p>
      )}
    </section>
  )
}
