import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { Driver } from '../driver'
import { seeded, times } from '../../test/random'
import { storedRecords, storedTexts } from './stored'

const start = '<Response>\n  <Speak>Typed:</Speak>\n</Response>\n'

/** Where it is typed, and how to get behind "Typed:" there. */
const places: Readonly<Record<string, (app: Driver) => Promise<void>>> = {
  form: async (app) => {
    await app.select('Speak')
    await app.field('Text').click()
    await app.page.keyboard.press('Control+End')
  },
  // The bare ampersand keeps the text from being well-formed from the first keystroke on.
  'broken text': async (app) => {
    await app.pane().click()
    await app.page.keyboard.press('Control+Home')
    await app.page.keyboard.press('ArrowDown')
    await app.page.keyboard.press('End')
    for (let step = 0; step < '</Speak>'.length; step += 1) await app.page.keyboard.press('ArrowLeft')
    await app.page.keyboard.type('&')
  },
}

for (const [seed, place] of Object.keys(places).entries()) {
  test(`a crash while typing in the ${place} loses nothing that was there when it said Saved`, async ({ context }) => {
    const random = seeded(seed + 1)
    const rounds = times(100, 2)
    const kept = { rounds: 0, charactersSaved: 0, charactersFoundBeyond: 0, roundsWithSaved: 0 }
    // On a slow disk a crash may come each time before all that was typed is stored.
    const isEnough = (): boolean => kept.rounds >= rounds && (kept.roundsWithSaved > 0 || kept.rounds === 5 * rounds)
    for (; !isEnough(); kept.rounds += 1) {
      const page = await context.newPage()
      const app = new Driver(page)
      await app.open()
      await app.import(start)
      await app.saved()
      await places[place]!(app)
      const savedTexts = await watchSaved(page)
      const typed = await typeUntilCrash(context, page, random)
      await page.close()

      const found = await textAfterCrash(context)
      const saved = typedIn(savedTexts.at(-1) ?? '')
      expect(typed.startsWith(found), `round ${kept.rounds}: found ${found} but typed ${typed}`).toBe(true)
      expect(found.startsWith(saved), `round ${kept.rounds}: found ${found} but ${saved} was saved`).toBe(true)
      kept.charactersSaved += saved.length
      kept.charactersFoundBeyond += found.length - saved.length
      kept.roundsWithSaved += saved === '' ? 0 : 1
    }
    test.info().annotations.push({ type: 'numbers', description: JSON.stringify(kept) })
    expect(kept.roundsWithSaved, 'it must have said Saved while it was typed').toBeGreaterThan(0)
  })
}

test('what is typed while an older write is under way is there after the page went away', async ({ page }) => {
  const app = new Driver(page)
  page.on('dialog', (dialog) => void dialog.accept())
  await app.open()
  await app.saved()
  const name = page.getByRole('textbox', { name: 'Document name' })
  for (let round = 0; round < times(30, 3); round += 1) {
    const left = page.waitForEvent('load')
    await page.evaluate(changeDuringWrite, [`older ${round}`, `newer ${round}`, round % 3] as const)
    await left
    await expect(name).toHaveValue(`newer ${round}`)
    await app.saved()
  }
})

test('last words that find no room are said and kept, whatever is done meanwhile, and stored at the visit after', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as (this: IDBObjectStore, value: unknown) => IDBRequest<IDBValidKey>
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: { text?: string }) {
      if (sessionStorage['full'] && value.text?.includes('precious')) throw new DOMException('full', 'QuotaExceededError')
      return put.call(this, value)
    }
  })
  const app = new Driver(page)
  await app.open()
  await app.saved()
  const [record] = await storedRecords(page)
  const words = {
    ...record,
    revision: Number(record?.['revision']) + 1,
    by: 'gone',
    text: '<Response><Speak>precious</Speak></Response>',
  }
  await page.evaluate((value) => {
    localStorage.setItem('unsaved damaged', '{"id":"da')
    localStorage.setItem(`unsaved ${value.by}`, JSON.stringify(value))
    sessionStorage['full'] = 'yes'
  }, words)
  await page.reload()
  await expect(page.getByRole('alert').filter({ hasText: 'The last changes of “sms-reply” are not saved yet' })).toContainText(
    'full',
  )
  await page.getByRole('textbox', { name: 'Document name' }).fill('edited meanwhile')
  await app.saved()
  await page.evaluate(() => sessionStorage.removeItem('full'))
  await page.reload()
  await expect(page.getByRole('alert').filter({ hasText: 'Both are kept' })).toBeVisible()
  const texts = await storedTexts(page)
  expect(texts).toContain(words.text)
  expect(texts).toContain(record?.['text'])
})

/** Renames the document, once more while the first name is being stored, and leaves the page. In the page, where the moment is exact. */
function changeDuringWrite([first, second, wait]: readonly [string, string, number]): void {
  const put = Reflect.get(IDBObjectStore.prototype, 'put') as (this: IDBObjectStore, value: unknown) => IDBRequest<IDBValidKey>
  const rename = (value: string): void => {
    const field = document.querySelector('[aria-label="Document name"]')
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value)
    field?.dispatchEvent(new Event('input', { bubbles: true }))
  }
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown) {
    IDBObjectStore.prototype.put = put
    setTimeout(() => {
      rename(second)
      location.reload()
    }, wait)
    return put.call(this, value)
  }
  rename(first)
}

/** Collects what the field with the focus holds each time the status says Saved. */
async function watchSaved(page: Page): Promise<readonly string[]> {
  const texts: string[] = []
  await page.exposeFunction('noteSaved', (text: string) => texts.push(text))
  await page.evaluate(() => {
    const field = document.activeElement
    const note = (window as unknown as { noteSaved: (text: string) => void }).noteSaved
    const look = (): void => {
      if (!document.querySelector('button[title=Versions]')?.textContent.startsWith('Saved')) return
      note(field instanceof HTMLTextAreaElement ? field.value : (field?.textContent ?? ''))
    }
    new MutationObserver(look).observe(document.querySelector('header')!, {
      subtree: true,
      childList: true,
      characterData: true,
    })
  })
  return texts
}

/** Types numbers until the page crashes at a random moment, and gives back what was typed. */
async function typeUntilCrash(context: BrowserContext, page: Page, random: () => number): Promise<string> {
  const session = await context.newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  // The answer never comes: there is no page any more that could send it.
  setTimeout(() => void session.send('Page.crash').catch(() => undefined), 100 + random() * 5000)
  let typed = ''
  try {
    for (let number = 1; ; number += 1) {
      const next = `-${number}`
      typed += next
      const pace = random()
      // Now and then long enough that all is stored before the next key, on a slow disk too.
      await page.keyboard.type(next, { delay: pace < 0.1 ? 1000 : pace < 0.25 ? 300 : random() * 40 })
    }
  } catch {
    await crashed
    return typed
  }
}

/** Returns what was typed, as the page shows it when it is opened again. */
async function textAfterCrash(context: BrowserContext): Promise<string> {
  const page = await context.newPage()
  const app = new Driver(page)
  await app.open()
  await expect(app.pane()).toContainText('Typed:')
  const text = await app.shown()
  await page.close()
  return typedIn(text)
}

const typedIn = (text: string): string => /Typed:(?:&amp;|&)?([-\d]*)/.exec(text)?.[1] ?? ''
