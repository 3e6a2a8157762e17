import type { ComponentType } from 'react'
import type { DialogName } from '../editor/view/view'
import { AddDialog } from '../features/add/AddDialog'
import { DocumentsDialog } from '../features/documents/DocumentsDialog'
import { StartersDialog } from '../features/documents/StartersDialog'
import { FlowDialog } from '../features/flow/FlowDialog'
import { CommandPalette } from '../features/palette/CommandPalette'
import { ShortcutSheet } from '../features/palette/ShortcutSheet'
import { PlaceholdersDialog } from '../features/placeholders/PlaceholdersDialog'
import { PreflightDialog } from '../features/preflight/PreflightDialog'
import { FixDialog } from '../features/problems/dialogs/FixDialog'
import { IgnoredDialog } from '../features/problems/dialogs/IgnoredDialog'
import { RulesDialog } from '../features/problems/dialogs/RulesDialog'
import { CodesDialog } from '../features/reports/CodesDialog'
import { ConvertDialog } from '../features/transfer/convert/ConvertDialog'
import { ConvertFilesDialog } from '../features/transfer/convert/files/ConvertFilesDialog'
import { MissingDialog } from '../features/transfer/convert/missing/MissingDialog'
import { ImportDialog } from '../features/transfer/import/ImportDialog'
import { ShareDialog } from '../features/transfer/share/ShareDialog'
import { SharedDialog } from '../features/transfer/share/SharedDialog'
import { AboutDialog } from './AboutDialog'
import { Themed } from '../ui/Themed'
import { RepairDialog } from '../features/transfer/repair/RepairDialog'
import { NameVersionDialog } from '../features/versions/NameVersionDialog'
import { VersionsDialog } from '../features/versions/VersionsDialog'
import { enforce } from '../validation/engine/in-force'
import { allRules } from '../validation/engine/rules'

// In this file, since a chunk of its own would split what the first load shares with it.
export { ArrivedBar } from '../features/transfer/share/ArrivedBar'
export { ImportReport } from '../features/transfer/import/ImportReport'

// What a dialog says of a text counts on them.
enforce(allRules)

/** What draws each dialog. */
const dialogs: { readonly [D in DialogName]: ComponentType } = {
  add: AddDialog,
  wrap: AddDialog,
  replace: AddDialog,
  import: ImportDialog,
  share: ShareDialog,
  shared: SharedDialog,
  repair: RepairDialog,
  convert: ConvertDialog,
  'convert-files': ConvertFilesDialog,
  missing: MissingDialog,
  placeholders: PlaceholdersDialog,
  documents: DocumentsDialog,
  flow: FlowDialog,
  starters: StartersDialog,
  'name-version': NameVersionDialog,
  versions: VersionsDialog,
  commands: CommandPalette,
  shortcuts: ShortcutSheet,
  fixes: FixDialog,
  ignored: IgnoredDialog,
  rules: RulesDialog,
  codes: CodesDialog,
  live: PreflightDialog,
  about: AboutDialog,
}

/** Each of them once, with a name of it. */
const parts = new Map(Object.entries(dialogs).map(([name, Part]) => [Part, name]))

/** Holds every dialog; each shows itself when it is the open one. No part of the first load. */
export const Dialogs = () => (
  <Themed>
    {[...parts].map(([Part, name]) => (
      <Part key={name} />
    ))}
  </Themed>
)
