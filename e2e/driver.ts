import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { Shared } from '../src/storage/share-link/link'
import { fragmentOfShared } from '../src/storage/share-link/link'

/** Speaks for a person at the screen: what they find by role and name, do, and read. Only this file knows where things are. */
export class Driver {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  readonly tree = (): Locator => this.page.getByRole('tree', { name: 'Structure' })
  readonly properties = (): Locator => this.page.getByRole('region', { name: 'Properties' })
  /** Finds what has the focus in the form. */
  readonly focusInForm = (): Locator => this.properties().locator(':focus')
  readonly problems = (): Locator => this.page.getByRole('region', { name: 'Problems' })
  /** Finds a row of the problems, by words in it. */
  readonly problem = (words: string | RegExp): Locator => this.problems().getByRole('listitem').filter({ hasText: words })

  /** Finds what was just said, at the lower edge. */
  readonly said = (words: string | RegExp): Locator => this.page.getByRole('status').filter({ hasText: words })

  /** Finds how many problems there are, in the status bar. */
  readonly counts = (): Locator => this.page.getByRole('contentinfo').getByRole('button').first()
  readonly verdict = (): Locator => this.page.getByRole('group', { name: 'Verdict' })
  readonly pane = (): Locator => this.page.getByRole('textbox', { name: 'XML', exact: true, includeHidden: true })

  /** Opens the page with nothing stored and waits until it can be used. */
  async open(path = '/'): Promise<void> {
    await this.page.goto(path)
    await expect(this.tree()).toBeVisible()
  }

  /** Presses a button of the header, or on a phone chooses the same in its menu. */
  async header(name: string): Promise<void> {
    // What lies over the page hides its buttons until it is gone.
    await expect(this.page.getByRole('dialog')).toHaveCount(0)
    const button = this.page.getByRole('banner').getByRole('button', { name, exact: true })
    if (await button.isVisible()) return button.click()
    await this.openMainMenu()
    await this.page
      .getByRole('menuitem', { name: new RegExp(`^${escaped(name)}`) })
      .first()
      .click()
  }

  /** Opens the menu of the header. */
  async openMainMenu(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Main menu' }).click()
    const menu = this.page.getByRole('menu', { name: 'Main menu' })
    await expect(menu).toBeVisible()
    return menu
  }

  /** Opens a blank document. */
  async blank(): Promise<void> {
    await this.page.getByRole('button', { name: 'New document' }).click()
    await this.page.getByRole('menuitem', { name: /^Blank/ }).click()
    await expect(this.page.getByRole('treeitem')).toHaveCount(1)
  }

  /** Finds the tree row whose name begins with `name`; `nth` counts among several. */
  row(name: string, nth = 0): Locator {
    return this.tree()
      .getByRole('treeitem', { name: new RegExp(`^${escaped(name)}(?![\\w-])`) })
      .nth(nth)
  }

  /** Selects a row. */
  async select(name: string, nth = 0): Promise<void> {
    await this.row(name, nth).click()
  }

  /** Adds an element inside or after the selected one. */
  async add(name: string, where: 'Inside' | 'After' = 'Inside'): Promise<void> {
    await this.page.getByRole('button', { name: 'Add element', exact: true }).click()
    const group = this.page
      .getByRole('dialog')
      .getByRole('group', { name: new RegExp(`^${where} `) })
      .first()
    await group.getByRole('menuitem', { name: new RegExp(`^${escaped(name)}(?![\\w-])`) }).click()
    await expect(this.page.getByRole('dialog')).toHaveCount(0)
  }

  /** Opens the menu of a row with its own button. */
  async rowMenu(name: string, nth = 0): Promise<void> {
    await this.row(name, nth).hover()
    await this.row(name, nth)
      .getByRole('button', { name: /^Actions for / })
      .click()
  }

  /** Returns whether a field has the focus. */
  hasFocus(attribute: string): Promise<boolean> {
    return this.field(attribute).evaluate((element) => element === document.activeElement)
  }

