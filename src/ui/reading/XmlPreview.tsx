import css from './xml-preview.module.css'

/** More characters than this are not drawn. */
const mostDrawn = 20_000

/** Shows XML to look at before it is taken: its beginning, as text, to be scrolled with the keyboard too. */
export function XmlPreview({ label, text }: { readonly label: string; readonly text: string }) {
  const rest = text.length - mostDrawn
  return (
    <pre className={css.xmlPreview} role="region" aria-label={label} tabIndex={0}>
      {rest > 0 ? `${text.slice(0, mostDrawn)}\n… and ${rest.toLocaleString('en')} characters more` : text}
    </pre>
  )
}
