import { clsx } from 'clsx'
import { grouped } from '../../../validation/values/value-problem'
import type { NoteProps } from './note-props'
import css from './notes.module.css'

/** Shows under a list of pairs whose length is limited how many bytes it has. */
export function PairsNote({ facts: { type }, value }: Pick<NoteProps, 'facts' | 'value'>) {
  if (type.kind !== 'keyValueList' || type.maxLength === undefined) return null
  const bytes = new TextEncoder().encode(value).length
  return (
    <p className={css.note}>
      <span className={clsx(css.meter, bytes > type.maxLength && css.isMany)}>
        {grouped(bytes)} of {grouped(type.maxLength)} bytes
      </span>
    </p>
  )
}
