import { AddDialog } from '../features/add/AddDialog'
import { DocumentsDialog } from '../features/documents/DocumentsDialog'
import { LiveDialog } from '../features/live/LiveDialog'
import { CommandPalette } from '../features/palette/CommandPalette'
import { ShortcutSheet } from '../features/palette/ShortcutSheet'
import { FixDialog } from '../features/problems/FixDialog'
import { IgnoredDialog } from '../features/problems/IgnoredDialog'
import { RulesDialog } from '../features/problems/RulesDialog'
import { ImportDialog } from '../features/transfer/ImportDialog'

/** Every dialog; each shows itself when it is the open one. Loaded when the page is idle or the first one is opened. */
export function Dialogs() {
  return (
    <>
      <AddDialog />
      <ImportDialog />
      <DocumentsDialog />
      <CommandPalette />
      <ShortcutSheet />
      <FixDialog />
      <IgnoredDialog />
      <RulesDialog />
      <LiveDialog />
    </>
  )
}
