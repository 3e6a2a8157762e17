import { describe, expect, it } from 'vitest'
import { createFakeBrowser } from '../../../test/fake-browser'
import type { FakeBrowser, FakeTab } from '../../../test/fake-browser'

const full = new DOMException('full', 'QuotaExceededError')

/** Opens two tabs with one document, of which the first one has it. */
async function two(browser = createFakeBrowser()): Promise<readonly [FakeBrowser, FakeTab, FakeTab]> {
  const one = await browser.open()
  await browser.clock.advance(3000)
  const other = await browser.open()
  await browser.clock.advance(1000)
  return [browser, one, other]
}

const access = (...tabs: readonly FakeTab[]): readonly string[] => tabs.map((tab) => tab.state().access)

describe('a page that is loaded anew', () => {
  it('has the document and the key again, right after a key', async () => {
    const [browser, one, other] = await two()
    for (const key of ['a', 'b', 'c']) {
      one.type(key)
      expect(await one.reload()).toBe(false)
      expect(access(one, other)).toEqual(['mine', 'otherTab'])
      expect(one.text()).toContain(`hour.${key === 'a' ? 'a' : key === 'b' ? 'ab' : 'abc'}<`)
    }
    await browser.clock.advance(3000)
    expect(browser.texts()).toEqual([expect.stringContaining('abc<')])
  })

  it('has it again without another tab, at once', async () => {
    const browser = createFakeBrowser()
    const one = await browser.open()
    one.type('a')
    await one.reload()
    expect([one.isMine(), one.text().includes('hour.a<')]).toEqual([true, true])
  })

  it('does not get it where the user of the other tab went on with it', async () => {
    const [browser, one, other] = await two()
    const memory = one.memory()
    one.close()
    await browser.clock.advance(100)
    expect(other.type('a')).toBe(true)
    const again = await browser.open(memory)
    expect(access(again, other)).toEqual(['otherTab', 'mine'])
  })

  it('gets it before all that wait in the line', async () => {
    const [browser, one, other] = await two()
    const third = await browser.open()
    one.type('a')
    await one.reload()
    expect(access(one, other, third)).toEqual(['mine', 'otherTab', 'otherTab'])
  })

  it('is not given what a page has that was only duplicated from it', async () => {
    const [browser, one] = await two()
    const copy = await browser.open(one.memory())
    expect(access(one, copy)).toEqual(['mine', 'otherTab'])
    await one.reload()
    expect(access(one, copy)).toEqual(['mine', 'otherTab'])
  })

  it('shows it to read only where its holder does not answer, and edits when that is gone', async () => {
    const [browser, one] = await two()
    one.freeze()
    const third = await browser.open()
    await browser.clock.advance(500)
    expect(access(third)).toEqual(['otherTab'])
    expect(third.text()).toContain('hour.<')
  })

  it('waits in the line where the pages cannot tell each other', async () => {
    const [browser, one, other] = await two(createFakeBrowser({ hasChannel: false }))
    one.type('a')
    await one.reload()
    await browser.clock.advance(1000)
    expect(access(one, other)).toEqual(['otherTab', 'mine'])
    other.close()
    await browser.clock.advance(100)
    expect([one.isMine(), one.text().includes('hour.a<')]).toEqual([true, true])
  })
})

describe('a tab that is closed', () => {
  it('leaves the key right before to the other one, once', async () => {
    const [browser, one, other] = await two()
    one.type('a')
    expect(one.close()).toBe(false)
    await browser.clock.advance(100)
    expect([other.isMine(), other.text().includes('hour.a<')]).toEqual([true, true])
    await browser.clock.advance(5000)
    expect(browser.texts()).toEqual([expect.stringContaining('hour.a<')])
    expect(browser.storage.journal.size).toBe(0)
  })

  it('leaves it also where the words are seen later than the lock', async () => {
    const [browser, one, other] = await two()
    one.type('a')
    one.close()
    const [[key, words] = []] = browser.storage.journal
    browser.storage.journal.clear()
    await browser.clock.advance(100)
    expect([other.isMine(), other.text().includes('hour.a<')]).toEqual([true, false])
    browser.storage.appear(key!, words!)
    await browser.clock.advance(100)
    expect([other.text().includes('hour.a<'), browser.texts().length, browser.storage.journal.size]).toEqual([true, 1, 0])
  })

  it('and was only hidden before the browser ended it has left the key', async () => {
    const browser = createFakeBrowser()
    const tab = await browser.open()
    await browser.clock.advance(1000)
    tab.type('a')
    tab.hide()
    tab.crash()
    const again = await browser.open()
    expect(again.text()).toContain('hour.a<')
  })

  it('leaves the key also in a document that is opened from the list', async () => {
    const [browser, one, other] = await two()
    const id = one.memory().open!
    await Promise.all([other.session().duplicateDocument(), browser.clock.advance(1000)])
    one.type('a')
    one.close()
    await Promise.all([other.session().openDocument(id), browser.clock.advance(1000)])
    expect([other.isMine(), other.text().includes('hour.a<'), browser.storage.journal.size]).toEqual([true, true, 0])
  })

  it('asks before only what could be lost: neither stored nor in the journal', async () => {
    const browser = createFakeBrowser()
    const tab = await browser.open()
    await browser.clock.advance(1000)
    tab.type('a')
    browser.storage.hasRoomForJournal = false
    expect(tab.close()).toBe(true)
    const again = await browser.open()
    await browser.clock.advance(1000)
    again.type('b')
    browser.storage.hasRoomForJournal = true
    expect(again.close()).toBe(false)
  })
})

