import { useState } from 'react'
import { loaded } from '../../editor/load-part'
import { useUnreadable } from '../../session/workspace'
import { Button } from '../../ui/Button'

const load = (failure: string) => loaded(import('../../session/unreadable'), failure)

/** What is stored here and cannot be read: it stays as it is, can be downloaded as it is, and deleted, which is asked once more. */
export function UnreadableList() {
  const unreadable = useUnreadable()
  const [asked, setAsked] = useState<string | null>(null)
  if (unreadable.length === 0) return null
  const download = (key: string, name: string): void => void load('Not downloaded').then((part) => part?.downloadRaw(key, name))
  const remove = (key: string, name: string): void => {
    if (asked !== key) return setAsked(key)
    void load('Not deleted').then((part) => part?.deleteRaw(key, name))
  }
  return (
    <section aria-label="Unreadable documents">
      <h3 className="documents-part">Cannot be read</h3>
      <ul className="documents" aria-label="Unreadable documents">
        {unreadable.map(({ key, name, reason }) => (
          <li key={key}>
            <span className="documents-row">
              <strong>{name}</strong>
              <span>{asked === key ? 'Download it first: it is deleted for ever' : `${reason}; nothing of it is changed`}</span>
            </span>
            <Button aria-label={`Download what is stored of ${name}`} onClick={() => download(key, name)}>
              Download
            </Button>
            <Button
              className="is-danger"
              aria-label={asked === key ? `Really delete ${name} for ever` : `Delete what is stored of ${name}`}
              onBlur={() => setAsked(null)}
              onClick={() => remove(key, name)}
            >
              {asked === key ? 'Really delete' : 'Delete'}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