  /** Resolves to where a row is. */
  async rowBox(name: string, nth = 0): Promise<{ x: number; y: number; width: number; height: number }> {
    return (await this.row(name, nth).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  }

  /** Moves the pointer to the edge between a row and the next. */
  async pointBelow(name: string, nth = 0): Promise<void> {
    const { x, y, height } = await this.rowBox(name, nth)
    await this.page.mouse.move(x + 120, y + height - 8)
    await this.page.mouse.move(x + 120, y + height)
  }

  /** Resolves to the image that the picture of a row is cut from. */
  async pictureOf(name: string): Promise<string> {
    const picture = this.row(name).locator('[data-picture]')
    const maskOf = (element: Element): string => getComputedStyle(element).maskImage
    await expect.poll(() => picture.evaluate(maskOf)).toContain('url(')
    return picture.evaluate(maskOf)
  }

  /** Resolves to the boxes of what stands in the header, from left to right. */
  async headerBoxes(): Promise<readonly { readonly left: number; readonly right: number }[]> {
    const banner = this.page.getByRole('banner')
    const things = await banner
      .getByRole('button')
      .or(banner.getByRole('textbox'))
      .or(banner.getByText(/^Saved/))
      .all()
    const seen = await Promise.all(things.map((thing) => thing.boundingBox()))
    return seen
      .filter((box) => box !== null && box.width > 1)
      .map((box) => ({ left: box?.x ?? 0, right: (box?.x ?? 0) + (box?.width ?? 0) }))
      .sort((a, b) => a.left - b.left)
  }

  /** Returns how high the text of the XML pane is. */
  paneHeight(): Promise<number> {
    return this.pane()
      .locator('xpath=ancestor::*[contains(@class, "cm-scroller")]')
      .evaluate((scroller) => scroller.clientHeight)
  }

  /**
   * Returns how far the last button of the open dialog lies below the dialog's own end, once it was scrolled to, in px; 0
   * where it is whole.
   */
  async cutFromDialog(): Promise<number> {
    const dialog = this.page.getByRole('dialog')
    const button = dialog.getByRole('button').last()
    await button.scrollIntoViewIfNeeded()
    const [frame, box] = await Promise.all([dialog.boundingBox(), button.boundingBox()])
    return Math.max(0, (box?.y ?? 0) + (box?.height ?? 0) + dialogPadding - ((frame?.y ?? 0) + (frame?.height ?? 0)))
  }

  /** Returns how high the header is. */
  async headerHeight(): Promise<number> {
    return (await this.page.getByRole('heading', { name: 'Plivo XML Composer' }).locator('../..').boundingBox())?.height ?? 0
  }

  /** Runs a command of a row's own menu. */
  async menu(name: string, command: string, nth = 0): Promise<void> {
    await this.row(name, nth).click({ button: 'right' })
    await this.page.getByRole('menuitem', { name: new RegExp(`^${escaped(command)}`) }).click()
  }

  /** Runs a command by its name, with the keyboard. */
  async command(name: string): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await expect(this.page.getByRole('combobox', { name: 'Find or run a command' })).toBeFocused()
    await this.page.keyboard.type(name)
    await this.page.keyboard.press('Enter')
  }

  /** Adds an element with the keyboard; the focus must be in the tree. */
  async insert(name: string, where: 'Inside' | 'After' = 'Inside'): Promise<void> {
    await this.page.keyboard.press('Insert')
    await expect(this.page.getByRole('textbox', { name: 'Search elements' })).toBeFocused()
    await this.page.keyboard.type(name)
    const group = this.page.getByRole('group', { name: new RegExp(`^${where} `) }).first()
    const item = group.getByRole('menuitem', { name: new RegExp(`^${escaped(name)}(?![\\w-])`) })
    for (let presses = 0; presses < 40; presses += 1) {
      await this.page.keyboard.press('ArrowDown')
      if (await item.evaluate((element) => element === document.activeElement)) break
    }
    await this.page.keyboard.press('Enter')
    await expect(this.properties().getByRole('heading', { name, exact: true })).toBeVisible()
  }

