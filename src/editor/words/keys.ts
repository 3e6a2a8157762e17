/** Whether the keyboard is an Apple one, where Cmd does what Ctrl does elsewhere. */
export const isMac: boolean = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)

/** Returns what is said where the browser blocked copying, with what the user can do instead. */
export const copyBlocked = (instead = 'Select the text and press'): string =>
  `The browser blocked copying. ${instead} ${isMac ? '⌘C' : 'Ctrl+C'}.`
