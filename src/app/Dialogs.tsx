import { AddDialog } from '../features/add/AddDialog'
import { DocumentsDialog } from '../features/documents/DocumentsDialog'
import { CommandPalette } from '../features/palette/CommandPalette'
import { ShortcutSheet } from '../features/palette/ShortcutSheet'
import { ImportDialog } from '../features/transfer/ImportDialog'
import { NameVersionDialog } from '../features/versions/NameVersionDialog'
import { VersionsDialog } from '../features/versions/VersionsDialog'

/** Every dialog; each shows itself when it is the open one. Loaded when the page is idle or the first one is opened. */
export function Dialogs() {
  return (
    <>
      <AddDialog />
      <ImportDialog />
      <DocumentsDialog />
      <NameVersionDialog />
      <VersionsDialog />
      <CommandPalette />
      <ShortcutSheet />
    </>
  )
}
