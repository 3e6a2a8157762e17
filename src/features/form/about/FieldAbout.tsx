import type { ReactNode } from 'react'
import { useRef } from 'react'
import { useInView } from '../../../ui/layout/use-in-view'
import { aboutOf } from '../../../validation/values/about'
import type { Facts } from '../field/facts'
import css from './field-about.module.css'

/** A field of a group; its name is null for the text. */
export interface AboutEntry {
  readonly name: string | null
  readonly facts: Facts
}

/** Shows what the catalogue knows about a value. */
export function FieldAbout({ facts }: { readonly facts: Facts }) {
  return (
    <Panel>
      <Known facts={facts} />
    </Panel>
  )
}

/** Shows what the catalogue knows about each value of a group, with what it is for. */
export function GroupAbout({ entries }: { readonly entries: readonly AboutEntry[] }) {
  return (
    <Panel>
      {entries.map(({ name, facts }) => (
        <section key={name ?? ''} aria-label={name ?? facts.label}>
          <p>
            <b>{facts.label}</b> {name !== null && <code>{name}</code>} {facts.doc}
          </p>
          <Known facts={facts} />
        </section>
      ))}
    </Panel>
  )
}

/** Opens where it can be seen. */
function Panel({ children }: { readonly children: ReactNode }) {
  const part = useRef<HTMLDivElement>(null)
  useInView(part)
  return (
    <div ref={part} className={css.about}>
      {children}
    </div>
  )
}

function Known({ facts }: { readonly facts: Facts }) {
  return (
    <dl>
      {aboutOf(facts).map(([heading, text]) => (
        <div key={heading}>
          <dt>{heading}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
