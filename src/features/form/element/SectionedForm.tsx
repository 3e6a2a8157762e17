import type { KeyboardEvent, ReactNode } from 'react'
import { useState } from 'react'
import { requestFocus } from '../../../editor/view/view'
import type { ElementNode } from '../../../model/node'
import type { Problem } from '../../../model/problem'
import type { Facts } from '../field/facts'
import type { Width } from './arrange'
import { LineControl } from '../inputs/TextControl'
import { FormSection } from './FormSection'
import type { Section } from './sections'
import { matches } from './sections'
import css from './sectioned-form.module.css'

interface SectionedFormProps {
  readonly element: ElementNode
  readonly sections: readonly Section[]
  readonly problems: readonly Problem[]
  /** The attribute whose field someone asked for. */
  readonly requested: string | null
  readonly field: (attribute: string, facts: Facts, width: Width) => ReactNode
}

const none: ReadonlySet<string> = new Set()

/** Shows the attributes of an element that has many: under headings, and found by a filter. */
export function SectionedForm({ element, sections, problems, requested, field }: SectionedFormProps) {
  const [filter, setFilter] = useState('')
  // What has a value or was asked for stays when the value goes: someone may be in its field.
  const [used, setUsed] = useState(none)
  const fresh = [...element.attributes.keys(), ...(requested === null ? [] : [requested])].filter((name) => !used.has(name))
  if (fresh.length > 0) setUsed(new Set([...used, ...fresh]))
  if (requested !== null && filter !== '') setFilter('')
  const all = sections.flatMap((section) => section.all)
  const search = filter.trim()
  const found = search === '' ? null : all.filter((named) => matches(search, named))

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && filter !== '') {
      event.preventDefault()
      setFilter('')
    }
    const first = found?.[0]?.[0]
    if (event.key === 'Enter' && first !== undefined) requestFocus({ pane: 'properties', nodeId: element.id, attribute: first })
  }
  return (
    <>
      <div className={css.filter}>
        <LineControl
          isBoxed
          aria-label="Filter properties"
          placeholder={`Filter ${all.length} properties`}
          autoComplete="off"
          spellCheck={false}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <span className={css.count}>{all.filter(([name]) => element.attributes.has(name)).length} set</span>
      </div>
      {sections.map((section) => (
        <FormSection
          key={section.heading}
          element={element}
          section={section}
          used={used}
          found={found}
          problems={problems}
          requested={requested}
          field={field}
        />
      ))}
      {found?.length === 0 && <p className={css.nothing}>No property matches “{search}”.</p>}
    </>
  )
}
