import type { ChangeEvent } from 'react'
import { useRef } from 'react'
import { exportAll } from '../../commands/lazy-files'
import { loaded } from '../../editor/load-part'
import { openDialog } from '../../editor/view/view'
import { Button } from '../../ui/inputs/Button'
import css from './documents.module.css'

/** Offers to bring everything out as one file, and back in; and leads to what the open document was. */
export function TransferAll() {
  const input = useRef<HTMLInputElement>(null)
  const onFile = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0]
    if (file) void importAll(file)
    // The same file can be chosen again.
    event.target.value = ''
  }
  return (
    <div className={css.all}>
      <Button variant="outlined" onClick={() => void exportAll()}>
        Export all
      </Button>
      <Button variant="outlined" onClick={() => input.current?.click()}>
        Restore from export…
      </Button>
      <Button variant="outlined" onClick={() => openDialog('versions')}>
        Versions of this document
      </Button>
      <input ref={input} type="file" accept=".zip,application/zip" aria-label="Export to import" hidden onChange={onFile} />
    </div>
  )
}

async function importAll(file: File): Promise<void> {
  const part = await loaded(import('../../session/archive/import-all'), `Nothing imported from ${file.name}`)
  await part?.importAll(file)
}
