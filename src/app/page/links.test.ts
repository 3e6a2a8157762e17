import { afterEach, expect, it } from 'vitest'
import { state } from '../../editor/store'
import { openDialog, reportLink } from '../../editor/view/view'
import { listenToLinks } from './links'

let stop = (): void => undefined
afterEach(() => {
  stop()
  openDialog(null)
  reportLink(null)
  history.replaceState(null, '', '/')
})

it('opens the link that the page was opened by', () => {
  history.replaceState(null, '', '#document=1.a.b')
  stop = listenToLinks()
  expect(state().view).toMatchObject({ dialog: 'shared', link: '#document=1.a.b', arrivedLink: null })
})

it('only notes a link that comes later, and forgets it when it is gone', () => {
  stop = listenToLinks()
  history.replaceState(null, '', '#document=1.a.b')
  window.dispatchEvent(new Event('hashchange'))
  expect(state().view).toMatchObject({ dialog: null, arrivedLink: '#document=1.a.b' })
  history.replaceState(null, '', '/')
  window.dispatchEvent(new Event('hashchange'))
  expect(state().view.arrivedLink).toBeNull()
})
