/** Keys, by `event.key` in lower case; `mod` is Ctrl, or Cmd on a Mac. */
export interface Shortcut {
  readonly key: string
  readonly mod?: true
  readonly shift?: true
  readonly alt?: true
  /** Of a command of the tree: it acts in the form too, and wherever no dialog is open. */
  readonly isGlobal?: true
  /** The browser makes an event of its own of these keys, which the tree answers. */
  readonly byBrowser?: true
}

/** A command: toolbar, menus, palette, shortcut sheet and key handling read the same table. */
export interface Action {
  readonly id: string
  readonly label: string
  readonly group: 'Edit' | 'Structure' | 'XML' | 'Document' | 'View'
  readonly shortcuts: readonly Shortcut[]
  /** `tree`: its keys act only while the focus is in the tree. */
  readonly scope: 'global' | 'tree'
  readonly isEnabled: () => boolean
  readonly run: () => void
  /** It opens something that takes the keys: a dialog of the page, or else a search in a pane or what the browser asks. */
  readonly opens?: 'dialog' | 'other'
}

/** Returns the command as one that opens a dialog. */
export function opening(command: Action): Action {
  return { ...command, opens: 'dialog' }
}

/** Returns the command as one that opens something else that takes the keys. */
export function asking(command: Action): Action {
  return { ...command, opens: 'other' }
}

/** Returns a command whose keys act wherever the focus is. */
export function globalAction(
  id: string,
  label: string,
  group: Action['group'],
  shortcuts: readonly Shortcut[],
  run: () => void,
  isEnabled: () => boolean,
): Action {
  return { id, label, group, shortcuts, scope: 'global', isEnabled, run }
}

/** Returns a command whose keys act in the tree. */
export function inTree(
  id: string,
  label: string,
  shortcuts: readonly Shortcut[],
  run: () => void,
  isEnabled: () => boolean,
): Action {
  return { id, label, group: 'Structure', shortcuts, scope: 'tree', isEnabled, run }
}

/** Returns the command with this id; unknown ids are a mistake in the program. */
export function actionIn(commands: readonly Action[], id: string): Action {
  const found = commands.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`No action ${id}`)
  return found
}
