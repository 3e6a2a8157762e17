import DialogContent from '@mui/material/DialogContent'
import { useState } from 'react'
import { missing } from '../../../../dialects/twiml/lost'
import { TextInput } from '../../../../ui/inputs/TextInput'
import css from './missing-list.module.css'

/** Shows the elements whose name, language or nearest way has each word that is searched for. */
export function MissingList({ at = '' }: { readonly at?: string | undefined }) {
  const [search, setSearch] = useState(at)
  const words = search.toLowerCase().split(/\s+/)
  const found = missing.filter(({ name, language, why }) => {
    const text = `${name} ${language} ${why}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  return (
    <DialogContent className={css.missing} tabIndex={0}>
      <p>Elements of TwiML, TeXML and cXML that Plivo XML does not have, and what to use instead.</p>
      <TextInput
        aria-label="Search what Plivo doesn’t have"
        placeholder="Search by name or by what it does"
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      <p role="status" className={css.count}>
        {found.length === 0 ? 'Nothing found.' : `${found.length} of ${missing.length}`}
      </p>
      <dl>
        {found.map(({ name, language, why }) => (
          <div key={`${language} ${name}`}>
            <dt>
              <code>&lt;{name}&gt;</code> <span>{language}</span>
            </dt>
            <dd>{why}</dd>
          </div>
        ))}
      </dl>
    </DialogContent>
  )
}
