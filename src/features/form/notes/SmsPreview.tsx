import css from './notes.module.css'
/** The message as a telephone shows it. */
export function SmsPreview({ text, from }: { readonly text: string; readonly from: string | null }) {
  return (
    <figure className={css.smsPreview} aria-label="Preview of the message">
      <figcaption>{from ?? 'No source number'}</figcaption>
      <p>{text}</p>
    </figure>
  )
}
