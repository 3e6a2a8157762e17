import type { Shortcut } from './action'
import { isMac } from '../editor/words/keys'

/** What a key press says; a DOM and a React event both do. */
export interface KeyPress {
  readonly key: string
  readonly code?: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** Returns whether a key press is the shortcut: by the character it gives, so that it holds on every keyboard layout. */
export function matches(event: KeyPress, shortcut: Shortcut, mac: boolean = isMac): boolean {
  if (shortcut.byBrowser) return false
  const [mod, other] = mac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey]
  if (mod !== (shortcut.mod ?? false) || other || event.altKey !== (shortcut.alt ?? false)) return false
  const hasCase = shortcut.key.length > 1 || /[a-z]/.test(shortcut.key)
  if (hasCase && event.shiftKey !== (shortcut.shift ?? false)) return false
  if (event.key.toLowerCase() === shortcut.key) return true
  // Option and a letter give a sign of its own on a Mac.
  return mac && event.altKey && event.code?.toLowerCase() === `key${shortcut.key}`
}

const keys: Readonly<Record<string, string>> = {
  arrowup: 'Up',
  arrowdown: 'Down',
  arrowleft: 'Left',
  arrowright: 'Right',
  ' ': 'Space',
}

/** Returns the shortcut as it is written in menus: "Ctrl+Shift+Z", on a Mac "⇧⌘Z". */
export function shown(shortcut: Shortcut, mac: boolean = isMac): string {
  const key = keys[shortcut.key] ?? shortcut.key.replace(/^./, (first) => first.toUpperCase())
  const isSign = shortcut.key.length === 1 && !/[a-z ]/.test(shortcut.key)
  const modifiers = mac ? { alt: '⌥', shift: '⇧', mod: '⌘' } : { mod: 'Ctrl', shift: 'Shift', alt: 'Alt' }
  const held = Object.entries(modifiers).filter(([name]) => isHeld(shortcut, name) && !(name === 'shift' && isSign))
  return [...held.map(([, text]) => text), key].join(mac ? '' : '+')
}

function isHeld(shortcut: Shortcut, name: string): boolean {
  return (name === 'alt' && shortcut.alt) || (name === 'shift' && shortcut.shift) || (name === 'mod' && shortcut.mod) || false
}
