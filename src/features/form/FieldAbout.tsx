import type { Facts } from './facts'
import { aboutOf } from './facts'

/** What the catalogue knows about a value, opened in its place. */
export function FieldAbout({ facts }: { readonly facts: Facts }) {
  return (
    <div className="about">
      <p>{facts.doc}</p>
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
