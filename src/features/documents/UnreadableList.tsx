import { useUnreadable } from '../../store/workspace'
import { Button } from '../../ui/Button'

/** What is stored here and cannot be read: it stays as it is and can be downloaded as it is. */
export function UnreadableList() {
  const unreadable = useUnreadable()
  if (unreadable.length === 0) return null
  const download = (key: string, name: string): void =>
    void import('../../store/export-all').then(({ downloadRaw }) => downloadRaw(key, name))
  return (
    <section aria-label="Unreadable documents">
      <h3 className="documents-part">Cannot be read</h3>
      <ul className="documents" aria-label="Unreadable documents">
        {unreadable.map(({ key, name, reason }) => (
          <li key={key}>
            <span className="documents-row">
              <strong>{name}</strong>
              <span>{reason}; nothing of it is changed</span>
            </span>
            <Button aria-label={`Download what is stored of ${name}`} onClick={() => download(key, name)}>
              Download
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
