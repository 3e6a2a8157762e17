import { afterEach, beforeEach, expect, it } from 'vitest'
import { changeSettings, resetView } from '../editor/view/view'
import { state } from '../editor/store'
import { initialSettings } from '../model/settings'
import { readSettings } from '../storage/settings'
import { startSettings } from './settings'
import { useSession } from './store'

const key = 'plivo-xml-composer.settings'
let stop: () => void = () => undefined

beforeEach(() => {
  localStorage.clear()
  resetView()
  useSession.setState({ warning: null })
})
afterEach(() => stop())

it('stores nothing before something is changed, and then the change', () => {
  stop = startSettings()
  expect(localStorage.getItem(key)).toBeNull()
  changeSettings({ theme: 'dark' })
  expect(readSettings().settings).toEqual({ ...initialSettings, theme: 'dark' })
})

it('moves settings from the former name once, and leaves what stands there', () => {
  const former = JSON.stringify({ ...initialSettings, theme: 'dark' })
  localStorage.setItem('settings', former)
  stop = startSettings()
  expect(state().view.settings.theme).toBe('dark')
  expect(useSession.getState().warning).toBeNull()
  localStorage.setItem('settings', '{"theme":"light"}')
  expect(readSettings().settings.theme).toBe('dark')
})

it('says once what it ignores', () => {
  localStorage.setItem(key, '{"version":1,"theme":{"mode":"dark"},"problemsHeight":99999,"isWelcomed":true}')
  stop = startSettings()
  expect(state().view.settings).toEqual({ ...initialSettings, isWelcomed: true })
  expect(useSession.getState().warning).toBe(
    'Some stored settings were invalid and are reset: the theme, the height of Problems.',
  )
  stop()
  useSession.setState({ warning: null })
  stop = startSettings()
  expect(useSession.getState().warning).toBeNull()
})
