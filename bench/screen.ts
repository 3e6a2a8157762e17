import { readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { preview } from 'vite'
import { browserFlags, findBrowser } from '../scripts/browser.mjs'
import { curve, curveRow } from './curve'
import { sample } from './documents'
import { ms, print, row } from './measure'
import type { Row } from './measure'

declare function compareImport(text: string, times: number): { readonly ours: number; readonly dom: number }
declare function judgeWhole(text: string, times: number): number
declare function mountTree(text: string, times: number): number
declare function moveInTree(text: string, times: number): number
declare function selectRows(text: string, times: number): number
declare function showBareEditor(text: string, caret: number): void

/** So many keys are typed before those that are measured: the browser compiles what runs often. */
const warmUpKeys = 40
const places = ['beginning', 'middle', 'end'] as const
/** What a key may cost at most, as many times what it costs in a bare editor with the same text. */
const mostRatios = { field: 1.6, pane: 1.8, broken: 2.2 } as const
const executablePath = findBrowser()
const server = await preview({ root: process.cwd(), preview: { port: 4175, strictPort: true }, logLevel: 'error' })
const browser = await chromium.launch({ args: [...browserFlags], ...(executablePath ? { executablePath } : {}) })

try {
  await pageRows()
  await screenRows()
} finally {
  await browser.close()
  await server.close()
}

async function pageRows(): Promise<void> {
  const page = await browser.newPage()
  await page.addScriptTag({ content: readFileSync(process.argv[2] ?? '', 'utf8'), type: 'module' })
  await page.waitForFunction('typeof compareImport === "function"')
  const { ours, dom } = await page.evaluate((text) => compareImport(text, 9), sample(100_000))
  const ratio = ours / dom
  print('Import in Chromium', [
    row(
      'import 100,000 elements',
      `${ms(ours)}; DOMParser walked into the same model ${ms(dom)}: ${ratio.toFixed(2)}`,
      '0.6',
      ratio <= 0.6,
    ),
  ])
  const mounted = await page.evaluate((text) => mountTree(text, 7), sample(100_000))
  const moved = await page.evaluate((text) => moveInTree(text, 80), sample(100_000))
  print('Tree in Chromium', [
    row('mount the tree of 100,000 nodes (no yardstick)', ms(mounted), '50 ms', mounted <= 50),
    row('selection moves one row in it (no yardstick)', ms(moved), '4 ms', moved <= 4),
  ])
  const selected: number[] = []
  for (const size of curve) selected.push(await page.evaluate((text) => selectRows(text, 15), sample(size)))
  print('Cost curve in Chromium', [curveRow('select', selected)])
  await page.close()
}

async function screenRows(): Promise<void> {
  const field = new Map<number, number>()
  const rows = []
  for (const size of [10, 10_000, 100_000]) {
    const elements = `${size.toLocaleString('en')} elements`
    const bare = await bareKeystrokes(inFirstText(sample(size)))
    const page = await opened(sample(size))
    const against = (work: string, taken: number, most: number, yardstick = bare): Row => {
      const ratio = taken / yardstick
      const isBound = size !== 100_000
      const measured = `${ms(taken)}; the same key in a bare editor ${ms(yardstick)}: ${ratio.toFixed(2)}`
      return row(`${work}, ${elements}`, measured, isBound ? String(most) : '', isBound ? ratio <= most : null)
    }
    field.set(size, await keystrokes(page))
    rows.push(against('keystroke in a field', field.get(size) ?? 0, mostRatios.field))
    if (size === 100_000) {
      const count = await page.getByRole('treeitem').count()
      rows.push(row('rows in the DOM', String(count), '60', count <= 60))
    } else {
      rows.push(against('keystroke in the XML pane', await paneKeystrokes(page), mostRatios.pane))
    }
    if (size === 10_000) {
      for (const place of places) {
        const work = `the same at the ${place}, while the text is broken`
        const yardstick = await bareKeystrokes(brokenAt(sample(size), place))
        rows.push(against(work, await brokenKeystrokes(page, place), mostRatios.broken, yardstick))
      }
    }
    await page.close()
  }
  const ratio = (field.get(10_000) ?? 0) / (field.get(10) ?? 1)
  rows.push(row('keystroke in a field, 10,000 elements against 10', ratio.toFixed(2), '2.0', ratio <= 2))
  rows.push(await neverWellFormedRow(), await recipientsRow(), await tryRow())
  print('The page in Chromium: script in the event', rows)
}

/** A text, and where the caret stands in it. */
interface Place {
  readonly text: string
  readonly caret: number
}

/** Returns the text, with the caret at the end of that of the first Speak. */
function inFirstText(text: string): Place {
  return { text, caret: text.indexOf('</Speak>') }
}

/**
 * Returns the text with a `<` that begins no tag at the end of a line, in the first, a middle or the last lines, and the
 * caret behind it.
 */
function brokenAt(text: string, place: (typeof places)[number]): Place {
  const lines = text.split('\n')
  const line = { beginning: 4, middle: Math.floor(lines.length / 2) + 4, end: lines.length - 5 }[place]
  const at = lines.slice(0, line + 1).join('\n').length
  return { text: `${text.slice(0, at)}<${text.slice(at)}`, caret: at + 1 }
}

/** Measures the median of the script time of a key in CodeMirror with lang-xml, line numbers and folding, and nothing of ours. */
async function bareKeystrokes(place: Place): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.addScriptTag({ content: readFileSync(process.argv[2] ?? '', 'utf8'), type: 'module' })
  await page.waitForFunction('typeof showBareEditor === "function"')
  await page.evaluate(({ text, caret }) => showBareEditor(text, caret), place)
  const taken = await typedLetters(page)
  await page.close()
  return taken
}

