import { useEffect, useRef } from 'react'
import { aboutOf } from '../../../validation/values/about'
import type { Facts } from './facts'
import css from './field-about.module.css'

/** What the catalogue knows about a value, opened in its place; its sentence too where the help says something else. */
export function FieldAbout({ facts, hasDoc }: { readonly facts: Facts; readonly hasDoc: boolean }) {
  const part = useRef<HTMLDivElement>(null)
  useEffect(() => part.current?.scrollIntoView({ block: 'nearest' }), [])
  return (
    <div ref={part} className={css.about}>
      {hasDoc && <p>{facts.doc}</p>}
      <dl>
        {aboutOf(facts).map(([heading, text]) => (
          <div key={heading}>
            <dt>{heading}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
