import { describe, expect, it } from 'vitest'
import { actions } from './actions'
import { matches, shown } from './shortcuts'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

describe('matches', () => {
  it.each([
    ['Ctrl+Z elsewhere', press('z', { ctrlKey: true }), { key: 'z', mod: true }, false, true],
    ['Ctrl+Z on a Mac', press('z', { ctrlKey: true }), { key: 'z', mod: true }, true, false],
    ['Cmd+Z on a Mac', press('z', { metaKey: true }), { key: 'z', mod: true }, true, true],
    ['Shift makes another shortcut', press('Z', { ctrlKey: true, shiftKey: true }), { key: 'z', mod: true }, false, false],
    ['Caps Lock does not matter', press('Z', { ctrlKey: true }), { key: 'z', mod: true }, false, true],
    ['a sign needs Shift on some layouts', press('?', { shiftKey: true }), { key: '?', shift: true }, false, true],
    ['and on others not', press('?'), { key: '?', shift: true }, false, true],
    ['AltGr types a character', press('z', { ctrlKey: true, altKey: true }), { key: 'z', mod: true }, false, false],
    ['a named key', press('ArrowUp', { altKey: true }), { key: 'arrowup', alt: true }, false, true],
    ['a plain key is not the one with Alt', press('ArrowUp'), { key: 'arrowup', alt: true }, false, false],
  ] as const)('%s', (_, event, shortcut, mac, expected) => {
    expect(matches(event, shortcut, mac)).toBe(expected)
  })

  it('finds Option and a letter on a Mac by the place of the key', () => {
    const event = { ...press('Î', { altKey: true, shiftKey: true }), code: 'KeyD' }
    expect(matches(event, { key: 'd', shift: true, alt: true }, true)).toBe(true)
  })
})

describe('shown', () => {
  it.each([
    [{ key: 'z', mod: true }, 'Ctrl+Z', '⌘Z'],
    [{ key: 'z', mod: true, shift: true }, 'Ctrl+Shift+Z', '⇧⌘Z'],
    [{ key: 'arrowup', alt: true }, 'Alt+Up', '⌥Up'],
    [{ key: '?', shift: true }, '?', '?'],
    [{ key: 'f8', shift: true }, 'Shift+F8', '⇧F8'],
  ] as const)('%j', (shortcut, elsewhere, onMac) => {
    expect(shown(shortcut, false)).toBe(elsewhere)
    expect(shown(shortcut, true)).toBe(onMac)
  })

  it('is different for any two commands', () => {
    const all = actions.flatMap((action) => action.shortcuts.map((shortcut) => shown(shortcut, false)))
    expect(new Set(all).size).toBe(all.length)
  })
})