describe('typing that goes on', () => {
  it.each([
    ['set back', -1],
    ['set ahead', 1],
  ])('is stored every two seconds, also when the clock is %s meanwhile', async (_, days) => {
    const browser = createFakeBrowser()
    const tab = await browser.open()
    tab.type('a')
    await browser.clock.advance(1000)
    const revisionOf = (): number => [...browser.storage.documents.values()][0]?.revision ?? 0
    const before = revisionOf()
    tab.type('b')
    browser.clock.set(browser.clock.now() + days * 24 * 60 * 60 * 1000)
    for (let key = 0; key < 41; key += 1) {
      tab.type('c')
      await browser.clock.advance(100)
    }
    expect(revisionOf() - before).toBe(2)
  })
})

describe('the lock', () => {
  it('that arrives late gives the document as it is stored then', async () => {
    let wait = 0
    const browser = createFakeBrowser({ delay: () => wait })
    const [, one, other] = await two(browser)
    one.type('a')
    await browser.clock.advance(1000)
    wait = 700
    one.type('b')
    one.close()
    await browser.clock.advance(5000)
    expect([other.isMine(), other.text().includes('hour.ab<')]).toEqual([true, true])
  })

  it('that arrives after the user went on to another document is let go', async () => {
    let wait = 0
    const browser = createFakeBrowser({ delay: () => wait })
    const tab = await browser.open()
    await browser.clock.advance(1000)
    const first = tab.state().list[0]!.id
    await tab.session().duplicateDocument()
    await browser.clock.advance(1000)
    const second = tab.state().list[0]!.id
    wait = 300
    void tab.session().openDocument(first)
    await browser.clock.advance(100)
    tab
      .session()
      .add({ name: 'third', kind: 'voice', present: { document: null, draft: null, selection: null, closed: new Set() } })
    await browser.clock.advance(3000)
    wait = 0
    const other = await browser.open({ open: first, isMine: false })
    expect([other.isMine(), second === first]).toEqual([true, false])
  })

  it('that arrives for a document that is opened twice meanwhile is not kept beside the other', async () => {
    let wait = 0
    const browser = createFakeBrowser({ delay: () => wait })
    const tab = await browser.open()
    await browser.clock.advance(1000)
    const first = tab.memory().open!
    await tab.session().duplicateDocument()
    await browser.clock.advance(1000)
    wait = 300
    void tab.session().openDocument(first)
    await browser.clock.advance(100)
    void tab.session().openDocument(first)
    await browser.clock.advance(3000)
    expect([tab.memory().open, tab.isMine()]).toEqual([first, true])
  })
})

