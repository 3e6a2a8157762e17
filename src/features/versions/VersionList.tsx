import type { VersionRecord } from '../../model/document-record'
import { momentText } from '../../editor/words/times'
import { sizeOf } from './version-text'
import css from './versions.module.css'

interface VersionListProps {
  readonly versions: readonly VersionRecord[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

/** The versions, newest first, with when they were kept, their size and their name. */
export function VersionList({ versions, chosen, onChoose }: VersionListProps) {
  return (
    <ul className={css.list} aria-label="Versions">
      {versions.map((version) => (
        <li key={version.id}>
          <button type="button" aria-current={version.id === chosen ? 'true' : undefined} onClick={() => onChoose(version.id)}>
            <strong>{version.name ?? 'Kept by itself'}</strong>
            <span>
              {momentText(version.at)} · {sizeOf(version)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
