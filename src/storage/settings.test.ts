import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { beforeEach, expect, it } from 'vitest'
import { initialSettings } from '../model/settings'
import { readSettings, writeSettings } from './settings'

const settingsKey = 'plivo-xml-composer.settings'
const mine = { ...initialSettings, theme: 'dark', structureWidth: 300, xmlShare: 0.25, codeLanguage: 'go' } as const

beforeEach(() => localStorage.clear())

/** Returns what is read where this is stored. */
function read(stored: unknown): ReturnType<typeof readSettings> {
  localStorage.setItem(settingsKey, typeof stored === 'string' ? stored : JSON.stringify(stored))
  return readSettings()
}

it('gives back what was stored', () => {
  writeSettings(mine)
  expect(readSettings()).toEqual({ settings: mine, ignored: [], isNewer: false, isCurrent: true })
})

it('has the defaults where nothing is stored', () => {
  expect(readSettings()).toEqual({ settings: initialSettings, ignored: [], isNewer: false, isCurrent: true })
})

it.each([
  ['theme', { mode: 'dark' }, 'the theme'],
  ['theme', 'blue', 'the theme'],
  ['theme', ['dark'], 'the theme'],
  ['structureWidth', 1e300, 'the width of Structure'],
  ['structureWidth', 199, 'the width of Structure'],
  ['structureWidth', '300', 'the width of Structure'],
  ['xmlShare', -1, 'the width of XML'],
  ['xmlShare', null, 'the width of XML'],
  ['problemsHeight', 99_999, 'the height of Problems'],
  ['areProblemsOpen', 'no', 'whether Problems is open'],
  ['isResultOpen', 0, 'whether the result is open'],
  ['isWelcomed', 1, 'whether the welcome is closed'],
  ['codeLanguage', '__proto__', 'the language of the code'],
  ['codeView', ['handler'], 'the view of the code'],
] as const)('ignores a stored %s of %j, and takes the others', (name, value, words) => {
  const { settings, ignored } = read({ version: 2, ...mine, [name]: value })
  expect(ignored).toEqual([words])
  expect(settings).toEqual({ ...mine, [name]: initialSettings[name] })
})

it.each(['', 'null', '[]', '"dark"', '7', '{"theme"'])('ignores %j as a whole', (stored) => {
  expect(read(stored)).toMatchObject({ settings: initialSettings, ignored: ['all'] })
})

it('takes what a page stored under the former name, until there is something under its own', () => {
  localStorage.setItem('settings', JSON.stringify({ ...mine, problemsHeight: 99_999 }))
  const { settings, ignored, isCurrent } = readSettings()
  expect(settings).toEqual({ ...mine, problemsHeight: initialSettings.problemsHeight })
  expect([ignored, isCurrent]).toEqual([['the height of Problems'], false])
  writeSettings({ theme: 'light' })
  expect(readSettings()).toMatchObject({ settings: { ...settings, theme: 'light' }, ignored: [], isCurrent: true })
})

it('changes what was changed and nothing that another tab stored', () => {
  writeSettings({ theme: 'dark' })
  writeSettings({ isWelcomed: true })
  expect(readSettings().settings).toEqual({ ...initialSettings, theme: 'dark', isWelcomed: true })
})

it('uses what a newer page stored, and leaves it', () => {
  const newer = JSON.stringify({ version: 3, theme: 'dark', density: 3 })
  expect(read(newer)).toMatchObject({ settings: { ...initialSettings, theme: 'dark' }, isNewer: true })
  writeSettings({ theme: 'light' })
  expect(localStorage.getItem(settingsKey)).toBe(newer)
})

it.each([1e300, -1, 0, 1.5, '3', null])('stores again what says it is of version %j', (version) => {
  expect(read({ ...mine, version })).toMatchObject({ settings: mine, isNewer: false, isCurrent: false })
  writeSettings({})
  expect(readSettings()).toMatchObject({ settings: mine, isCurrent: true })
})

it.each([
  '{"version":2,"theme":"dark"}',
  '{"version":2,"theme":"light"}',
  '{"version":2,"theme":"system"}',
  '{"theme":{"mode":"dark"}}',
  '{"theme":["dark"]}',
  '{"theme":"blue"}',
  '{}',
  'null',
  '"dark"',
  '{',
])('is read before the first paint as it is later: %s', (stored) => {
  const script = readFileSync('src/app/start/theme.js', 'utf8')
  for (const key of ['settings', settingsKey]) {
    localStorage.clear()
    localStorage.setItem(key, stored)
    runInNewContext(script, { localStorage, matchMedia, document })
    const { theme } = readSettings().settings
    expect(document.documentElement.dataset['theme'] === 'dark').toBe(theme === 'dark')
  }
})
