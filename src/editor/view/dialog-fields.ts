import type { DialogName } from './view-settings'

/** The text field that a dialog opens with, by its name. Until the dialog is there, a field of this name takes what is typed. */
export const dialogFields = {
  add: 'Search elements',
  wrap: 'Search elements',
  replace: 'Search elements',
  commands: 'Find or run a command',
  import: 'XML to import',
  'name-version': 'Version name',
} as const satisfies Partial<Record<DialogName, string>>

/** Returns the name of the text field that a dialog opens with, or null. */
export const fieldOf = (dialog: DialogName | null): string | null =>
  dialog !== null && dialog in dialogFields ? dialogFields[dialog as keyof typeof dialogFields] : null
