import { expect, it } from 'vitest'
import type { FakeBrowser, FakeTab } from '../../../test/fake-browser'
import { createFakeBrowser } from '../../../test/fake-browser'
import { seeded, times } from '../../../test/random'

const openId = (tab: FakeTab): string | null => tab.memory().open

/** Uses tabs at random, while locks, messages and the store answer when they like. */
async function walk(
  seed: number,
  steps: number,
): Promise<{ browser: FakeBrowser; tabs: FakeTab[]; typed: string[]; log: string[] }> {
  const random = seeded(seed)
  const slowness = random() * 60
  const browser = createFakeBrowser({ delay: () => random() * slowness })
  const log: string[] = []
  const tabs = [await browser.open()]
  await browser.clock.advance(1000)
  const typed: string[] = []
  for (let step = 0; step < steps; step += 1) {
    browser.storage.takes = random() * slowness
    browser.storage.endsWrites = random() < 0.5
    const tab = tabs[Math.floor(random() * tabs.length)]!
    const choice = random()
    const token = `t${step}.`
    const note = (what: string): number => log.push(`${step} ${what} tab ${tabs.indexOf(tab)}`)
    if (choice < 0.4) {
      if (tab.type(token)) typed.push(token)
      note('type')
    } else if (choice < 0.5) {
      note('hide')
      tab.hide()
    } else if (choice < 0.65) {
      note('show')
      tab.show()
    } else if (choice < 0.8) {
      note('reload')
      void tab.reload()
    } else if (choice < 0.88) {
      note('take over')
      tab.session().takeOver()
    } else if (choice < 0.92 && tabs.length < 4) {
      note('open, or duplicate')
      tabs.push(await browser.open(random() < 0.5 ? tab.memory() : undefined))
    } else if (choice < 0.95 && tabs.length > 1) {
      note('close')
      tab.close()
      tabs.splice(tabs.indexOf(tab), 1)
    }
    await browser.clock.advance(random() < 0.2 ? random() * 1500 : random() * 40)
    // One whose lock was stolen edits until it hears of it.
    const edited = tabs.filter((each) => each.isMine() && !each.isUnaware()).map(openId)
    // Asked at every step: an expectation and its words are made only where it fails.
    if (new Set(edited).size < edited.length)
      expect.fail(`seed ${seed}: two tabs edit ${edited.join(', ')}: ${log.slice(-6).join(', ')}`)
  }
  for (const tab of tabs) tab.show()
  await browser.clock.advance(30_000)
  return { browser, tabs, typed, log }
}

it('loses no key, lets one tab edit a document at a time, and leaves none without', async () => {
  for (let seed = 1; seed <= times(2000, 24); seed += 1) {
    const { browser, tabs, typed, log } = await walk(seed, 60)
    const texts = browser.texts().join('\n')
    const missing = typed.filter((token) => !texts.includes(token))
    expect(missing, `seed ${seed}: ${log.join(', ')}`).toEqual([])
    for (const tab of tabs) {
      const holders = tabs.filter((other) => other.isMine() && openId(other) === openId(tab))
      expect(holders.length, `seed ${seed}: ${log.slice(-8).join(', ')}`).toBe(1)
      const [holder] = holders
      expect(tab.text(), `seed ${seed}`).toBe(holder!.text())
    }
    expect(browser.storage.journal.size, `seed ${seed}`).toBe(0)
  }
}, 600_000)