describe('a page that hears late of its locks', () => {
  /** Opens two tabs, and gives what makes the second one hear of its locks only after a while. */
  async function withSlow(): Promise<readonly [FakeBrowser, FakeTab, FakeTab, () => void]> {
    let wait = 0
    const browser = createFakeBrowser({ lockDelay: (page) => (page === 'page-2' ? wait : 0) })
    return [...(await two(browser)), () => (wait = 5000)] as const
  }

  it('is asked again when it has heard that it has the document', async () => {
    const [browser, one, other, slowDown] = await withSlow()
    one.type('a')
    slowDown()
    await one.reload()
    expect(access(one, other)).toEqual(['undecided', 'otherTab'])
    await browser.clock.advance(12_000)
    expect(access(one, other)).toEqual(['mine', 'otherTab'])
  })

  it('asks again for what a hidden page took before it heard of its loss', async () => {
    const [browser, one, other, slowDown] = await withSlow()
    const memory = one.memory()
    one.close()
    await browser.clock.advance(100)
    expect(other.isMine()).toBe(true)
    slowDown()
    const again = await browser.open(memory, false)
    expect(access(again, other)).toEqual(['mine', 'otherTab'])
    await browser.clock.advance(12_000)
    expect(access(again, other)).toEqual(['otherTab', 'mine'])
  })

  it('shows what was stored before it heard of its loss', async () => {
    const [browser, one, other, slowDown] = await withSlow()
    const memory = one.memory()
    one.close()
    await browser.clock.advance(100)
    slowDown()
    const again = await browser.open(memory)
    again.type('a')
    await browser.clock.advance(12_000)
    expect(access(again, other)).toEqual(['mine', 'otherTab'])
    expect(other.text()).toContain('hour.a<')
  })
})

describe('a tab that comes to the front', () => {
  it('is given the document by a hidden one, with the last key', async () => {
    const [browser, one, other] = await two()
    one.type('a')
    one.hide()
    other.show()
    await browser.clock.advance(100)
    expect(access(one, other)).toEqual(['otherTab', 'mine'])
    expect(other.text()).toContain('hour.a<')
  })

  it('is not given it by a visible one', async () => {
    const [browser, one, other] = await two()
    other.show()
    await browser.clock.advance(3000)
    expect(access(one, other)).toEqual(['mine', 'otherTab'])
  })

  it('is not given what cannot be stored', async () => {
    const [browser, one, other] = await two()
    browser.storage.refusal = full
    one.type('a')
    one.hide()
    other.show()
    await browser.clock.advance(100)
    expect(access(one, other)).toEqual(['mine', 'otherTab'])
    expect(one.type('b')).toBe(true)
  })

  it('leaves it to the hidden one when it is gone before the answer', async () => {
    const [browser, one, other] = await two()
    one.hide()
    other.show()
    other.crash()
    await browser.clock.advance(100)
    expect([one.isMine(), one.type('a')]).toEqual([true, true])
  })

  it('leaves it to the hidden one when it shows another document by then', async () => {
    const [browser, one, other] = await two()
    one.hide()
    other.show()
    other
      .session()
      .add({ name: 'new', kind: 'voice', present: { document: null, draft: null, selection: null, closed: new Set() } })
    await browser.clock.advance(100)
    expect(one.isMine()).toBe(true)
  })

  it('has it when the two change places quickly', async () => {
    const [browser, one, other] = await two()
    for (let round = 0; round < 5; round += 1) {
      one.hide()
      other.show()
      other.hide()
      one.show()
    }
    await browser.clock.advance(1000)
    expect(access(one, other)).toEqual(['mine', 'otherTab'])
  })
})

