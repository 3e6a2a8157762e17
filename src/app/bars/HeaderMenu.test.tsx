import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { state } from '../../editor/store'
import { changeSettings, openDialog } from '../../editor/view/view'
import { addText } from '../../session/workspace'
import { HeaderMenu, loadHeaderMenu } from './HeaderMenu'

afterEach(() => {
  openDialog(null)
  changeSettings({ theme: 'system' })
  cleanup()
})

async function opened(): Promise<HTMLElement> {
  addText('test', '<Response><Redirect>https://example.com/a</Redirect></Response>')
  await loadHeaderMenu()
  render(<HeaderMenu />)
  await userEvent.click(screen.getByRole('button', { name: 'Main menu' }))
  return screen.findByRole('menu', { name: 'Main menu' })
}

it('has what was only in the palette, and says how many points are open', async () => {
  const menu = await opened()
  const names = within(menu).getAllByRole('menuitem')
  expect(names.map(({ textContent }) => textContent.replace(/(1|Ctrl.*|This browser.*|\?)$/, ''))).toEqual([
    'Before you go live',
    'Rules',
    'Placeholders',
    'Save to file',
    'Versions',
    'System theme',
    'Light theme',
    'Dark theme',
    'Keyboard shortcuts',
    'What Plivo doesn’t have',
    'About Plivo XML Composer',
  ])
  expect(names[0]?.textContent).toBe('Before you go live1')
  await userEvent.click(names[0]!)
  expect(state().view.dialog).toBe('live')
})

it('changes the theme to the one that is chosen', async () => {
  const menu = await opened()
  await userEvent.click(within(menu).getByRole('menuitem', { name: 'Dark theme' }))
  expect(state().view.settings.theme).toBe('dark')
})
