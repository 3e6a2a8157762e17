import { describe, expect, it } from 'vitest'
import { createFakeBrowser } from '../../../test/fake-browser'
import type { FakeBrowser, FakeTab } from '../../../test/fake-browser'

describe('a document that takes long to open', () => {
  const dense = `<Response>${'<s>a</s>'.repeat(40_000)}</Response>`
  const another = '<Response><Hangup/></Response>'

  /** Starts a tab that opens a document of 320 kB; a short one is stored beside it. */
  async function opening(id = 'dense'): Promise<readonly [FakeBrowser, FakeTab]> {
    const browser = createFakeBrowser()
    const before = await browser.open()
    await browser.clock.advance(3000)
    const [record] = browser.storage.documents.values()
    browser.storage.documents.set('dense', { ...record!, id: 'dense', text: dense, revision: 1 })
    browser.storage.documents.set('short', { ...record!, id: 'short', text: another, revision: 1 })
    before.close()
    return [browser, await browser.open({ open: id, isMine: false })]
  }

  const untilOpen = (tab: FakeTab): Promise<void> => expect.poll(() => tab.state().opening, { timeout: 20_000 }).toBeNull()

  it('takes no key meanwhile, and is there in the end', async () => {
    const [, tab] = await opening()
    expect(tab.state().opening).toMatchObject({ id: 'dense', before: null })
    expect([tab.text(), tab.type('a')]).toEqual(['', false])
    await untilOpen(tab)
    expect([tab.text() === dense, tab.isMine()]).toEqual([true, true])
  })

  it('gives way to the document that its user goes to meanwhile', async () => {
    const [browser, tab] = await opening()
    const other = tab.session().openDocument('short')
    await browser.clock.advance(200)
    await other
    await untilOpen(tab)
    expect([tab.text(), tab.isMine()]).toEqual([another, true])
  })

  it('gives the document before back when it is canceled', async () => {
    const [browser, tab] = await opening('short')
    expect(tab.text()).toBe(another)
    void tab.session().openDocument('dense')
    await browser.clock.advance(200)
    expect(tab.state().opening).toMatchObject({ id: 'dense', before: 'short' })
    expect(tab.type('a')).toBe(false)
    tab.session().cancelOpening()
    await browser.clock.advance(200)
    await untilOpen(tab)
    expect(tab.text()).toBe(another)
  })
})
