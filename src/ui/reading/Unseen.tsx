import type { ReactNode } from 'react'
import css from './unseen.module.css'

interface UnseenProps {
  readonly as?: 'span' | 'p' | 'h1' | 'h2' | 'legend'
  readonly id?: string
  readonly children: ReactNode
}

/** Holds text that screen readers read and nobody sees. */
export function Unseen({ as: Tag = 'span', ...rest }: UnseenProps) {
  return <Tag {...rest} className={css.unseen} />
}