  /** Goes to a field with Tab and types into it; the focus must be in the form or before it. */
  async typeInto(attribute: string, value: string, role: 'textbox' | 'combobox' = 'textbox'): Promise<void> {
    await this.tabTo(attribute, role)
    if (role === 'combobox') await this.page.keyboard.press('Enter')
    await this.page.keyboard.type(value)
    if (role === 'combobox') await this.page.keyboard.press('Enter')
  }

  /** Presses Tab until the field has the focus. */
  async tabTo(attribute: string, role: 'textbox' | 'combobox' = 'textbox'): Promise<void> {
    const field = this.field(attribute, role)
    await expect(field).toBeVisible()
    for (let presses = 0; presses < 40; presses += 1) {
      if (await field.evaluate((element) => element === document.activeElement)) return
      await this.page.keyboard.press('Tab')
    }
    await expect(field).toBeFocused()
  }

  /** Chooses one of a few answers with the arrow keys; the focus must be below it in the form. */
  async chooseByKeyboard(question: string, answer: string): Promise<void> {
    const group = this.properties().getByRole('group', { name: question, exact: true })
    const current = group.getByRole('radio', { checked: true })
    for (let presses = 0; presses < 10; presses += 1) {
      if (await current.evaluate((element) => element === document.activeElement)) break
      await this.page.keyboard.press('Shift+Tab')
    }
    await expect(current).toBeFocused()
    for (let presses = 0; presses < 3 && !(await group.getByRole('radio', { name: answer }).isChecked()); presses += 1)
      await this.page.keyboard.press('ArrowRight')
    await expect(group.getByRole('radio', { name: answer })).toBeChecked()
  }

  /** Presses what a deletion offers, reached with Shift+Tab. */
  undoByKeyboard = (): Promise<void> => this.answerByKeyboard('Undo it')

  /** Goes on here with a document that another tab has open. */
  takeOverByKeyboard = (): Promise<void> => this.answerByKeyboard('Take over')

  /** Presses a button that goes when it is pressed, reached with Shift+Tab. */
  private async answerByKeyboard(name: string): Promise<void> {
    const button = this.page.getByRole('button', { name })
    await expect(button).toBeVisible()
    for (let presses = 0; presses < 60; presses += 1) {
      if (await button.evaluate((element) => element === document.activeElement)) break
      await this.page.keyboard.press('Shift+Tab')
    }
    await expect(button).toBeFocused()
    await this.page.keyboard.press('Enter')
    await expect(button).toHaveCount(0)
  }

  /** Finds the field of an attribute, by its XML name as a word of the accessible name; `Text` for the body. */
  field(attribute: string, role: 'textbox' | 'combobox' = 'textbox'): Locator {
    return this.properties().getByRole(role, { name: named(attribute) })
  }

  /** Resolves to the headings of a long form. */
  headings(): Promise<readonly string[]> {
    return this.properties().getByRole('heading', { level: 4 }).allTextContents()
  }

  /** Types into the filter over a long form. */
  async filterForm(words: string): Promise<void> {
    await this.properties().getByRole('textbox', { name: 'Filter properties' }).fill(words)
  }

  /** Resolves to where the controls of each two fields beside each other begin, in px from the top. */
  async controlsBeside(): Promise<readonly (readonly [left: number, right: number])[]> {
    const tops = await this.properties()
      .locator('[data-field]')
      .evaluateAll((fields) =>
        fields.map((field) => {
          const control = field.querySelector('[data-control], [role=combobox], textarea')
          return { field: field.getBoundingClientRect().top, control: control?.getBoundingClientRect().top ?? 0 }
        }),
      )
    return tops.flatMap((right, index) => {
      const left = tops[index - 1]
      return left?.field === right.field ? [[left.control, right.control] as const] : []
    })
  }

  /** Finds the recipients that are finished. */
  readonly chips = (): Locator => this.properties().getByRole('button', { name: /^Remove \+/ })

  /** Takes what a field offers. */
  async useSuggestion(name: RegExp): Promise<void> {
    await this.properties().getByRole('button', { name }).click()
  }