/** Measures a key in a text that was imported with a fault near its end, against what reading the whole of it takes. */
async function neverWellFormedRow(): Promise<Row> {
  const text = sample(10_000).replace('</Response>', '  <Speak>&</Speak>\n</Response>')
  const bare = await browser.newPage()
  await bare.addScriptTag({ content: readFileSync(process.argv[2] ?? '', 'utf8'), type: 'module' })
  await bare.waitForFunction('typeof judgeWhole === "function"')
  const whole = await bare.evaluate((broken) => judgeWhole(broken, 15), text)
  await bare.close()
  const page = await opened(text)
  const key = await paneKeystrokes(page)
  await page.close()
  return rated('a key while an import of 10,000 elements was never well-formed', key, 'judging it whole', whole, 0.25)
}

/**
 * Measures a key in the text of a message to very many, against one in a message to one. The pane shows so long a line with
 * the next picture, after the event.
 */
async function recipientsRow(): Promise<Row> {
  const taken: number[] = []
  for (const count of [1, 10_000]) {
    const page = await opened(messageTo(count))
    taken.push(await keystrokes(page))
    await page.close()
  }
  const [one = 1, many = 0] = taken
  return rated('keystroke in a message to 10,000 recipients', many, 'with one', one, 2)
}

/**
 * Measures a key in a field beside a call that is replayed, against one beside the XML, in a call of 1,000 steps that nobody
 * is asked about.
 */
async function tryRow(): Promise<Row> {
  const page = await opened(`<Response>\n${'  <Speak>Hello</Speak>\n'.repeat(1000)}</Response>\n`)
  const without = await keystrokes(page)
  await page.getByRole('tab', { name: 'Try', exact: true }).click()
  await page.getByRole('region', { name: 'Call', exact: true }).waitFor()
  const beside = await keystrokes(page)
  await page.close()
  return rated('keystroke in a field with Try open, 1,000 elements', beside, 'with the XML open', without, 1.2)
}

function rated(work: string, taken: number, yardstick: string, whole: number, most: number): Row {
  const ratio = taken / whole
  return row(work, `${ms(taken)}; ${yardstick} ${ms(whole)}: ${ratio.toFixed(2)}`, String(most), ratio <= most)
}

function messageTo(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => `+1415${2_000_000 + index}`)
  return `<Response>\n  <Message src="+14155550100" dst="${numbers.join('&lt;')}">Hi</Message>\n</Response>\n`
}

