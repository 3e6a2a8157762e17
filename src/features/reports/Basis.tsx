import { pages, standingWords } from '../../messaging/reports/pages'
import type { Basis as BasisOf, Page } from '../../messaging/reports/pages'
import css from './reports.module.css'

/** Who says so, and how far that holds for XML. */
export function Basis({ basis: { standing, pages: of, note } }: { readonly basis: BasisOf }) {
  return (
    <>
      {standingWords[standing]} {note}{' '}
      {of.map((id) => (
        <Source key={id} page={pages[id]} />
      ))}
    </>
  )
}

const Source = ({ page: { name, url } }: { readonly page: Page }) =>
  url === null ? (
    <span className={css.source}>{name}</span>
  ) : (
    <a className={css.source} href={url} target="_blank" rel="noopener">
      {name}
    </a>
  )