describe('taking over', () => {
  it('while the other tab writes waits until all of it is stored, and every key is there', async () => {
    const [browser, one, other] = await two()
    browser.storage.takes = 4000
    one.type('a')
    await browser.clock.advance(500)
    one.type('b')
    other.session().takeOver()
    await browser.clock.advance(30_000)
    expect(access(one, other)).toEqual(['otherTab', 'mine'])
    browser.storage.takes = 1
    other.type('c')
    await browser.clock.advance(3000)
    expect(browser.texts()).toEqual([expect.stringContaining('hour.abc<')])
  })

  it('from a tab that does not answer happens after a while', async () => {
    const [browser, one, other] = await two()
    one.freeze()
    other.session().takeOver()
    await browser.clock.advance(1400)
    expect(other.isMine()).toBe(false)
    await browser.clock.advance(200)
    expect(other.isMine()).toBe(true)
  })

  it('from a tab that cannot store keeps both', async () => {
    const [browser, one, other] = await two()
    browser.storage.refusal = full
    one.type('a')
    other.session().takeOver()
    await browser.clock.advance(1000)
    expect(access(one, other)).toEqual(['mine', 'mine'])
    browser.storage.refusal = null
    other.type('b')
    await browser.clock.advance(10_000)
    expect(browser.texts().toSorted()).toEqual([expect.stringContaining('hour.a<'), expect.stringContaining('hour.b<')])
  })

  it('by two tabs at once gives it to one after the other, at no time to both', async () => {
    const late = { third: 0 }
    const browser = createFakeBrowser({ delay: () => 20, lockDelay: (page) => (page === 'page-3' ? late.third : 5) })
    const [, one, other] = await two(browser)
    const third = await browser.open()
    third.session().takeOver()
    await browser.clock.advance(5)
    other.session().takeOver()
    for (let time = 0; time < 1000; time += 1) {
      await browser.clock.advance(1)
      expect(access(one, other, third).filter((each) => each === 'mine').length).toBeLessThanOrEqual(1)
      // It has it and hears late that another one does.
      if (third.isMine()) late.third = 100
    }
    expect(access(one, other, third)).toEqual(['otherTab', 'mine', 'otherTab'])
  })

  it('happens after a while where the tab that was to have it does not answer', async () => {
    const browser = createFakeBrowser({ delay: () => 20 })
    const [, one, other] = await two(browser)
    const third = await browser.open()
    one.type('a')
    third.session().takeOver()
    await browser.clock.advance(5)
    other.session().takeOver()
    await browser.clock.advance(30)
    third.freeze()
    await browser.clock.advance(1400)
    expect(other.isMine()).toBe(false)
    await browser.clock.advance(200)
    expect([one.isMine(), other.isMine(), other.text().includes('hour.a<')]).toEqual([false, true, true])
  })

  it('comes before a tab that only waits', async () => {
    const [browser, one, other] = await two()
    const third = await browser.open()
    third.session().takeOver()
    await browser.clock.advance(100)
    expect(access(one, other, third)).toEqual(['otherTab', 'otherTab', 'mine'])
  })
})

describe('a write', () => {
  it('that is refused is said, tried again, and done', async () => {
    const browser = createFakeBrowser()
    const tab = await browser.open()
    await browser.clock.advance(1000)
    browser.storage.refusal = new DOMException('no', 'UnknownError')
    tab.type('a')
    await browser.clock.advance(1000)
    expect(tab.state().saved.state).toBe('failed')
    browser.storage.refusal = null
    await browser.clock.advance(5000)
    expect([tab.state().saved.state, browser.texts()]).toEqual(['saved', [expect.stringContaining('hour.a<')]])
  })

  it('to a full disk is said, and what is typed is in the journal when the page goes', async () => {
    const browser = createFakeBrowser()
    const tab = await browser.open()
    await browser.clock.advance(1000)
    browser.storage.refusal = full
    tab.type('a')
    await browser.clock.advance(1000)
    expect(tab.state().saved).toEqual({ state: 'failed', reason: 'the storage of this browser is full' })
    expect(tab.close()).toBe(false)
    browser.storage.refusal = null
    const again = await browser.open()
    expect(again.text()).toContain('hour.a<')
  })

  it('over a record newer than ours keeps both', async () => {
    const browser = createFakeBrowser()
    const tab = await browser.open()
    await browser.clock.advance(1000)
    const [record] = browser.storage.documents.values()
    browser.storage.documents.set(record!.id, { ...record!, revision: 9, by: 'someone', text: '<Response/>' })
    tab.type('a')
    await browser.clock.advance(1000)
    expect(browser.texts()).toEqual(['<Response/>', expect.stringContaining('hour.a<')])
    expect(tab.state().warning).toContain('Both are kept')
  })

  it('after the database was deleted stores the whole document again', async () => {
    const browser = createFakeBrowser()
    const tab = await browser.open()
    await browser.clock.advance(1000)
    browser.storage.documents.clear()
    tab.type('a')
    await browser.clock.advance(1000)
    expect([tab.state().saved.state, browser.texts()]).toEqual(['saved', [expect.stringContaining('hour.a<')]])
  })

  it('of two tabs without locks keeps both', async () => {
    const [browser, one, other] = await two(createFakeBrowser({ hasLocks: false }))
    other.type('b')
    await browser.clock.advance(1000)
    one.type('a')
    await browser.clock.advance(1000)
    expect(browser.texts().toSorted()).toEqual([expect.stringContaining('hour.a<'), expect.stringContaining('hour.b<')])
  })
})

it('shows in a tab that only reads what the other one stored, also what it recovered', async () => {
  const [browser, one, other] = await two()
  one.type('a')
  await browser.clock.advance(500)
  expect(other.text()).toContain('hour.a<')
  one.type('b')
  await one.reload()
  expect([one.text(), other.text()]).toEqual([expect.stringContaining('hour.ab<'), expect.stringContaining('hour.ab<')])
})
