import type { VersionRecord } from '../../model/document-record'
import { momentText } from '../../editor/words/times'
import { sizeOf } from './version-text'
import { ListRow, RowList } from '../../ui/reading/RowList'
import css from './versions.module.css'

interface VersionListProps {
  readonly versions: readonly VersionRecord[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

/** Shows the versions, newest first, with when they were kept, their size and their name. */
export function VersionList({ versions, chosen, onChoose }: VersionListProps) {
  return (
    <RowList isStacked className={css.list} aria-label="Versions">
      {versions.map((version) => (
        <ListRow
          key={version.id}
          name={version.name ?? 'Autosaved'}
          about={`${momentText(version.at)} · ${sizeOf(version)}`}
          isCurrent={version.id === chosen}
          onChoose={() => onChoose(version.id)}
        />
      ))}
    </RowList>
  )
}
