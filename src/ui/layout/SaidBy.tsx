import css from './said-by.module.css'

interface SaidByProps {
  /** How sure it is. */
  readonly words: string
  /** Who says so; of some no address is known. */
  readonly pages: readonly { readonly name: string; readonly url: string | null }[]
}

/** Says how sure a statement is, with the pages that it rests on. */
export function SaidBy({ words, pages }: SaidByProps) {
  return (
    <>
      {words}{' '}
      {pages.map(({ name, url }) =>
        url === null ? (
          <span key={name} className={css.source}>
            {name}
          </span>
        ) : (
          <a key={name} className={css.source} href={url} target="_blank" rel="noopener">
            {name}
          </a>
        ),
      )}
    </>
  )
}
