import { useState } from 'react'
import type { VersionRecord } from '../../model/document-record'
import { deleteVersion } from '../../session/versions/versions'
import { Button } from '../../ui/inputs/Button'
import { nameOf } from './version-text'

interface DeleteVersionProps {
  readonly version: VersionRecord
  readonly onDeleted: () => void
}

/** Deletes a version for ever, when it is asked twice; says which. */
export function DeleteVersion({ version, onDeleted }: DeleteVersionProps) {
  const [asked, setAsked] = useState<VersionRecord | null>(null)
  const remove = (): void => {
    if (asked !== version) return setAsked(version)
    setAsked(null)
    void deleteVersion(version, nameOf(version)).then(onDeleted)
  }
  return (
    <Button variant="danger" onBlur={() => setAsked(null)} onClick={remove}>
      {asked === version ? 'Confirm delete:' : 'Delete'} {nameOf(version)}
    </Button>
  )
}