  /** Finds the letters that a message marks. */
  readonly markedLetters = (): Locator => this.properties().locator('mark')

  /** Sees no word about what is missing in tree, form, verdict, problems and status, but the one sentence that says what comes next. */
  async seesNoProblem(next: RegExp): Promise<void> {
    await expect(this.verdict()).toHaveText(next)
    await expect(this.problems().getByText(next)).toBeVisible()
    await expect(this.problems().getByRole('listitem')).toHaveCount(0)
    await expect(this.counts()).toHaveText('not finished yet')
    await expect(this.tree().getByRole('treeitem', { name: /error|warning/ })).toHaveCount(0)
    await expect(this.properties().locator('[aria-invalid=true], [data-level]')).toHaveCount(0)
  }

  /** Types a value into a text field. */
  async fill(attribute: string, value: string): Promise<void> {
    await this.field(attribute).fill(value)
  }

  /** Chooses a value from a list. */
  async choose(attribute: string, value: string | RegExp): Promise<void> {
    await this.chooseIn(this.field(attribute, 'combobox'), value)
  }

  private async chooseIn(control: Locator, value: string | RegExp): Promise<void> {
    await control.click()
    await this.page.getByRole('option', { name: value, ...(typeof value === 'string' ? { exact: true } : {}) }).click()
  }

  /** Types recipients, each ended with Enter. */
  async recipients(attribute: string, numbers: readonly string[]): Promise<void> {
    const field = this.field(attribute)
    for (const number of numbers) {
      await field.fill(number)
      await field.press('Enter')
    }
  }

  /** Pastes a text into the field that has the focus. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
    await this.page.keyboard.press('Control+v')
  }

  /** Finds what became of a table that was pasted into the recipients. */
  readonly pasteReport = (): Locator => this.properties().getByRole('status', { name: 'What was pasted' })

  /** Finds the lines of that report that hold no number. */
  readonly rejectedLines = (): Locator => this.pasteReport().getByRole('listitem')

  /** Finds what the text of a message costs, in its bubble. */
  readonly meter = (): Locator => this.properties().getByRole('group', { name: 'SMS parts' })

  /** Opens all recipients as a text. */
  async editList(): Promise<Locator> {
    await this.properties().getByRole('button', { name: 'Edit list' }).click()
    const list = this.page.getByRole('textbox', { name: 'Recipients, one per line' })
    // Until it is there a field of the same name takes the keys.
    await expect(this.waiting()).toHaveCount(0)
    return list
  }

  /** Keeps what the text of the recipients holds. */
  async saveList(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save list' }).click()
    await expect(this.page.getByRole('dialog')).toHaveCount(0)
  }

