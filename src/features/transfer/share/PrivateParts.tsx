import type { PrivatePart } from '../../../storage/share-link/private-parts'
import { countWords } from '../../../editor/words/count-words'
import css from './share.module.css'

interface PrivatePartsProps {
  readonly parts: readonly PrivatePart[]
  readonly isMasked: boolean
  readonly onMask: (isMasked: boolean) => void
}

/** Names what looks private in a document that is about to be handed on, and offers stand-ins for it. */
export function PrivateParts({ parts, isMasked, onMask }: PrivatePartsProps) {
  if (parts.length === 0) return <p className={css.none}>{none}</p>
  return (
    <div className={css.private}>
      <p>
        <strong>▲ It contains {listed(parts)}.</strong>
      </p>
      <ul aria-label="What looks private">
        {kindsOf(parts).map(({ kind, texts }) => (
          <li key={kind}>
            {texts.slice(0, mostNamed).join(', ')}
            {texts.length > mostNamed && ` and ${texts.length - mostNamed} more`}
          </li>
        ))}
      </ul>
      <label>
        <input type="checkbox" checked={isMasked} onChange={(event) => onMask(event.target.checked)} /> Mask them in the link; the
        document stays as it is
      </label>
    </div>
  )
}

/** What is private cannot be known of all; the reader must not think so. */
const none = 'No phone numbers, passwords, tokens or user names found. Check it yourself too.'
const mostNamed = 4
const longestNamed = 40
const words = { phone: 'phone number', password: 'password', token: 'token', user: 'user' } as const

function listed(parts: readonly PrivatePart[]): string {
  return kindsOf(parts)
    .map(({ kind, texts }) => countWords(texts.length, words[kind]))
    .join(', ')
}

/** Returns each kind that is there, with what was found, each once. A password is not shown again. */
function kindsOf(
  parts: readonly PrivatePart[],
): readonly { readonly kind: PrivatePart['kind']; readonly texts: readonly string[] }[] {
  const kinds = ['phone', 'password', 'token', 'user'] as const
  return kinds.flatMap((kind) => {
    const texts = [...new Set(parts.filter((part) => part.kind === kind).map(({ text }) => text))]
    return texts.length === 0 ? [] : [{ kind, texts: kind === 'password' ? texts.map(() => '••••••••') : texts.map(shortened) }]
  })
}

const shortened = (text: string): string => (text.length > longestNamed ? `${text.slice(0, longestNamed)}…` : text)