/** Resolves to the page with a document of this text open and its first field ready. */
async function opened(text: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto('http://localhost:4175/')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({ name: 'bench.xml', mimeType: 'application/xml', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: 'Add as new document' }).click({ timeout: 120_000 })
  await page.getByRole('dialog').waitFor({ state: 'detached', timeout: 120_000 })
  await page.getByRole('textbox', { name: 'XML', exact: true }).waitFor({ timeout: 120_000 })
  const broken = page.getByRole('group', { name: 'The XML is not well-formed' })
  await page.getByRole('treeitem').or(broken).first().waitFor()
  await page.getByText(/^Saved \d/).waitFor({ timeout: 120_000 })
  // What the page fetches when the first look has settled is no part of a key.
  await page.waitForFunction((settled) => performance.now() > settled, 6000)
  return page
}

/** Measures the median of the script time of typing a letter into the text of the second element. */
async function keystrokes(page: Page): Promise<number> {
  await page.getByRole('treeitem').nth(1).click()
  const field = page.getByRole('region', { name: 'Properties' }).getByRole('textbox', { name: /Text/ })
  await field.click()
  return field.evaluate(async (element, warm) => {
    const input = element as HTMLTextAreaElement
    const property = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input) as object, 'value')
    const taken: number[] = []
    for (let index = 0; index < warm + 40; index += 1) {
      const began = performance.now()
      property?.set?.call(input, `${input.value}x`)
      input.dispatchEvent(new InputEvent('input', { bubbles: true, data: 'x', inputType: 'insertText' }))
      await Promise.resolve()
      if (index >= warm) taken.push(performance.now() - began)
      await new Promise((done) => setTimeout(done, 30))
    }
    return taken.sort((a, b) => a - b)[20] ?? 0
  }, warmUpKeys)
}

function pane(page: Page): Locator {
  return page.getByRole('textbox', { name: 'XML', exact: true })
}

/** Measures the median of the script time of typing a letter in the XML pane, in the text of an element in view. */
async function paneKeystrokes(page: Page): Promise<number> {
  await pane(page).locator('.cm-line').nth(2).click()
  await page.keyboard.press('End')
  for (let left = 0; left < '</Speak>'.length; left += 1) await page.keyboard.press('ArrowLeft')
  return typedLetters(page)
}

/** Measures the same behind a `<` that begins no tag, in the first, a middle or the last lines; mends the text again. */
async function brokenKeystrokes(page: Page, place: (typeof places)[number]): Promise<number> {
  await pane(page).click()
  await page.keyboard.press(place === 'end' ? 'Control+End' : 'Control+Home')
  if (place === 'middle') {
    await page.keyboard.press('Control+Alt+g')
    await page.keyboard.type('50%')
    await page.keyboard.press('Enter')
  }
  for (let line = 0; line < 4; line += 1) await page.keyboard.press(place === 'end' ? 'ArrowUp' : 'ArrowDown')
  await page.keyboard.press('End')
  await page.keyboard.type('<')
  await page.getByRole('group', { name: 'The XML is not well-formed' }).waitFor()
  const median = await typedLetters(page)
  await page.getByRole('button', { name: 'Restore last valid XML' }).click()
  return median
}

/** Measures the median of the script time of typing a letter where the caret is. */
async function typedLetters(page: Page): Promise<number> {
  await page.evaluate(() => {
    const state = { began: 0, taken: [] as number[] }
    Object.assign(globalThis, { paneBench: state })
    document.addEventListener('keydown', () => (state.began = performance.now()), true)
    // The pane reads what the browser typed in a mutation observer, before the next task.
    document.addEventListener('input', () =>
      queueMicrotask(() => queueMicrotask(() => state.taken.push(performance.now() - state.began))),
    )
  })
  for (let index = 0; index < warmUpKeys + 40; index += 1) {
    await page.keyboard.type('x')
    await page.waitForTimeout(30)
  }
  return page.evaluate((warm) => {
    const taken = (globalThis as unknown as { paneBench: { taken: number[] } }).paneBench.taken.slice(warm)
    return taken.sort((a, b) => a - b)[Math.floor(taken.length / 2)] ?? 0
  }, warmUpKeys)
}