  /** Resolves to the text of the file that the list of recipients gives. */
  async exportedList(): Promise<string> {
    const [file] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: 'Export CSV' }).click(),
    ])
    return (await readFile(await file.path())).toString()
  }

  /** Waits for the form of an element and opens its rarer attributes, where there are any. */
  async showMore(name: string): Promise<void> {
    await expect(this.properties().getByRole('heading', { name, exact: true })).toBeVisible()
    const more = this.properties().getByRole('button', { name: /^More \(/ })
    if ((await more.count()) > 0) await more.click()
    const closed = this.properties().getByRole('heading', { level: 4 }).getByRole('button', { expanded: false })
    while ((await closed.count()) > 0) await closed.first().click()
    const rest = this.properties().getByRole('button', { name: /^Show \d+ more$/ })
    while ((await rest.count()) > 0) await rest.first().click()
  }

  /** Gives an attribute a value through whatever control edits it. */
  async set(attribute: string, value: string): Promise<void> {
    const control = this.either(attribute)
    if (await this.isTyped(attribute)) return control.fill(value)
    return this.chooseIn(control, value)
  }

  /** Takes an attribute away through its own control. */
  async clear(attribute: string): Promise<void> {
    const button = this.properties().getByRole('button', { name: `Clear ${attribute}`, exact: true })
    if ((await button.count()) > 0) return button.click()
    if (!(await this.isTyped(attribute))) return this.chooseIn(this.either(attribute), /^Not set/)
    const chips = this.properties().getByRole('button', { name: /^Remove \+/ })
    while ((await chips.count()) > 0) await chips.first().click()
    await this.either(attribute).fill('')
  }

  /** Presses the button that takes an attribute nobody documents away. */
  async remove(attribute: string): Promise<void> {
    await this.properties()
      .getByRole('button', { name: `Remove ${attribute}`, exact: true })
      .click()
  }

  /** Finds the control of an attribute, of whatever kind, in its field alone: that is quicker than by the names of all. */
  private either(attribute: string): Locator {
    const within = this.properties().locator(`[data-field="${attribute}"]`)
    const name = named(attribute)
    return within.getByRole('textbox', { name }).or(within.getByRole('combobox', { name }))
  }

  private isTyped(attribute: string): Promise<boolean> {
    return this.either(attribute).evaluate(
      (element) => element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement,
    )
  }

  /** Returns what the clipboard holds after Copy XML. */
  async copied(): Promise<string> {
    await this.page.evaluate(() => navigator.clipboard.writeText(''))
    await this.page.getByRole('button', { name: 'Copy XML' }).click()
    await expect.poll(() => this.page.evaluate(() => navigator.clipboard.readText()), { intervals: [20] }).not.toBe('')
    return this.page.evaluate(() => navigator.clipboard.readText())
  }

  /** Resolves to the name and the bytes of the file that Download XML gives. */
  async downloaded(): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const [file] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: 'Download XML' }).click(),
    ])
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
  }

  /** Resolves to the lines that the XML pane shows; all of them while the document is small. */
  async shown(): Promise<string> {
    // What is changed elsewhere is shown with the next picture.
    await this.page.evaluate(() => new Promise(requestAnimationFrame))
    return (await this.pane().locator('.cm-line').allTextContents()).join('\n')
  }

  readonly socketTab = (): Locator => this.page.getByRole('tab', { name: 'Socket' })
  readonly server = (): Locator => this.page.getByRole('textbox', { name: 'Server', exact: true })
  readonly code = (): Locator => this.page.getByRole('textbox', { name: 'Code', exact: true })

  /** Shows the code in the place of the XML. */
  async showCode(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Code' }).click()
    await expect(this.code()).toBeVisible()
  }

  /** Shows the flow in words in the place of the XML. */
  async showWords(): Promise<void> {
    await this.page.getByRole('tab', { name: 'In words' }).click()
    await expect(this.page.getByRole('list', { name: 'In words' })).toBeAttached()
  }

  /** Finds where what Plivo reported of a message is pasted. */
  readonly report = (): Locator => this.page.getByRole('textbox', { name: 'Report to explain' })

  /** Finds what a pasted report says. */
  readonly explainedReport = (): Locator =>
    this.page
      .getByRole('region')
      .filter({ has: this.page.getByRole('button', { name: 'Paste another' }) })
      .last()

  /** Has what Plivo reported of a message explained. */
  async explainReport(text: string): Promise<void> {
    await this.report().fill(text)
    await this.page.getByRole('button', { name: 'Explain', exact: true }).click()
  }

  /** Resolves to the heights of the pane of the XML, and of the explained report in it. */
  async paneAndReport(): Promise<readonly [pane: number, report: number]> {
    const report = this.page.getByRole('region', { name: 'Was it delivered?' })
    const boxes = await Promise.all([report.locator('..').boundingBox(), report.boundingBox()])
    return [boxes[0]?.height ?? 0, boxes[1]?.height ?? 0]
  }

  /** Tries the call in the place of the XML. */
  async showTry(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Try', exact: true }).click()
    await expect(this.transcript()).toBeVisible()
  }

  private readonly call = (): Locator => this.page.getByRole('region', { name: 'Call', exact: true })
  /** Finds what happened in the call that is tried. */
  readonly transcript = (): Locator => this.call().getByRole('list', { name: 'Transcript' })
  readonly inCall = (name: string): Locator => this.call().getByRole('button', { name, exact: true })
  readonly keypad = (): Locator => this.call().getByRole('group', { name: 'Keypad' })
  readonly key = (key: string): Locator => this.keypad().getByRole('button', { name: key, exact: true })
  /** Finds what is sent with the request that waits for a reply. */
  readonly asked = (): Locator => this.call().getByRole('table').last()
  readonly answers = (): Locator => this.call().getByRole('group', { name: 'Your app answers' })
  /** Finds a phone that rings. */
  readonly phone = (number: string): Locator => this.call().getByRole('group', { name: number })

  /** Finds the tab that shows the scenarios. */
  readonly scenariosTab = (): Locator => this.page.getByRole('tab', { name: 'Scenarios' })
  readonly scenarios = (): Locator => this.page.getByRole('region', { name: 'Scenarios' })
  readonly scenario = (name: string): Locator =>
    this.scenarios()
      .getByRole('list')
      .getByRole('listitem', { name: new RegExp(name) })

  /** Shows a pane on a phone. */
  async showPane(name: string): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Panes' })
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .click()
  }

  /** Shows the XML again. */
  async showXml(): Promise<void> {
    await this.page.getByRole('tab', { name: 'XML', exact: true }).click()
    await expect(this.pane()).toBeVisible()
  }

  /** Keeps the document of the link in the address. */
  async keepCopy(): Promise<void> {
    await this.page.getByRole('button', { name: 'Keep a copy' }).click()
    await expect(this.page.getByRole('dialog')).toHaveCount(0)
    await this.saved()
  }

  /** Waits until nothing is being written, checked or compared any more; on a busy machine a large document takes its time. */
  async ready(): Promise<void> {
    await expect(this.page.getByRole('progressbar')).toHaveCount(0, { timeout: 120_000 })
  }

  /** Finds the line about a document that takes long to open. */
  opening(name: string): Locator {
    return this.page.getByRole('progressbar', { name: `Opening “${name}”` })
  }

  /** Makes the page so many times as slow, so that what is there for a moment can be seen. */
  async slowDown(rate: number): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page)
    await session.send('Emulation.setCPUThrottlingRate', { rate })
  }

  async cancelOpening(): Promise<void> {
    await this.page.getByRole('button', { name: 'Cancel', exact: true }).click()
  }

  /** Finds what the document on the screen is called. */
  readonly documentName = (): Locator => this.page.getByRole('textbox', { name: 'Document name', includeHidden: true })

  /** Finds the rows of the list of documents. */
  readonly documents = (): Locator => this.page.getByRole('list', { name: 'Documents in this browser' }).getByRole('listitem')

  /** Finds the row of a document. */
  readonly documentRow = (name: string): Locator =>
    this.documents().filter({ has: this.page.getByText(new RegExp(`^(Deleted )?${escaped(name)}\\.?$`)) })

  /** Opens the list of documents. */
  async openDocuments(): Promise<void> {
    await this.page.getByRole('button', { name: 'Documents', exact: true }).click()
    await expect(this.documents().first()).toBeVisible()
  }

  /** Goes on with a document of the list that has another name than the one on the screen, once it is read. */
  async openDocument(name: string): Promise<void> {
    await this.openDocuments()
    await this.chooseDocument(name)
    await expect(this.documentName()).toHaveValue(name)
  }

  /** Presses a document of the list, which is open. */
  async chooseDocument(name: string): Promise<void> {
    await this.documents()
      .getByRole('button', { name: new RegExp(`^${escaped(name)} ?`) })
      .click()
  }

  /** Deletes a document with its own button, over which the pointer stays. */
  async deleteDocument(name: string): Promise<void> {
    const button = this.documentRow(name).getByRole('button', { name: `Delete ${name}`, exact: true })
    const { x, y, width, height } = (await button.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    await this.page.mouse.click(x + width / 2, y + height / 2)
    await expect(this.documentRow(name)).toContainText(`Deleted ${name}.`)
  }

  /** Presses once more where the pointer is. */
  async pressAgain(): Promise<void> {
    await this.page.mouse.down()
    await this.page.mouse.up()
  }

  /** Writes another name over that of a document of the list, with the keyboard. */
  async renameByKeyboard(name: string, other: string): Promise<void> {
    await this.documents()
      .getByRole('button', { name: new RegExp(`^${escaped(name)} ?`) })
      .focus()
    await this.page.keyboard.press('F2')
    await expect(this.page.getByRole('textbox', { name: `New name of ${name}` })).toBeFocused()
    await this.page.keyboard.type(other)
  }

  /** Returns how many documents are in the list, which is open afterwards. */
  async documentCount(): Promise<number> {
    const list = this.page.getByRole('list', { name: 'Documents in this browser' })
    if (!(await list.isVisible())) await this.page.getByRole('button', { name: 'Documents', exact: true }).click()
    await expect(list).toBeVisible()
    return list.getByRole('listitem').count()
  }

  /** Finds what just happened, or goes on, at the lower edge. */
  readonly notice = (): Locator => this.page.getByRole('status').filter({ has: this.page.getByRole('progressbar') })

  /** Imports an export in the dialog of the documents. */
  async importArchive(buffer: Buffer): Promise<void> {
    const line = this.page.getByRole('progressbar', { name: 'Importing export.zip…' })
    const files = this.page.getByLabel('Export to import')
    await Promise.all([line.waitFor(), files.setInputFiles({ name: 'export.zip', mimeType: 'application/zip', buffer })])
  }

  async cancelImport(): Promise<void> {
    await this.notice().getByRole('button', { name: 'Cancel' }).click()
  }

  /** Chooses the language of the code. */
  async chooseLanguage(name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Language', exact: true }).click()
    await this.page.getByRole('option', { name, exact: true }).click()
    await expect(this.page.getByRole('listbox')).toHaveCount(0)
  }

  /** Returns what the clipboard holds after Copy code. */
  copiedCode(): Promise<string> {
    return this.copiedBy('Copy code')
  }

  /** Resolves to the text that a button copies. */
  async copiedBy(button: string): Promise<string> {
    await this.page.evaluate(() => navigator.clipboard.writeText(''))
    await this.page.getByRole('button', { name: button, exact: true }).click()
    await expect.poll(() => this.page.evaluate(() => navigator.clipboard.readText()), { intervals: [20] }).not.toBe('')
    return this.page.evaluate(() => navigator.clipboard.readText())
  }

  /** Puts the caret of the XML pane before or behind the first place with these words, by the keyboard alone. */
  async caretAt(words: string, side: 'before' | 'after'): Promise<void> {
    const text = await this.shown()
    const at = text.indexOf(words) + (side === 'after' ? words.length : 0)
    const lines = text.slice(0, at).split('\n')
    await this.pane().press('Control+Home')
    for (let line = 1; line < lines.length; line += 1) await this.page.keyboard.press('ArrowDown')
    for (let step = 0; step < (lines.at(-1) ?? '').length; step += 1) await this.page.keyboard.press('ArrowRight')
  }

  /** Opens the import dialog with a file. */
  async openImport({ name, text }: { readonly name: string; readonly text: string }): Promise<void> {
    await this.header('Import')
    const file = { name, mimeType: 'application/xml', buffer: Buffer.from(text) }
    await this.page.getByRole('dialog').getByLabel('Open a file').setInputFiles(file)
  }

  /** Drops files on the page. */
  async drop(files: Readonly<Record<string, string>>): Promise<void> {
    await this.page.evaluate((texts) => {
      const dataTransfer = new DataTransfer()
      for (const [name, text] of Object.entries(texts)) dataTransfer.items.add(new File([text], name))
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))
    }, files)
  }

  /** Writes a text into the dialog of the import. */
  async importText(text: string): Promise<Locator> {
    await this.header('Import')
    await this.page.getByRole('textbox', { name: 'XML to import' }).fill(text)
    return this.page.getByRole('dialog', { name: 'Import XML' })
  }

  /** Finds the button of the one thing to do in a dialog. */
  readonly mainButton = (): Locator => this.page.getByRole('dialog').locator('button[data-variant=contained]')

  readonly importReport = (): Locator => this.page.getByRole('region', { name: 'Import report' })

  /** Adds what is in the import dialog, unchanged. */
  async bringIn(): Promise<void> {
    // Once the text is checked, the button says so where it could be converted.
    await this.page.getByRole('button', { name: /^(Add as new document|Keep as it is)$/ }).click()
    await expect(this.page.getByRole('dialog')).toHaveCount(0)
  }

  /** Imports a text through the dialog as a new document, and returns what that is called. */
  async import(text: string): Promise<string> {
    await this.importText(text)
    await this.bringIn()
    // The report moves what is below it, so nothing is looked for before it is there.
    await expect(
      this.importReport()
        .or(this.page.getByText(/not well-formed/i))
        .first(),
    ).toBeAttached()
    return this.documentName().inputValue()
  }

  /** Finds the list of the flow map. */
  readonly flow = (): Locator => this.page.getByRole('tree', { name: 'Flow' })

  readonly flowPicture = (): Locator => this.page.getByRole('figure', { name: 'Flow map' })
  readonly flowCards = (): Locator => this.flowPicture().getByRole('application', { name: 'Cards' }).getByRole('button')

  /** Resolves to the links and findings under a document of the flow map. */
  async flowLines(name: string): Promise<readonly string[]> {
    const rows = this.flow().getByRole('treeitem')
    await expect(rows.first()).toBeVisible()
    const all = await rows.evaluateAll((items) => items.map((item) => [item.ariaLevel, item.textContent]))
    const at = all.findIndex(([level, text]) => level === '1' && text?.replace(/^\W*/, '').startsWith(name))
    const end = all.findIndex(([level], index) => index > at && level === '1')
    return all.slice(at + 1, end < 0 ? undefined : end).map(([, text]) => text ?? '')
  }

  /** Lets each part that the page fetches after its first load come when what is given for its name is settled, and fail where that fails. */
  async delayParts(delay: (name: string) => Promise<void>): Promise<void> {
    const first = await (await this.page.request.get('/')).text()
    await this.page.route('**/assets/*.js', async (route) => {
      const name = new URL(route.request().url()).pathname.replace(/^.*\//, '')
      try {
        if (!first.includes(name)) await delay(name)
      } catch {
        return route.abort()
      }
      // The page may be gone by then.
      await route.continue().catch(() => undefined)
    })
  }

  /** Lets a link arrive in the page's address while the page is in use. */
  async receiveLink(shared: Shared): Promise<void> {
    await this.page.evaluate((hash) => location.assign(hash), (await fragmentOfShared(shared)) ?? '')
    await expect(this.arrival()).toBeVisible()
  }

  readonly arrival = (): Locator => this.page.getByRole('region', { name: 'Shared document' })

  /** Finds what has the focus until what was asked for is there. */
  readonly waiting = (): Locator => this.page.locator('[data-waiting]')

  /** Returns what a person would type into now: the text of the field that has the focus, null where that takes no text. */
  async focused(): Promise<{ readonly name: string; readonly text: string | null; readonly isOver: boolean }> {
    return this.page.evaluate(() => {
      const element = document.activeElement
      const isTyped =
        element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type.match(/text|search/))
      return {
        name: element === document.body ? 'nothing' : (element?.getAttribute('aria-label') ?? element?.className ?? ''),
        text: isTyped ? element.value : null,
        isOver: Boolean(element?.closest('[role=dialog], [role=presentation], .cm-panel')),
      }
    })
  }

  /** Waits until the header says that the work is stored. */
  async saved(): Promise<void> {
    await expect(this.page.getByText(/^Saved \d/)).toBeVisible()
  }
}

/** What stays free below the last button of a dialog at least, in px. */
const dialogPadding = 8

/** Returns a pattern for the XML name at the end of an accessible name, or for the word Text in it. */
function named(attribute: string): RegExp {
  return new RegExp(`(?:^|\\s)${escaped(attribute)}${attribute === 'Text' ? '(?:$|\\s)' : '$'}`)
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
