import { senderOf } from '../../../messaging/senders/sender'
import css from './message-parts.module.css'

/** Says what kind of sender the number or name is. */
export function SenderBadge({ value }: { readonly value: string }) {
  const { label } = senderOf(value)
  return label === '' ? null : <span className={css.badge}>{label}</span>
}
