import { describe, expect, it } from 'vitest'
import { createFakeBrowser } from '../../../test/fake-browser'
import type { FakeBrowser, FakeTab } from '../../../test/fake-browser'

const full = new DOMException('full', 'QuotaExceededError')

async function typed(texts: readonly string[], browser = createFakeBrowser()): Promise<readonly [FakeBrowser, FakeTab]> {
  const tab = await browser.open()
  await browser.clock.advance(1000)
  for (const text of texts) tab.type(text)
  return [browser, tab]
}

/** Returns what was typed at the end of the first text, step by step, the last one first. */
const steps = (tab: FakeTab): readonly (string | undefined)[] => tab.steps().map((text) => /hour\.(\w*)</.exec(text)?.[1])

const changed = async (browser: FakeBrowser, change: (stored: Record<string, unknown>) => unknown): Promise<void> => {
  await browser.clock.advance(3000)
  for (const [id, stored] of browser.storage.steps) browser.storage.steps.set(id, change({ ...(stored as object) }))
}

describe('a page that is loaded anew', () => {
  it('undoes what was stored before', async () => {
    const [browser, tab] = await typed(['a', 'b', 'c'])
    await browser.clock.advance(3000)
    await tab.reload()
    expect(steps(tab)).toEqual(['abc', 'ab', 'a', ''])
  })

  it('undoes what was typed right before, again and again', async () => {
    const [browser, tab] = await typed(['a', 'b'])
    for (let round = 0; round < 3; round += 1) await tab.reload()
    expect(steps(tab)).toEqual(['ab', 'a', ''])
    tab.type('c')
    await tab.reload()
    expect(steps(tab)).toEqual(['abc', 'ab', 'a', ''])
    await browser.clock.advance(3000)
    await tab.reload()
    expect(steps(tab)).toEqual(['abc', 'ab', 'a', ''])
  })

  it('redoes what was undone, until something else is done', async () => {
    const [, tab] = await typed(['a', 'b', 'c'])
    tab.undo()
    tab.undo()
    await tab.reload()
    tab.redo()
    expect(steps(tab)).toEqual(['ab', 'a', ''])
    await tab.reload()
    tab.type('d')
    tab.redo()
    expect(steps(tab)).toEqual(['abd', 'ab', 'a', ''])
  })

  it('has the steps of before below those that were done while they were found', async () => {
    const [browser, tab] = await typed(['a', 'b'])
    await browser.clock.advance(3000)
    const memory = tab.memory()
    tab.close()
    browser.storage.stepsTake = 3000
    const again = await browser.open(memory)
    again.type('c')
    expect(steps(again)).toEqual(['abc', 'ab'])
    await browser.clock.advance(9000)
    expect(steps(again)).toEqual(['abc', 'ab', 'a', ''])
    browser.storage.stepsTake = 1
    await again.reload()
    expect(steps(again)).toEqual(['abc', 'ab', 'a', ''])
  })

  it('keeps twenty steps', async () => {
    const [, tab] = await typed(Array.from({ length: 30 }, () => 'x'))
    await tab.reload()
    expect(steps(tab)).toHaveLength(21)
  })

  it('keeps the steps of each document', async () => {
    const [browser, tab] = await typed(['a'])
    await browser.clock.advance(1000)
    const first = tab.memory().open!
    await tab.session().duplicateDocument()
    tab.type('b')
    await browser.clock.advance(1000)
    await tab.reload()
    expect(steps(tab)).toEqual(['ab', 'a'])
    await Promise.all([tab.session().openDocument(first), browser.clock.advance(1000)])
    expect(steps(tab)).toEqual(['a', ''])
  })
})

describe('steps that are stored', () => {
  it.each([
    ['are no object', () => 'poison'],
    ['are of a newer format', (stored: object) => ({ ...stored, format: 2 })],
    ['lead from another text', (stored: object) => ({ ...stored, checksum: '00000000' })],
    ['are of another document', (stored: object) => ({ ...stored, id: 'another' })],
    ['are no list', (stored: object) => ({ ...stored, past: { length: 3 } })],
    ['are of no kind', (stored: object) => ({ ...stored, beside: { kind: 'fax', kept: {} } })],
  ])('are ignored when they %s', async (_, poison) => {
    const [browser, tab] = await typed(['a', 'b'])
    await changed(browser, poison)
    await tab.reload()
    expect(steps(tab)).toEqual(['ab'])
    expect(tab.type('c')).toBe(true)
    await browser.clock.advance(3000)
    expect(browser.texts()).toEqual([expect.stringContaining('hour.abc<')])
  })

  it.each([
    ['stands past the end', () => ({ from: 1e9, to: 1e9 + 1, insert: '' })],
    ['leaves no XML', () => ({ from: 1, to: 2, insert: '' })],
    ['gives a text of another length', (at: number) => ({ from: at, to: at + 1, insert: 'xy' })],
  ])('are dropped from where one %s', async (_, changeAt) => {
    const [browser, tab] = await typed(['a', 'b', 'c'])
    await changed(browser, (stored) => {
      const [first, second, ...rest] = stored['past'] as readonly object[]
      const document = changeAt(tab.text().indexOf('hour'))
      return { ...stored, past: [first, { ...second, document }, ...rest] }
    })
    await tab.reload()
    expect(steps(tab)).toEqual(['abc', 'ab'])
  })

  it('do not lead to what a build without steps wrote since', async () => {
    const [browser, tab] = await typed(['a', 'b'])
    await browser.clock.advance(3000)
    const [record] = browser.storage.documents.values()
    browser.storage.documents.set(record!.id, { ...record!, revision: 9, by: 'old', text: '<Response/>' })
    await tab.reload()
    expect(tab.steps()).toEqual(['<Response/>'])
  })
})

describe('a document', () => {
  it('is stored as fast where its steps cannot be', async () => {
    const [browser, tab] = await typed([])
    browser.storage.stepsRefusal = full
    tab.type('a')
    await browser.clock.advance(1000)
    expect([tab.state().saved.state, tab.state().warning]).toEqual(['saved', null])
    expect(browser.texts()).toEqual([expect.stringContaining('hour.a<')])
  })

  it('gets the room of all steps where it finds none', async () => {
    const [browser, tab] = await typed(['a'])
    await browser.clock.advance(3000)
    expect(browser.storage.steps.size).toBe(1)
    browser.storage.refusal = full
    tab.type('b')
    await browser.clock.advance(1000)
    expect(browser.storage.steps.size).toBe(0)
    browser.storage.refusal = null
    await browser.clock.advance(6000)
    expect([tab.state().saved.state, browser.storage.steps.size]).toEqual(['saved', 0])
  })

  it('that another tab goes on with can be taken back there', async () => {
    const [browser, one] = await typed(['a', 'b'])
    const other = await browser.open()
    await browser.clock.advance(3000)
    expect(steps(other)).toEqual(['ab'])
    one.hide()
    other.show()
    await browser.clock.advance(3000)
    expect(steps(other)).toEqual(['ab', 'a', ''])
    other.undo()
    await browser.clock.advance(3000)
    other.hide()
    one.show()
    await browser.clock.advance(3000)
    expect([one.isMine(), steps(one)]).toEqual([true, ['a', '']])
  })

  it('that is only read has no steps', async () => {
    const [browser, one] = await typed(['a', 'b'])
    await browser.clock.advance(3000)
    const other = await browser.open(one.memory())
    expect([other.isMine(), steps(other)]).toEqual([false, ['ab']])
  })
})
