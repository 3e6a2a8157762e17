import { expect } from '@playwright/test'
import type { Tab } from './tab'

/** Which elements have a role that the stories name. */
const roles = {
  alert: '[role=alert]',
  button: 'button, [role=button]',
  combobox: '[role=combobox]',
  dialog: 'dialog, [role=dialog]',
  menuitem: '[role=menuitem]:not([aria-disabled=true])',
  option: '[role=option]',
  textbox: 'input:not([type]), input[type=text], textarea, [role=textbox]',
  treeitem: '[role=treeitem]',
} as const

export type Role = keyof typeof roles

/** The key that goes with C for Copy. */
const primary = process.platform === 'darwin' ? 'Meta' : 'Control'

/** Speaks for a person at the screen of any browser, in the words of `../driver.ts`. */
export class Screen {
  readonly tab: Tab

  constructor(tab: Tab) {
    this.tab = tab
  }

  /** Opens the page and waits until it can be used. */
  async open(url: string): Promise<void> {
    await this.tab.open(url)
    await this.shows('treeitem', 'Response')
  }

  /** Opens a blank document. */
  async blank(): Promise<void> {
    await this.click('button', 'New document')
    await this.click('menuitem', 'Blank')
    await expect.poll(() => this.texts('treeitem', /^/)).toHaveLength(1)
  }

  /** Adds an element inside the selected one. */
  async add(name: string): Promise<void> {
    await this.click('button', 'Add element')
    await this.click('menuitem', name)
    await this.hasNo('dialog')
  }

  /** Replaces what a text field holds. */
  async fill(attribute: string, value: string): Promise<void> {
    await this.click('textbox', attribute)
    await this.tab.press(primary, 'a')
    await this.tab.type(value)
  }

  /** Types at the end of a text field. */
  async append(attribute: string, value: string): Promise<void> {
    await this.click('textbox', attribute)
    await this.tab.press(primary, 'a')
    await this.tab.press('ArrowRight')
    await this.tab.type(value)
  }

  /** Chooses a value from a list. */
  async choose(attribute: string, value: string): Promise<void> {
    await this.click('combobox', attribute)
    await this.click('option', value)
    await this.hasNo('option')
  }

  /** Replaces what an editor holds, by the clipboard. */
  async paste(name: string, text: string): Promise<void> {
    await this.clipboard(text)
    await this.click('textbox', name)
    await this.tab.press(primary, 'a')
    await this.tab.press(primary, 'v')
  }

  /** Imports a text through the dialog as a new document. */
  async import(text: string): Promise<void> {
    await this.clipboard(text)
    await this.click('button', 'Import')
    await this.click('textbox', 'XML to import')
    await this.tab.press(primary, 'v')
    await this.click('button', 'Add as new document')
    await this.hasNo('dialog')
  }

  /** Returns what the clipboard holds after Copy XML. */
  async copied(): Promise<string> {
    await this.clipboard('nothing was copied')
    await this.click('button', 'Copy XML')
    await expect.poll(() => this.clipboard()).not.toBe('nothing was copied')
    return this.clipboard()
  }

  /** Waits until the work is stored. */
  async saved(): Promise<void> {
    await this.shows('button', /^Saved \d/)
  }

  /** Presses the first element of the role and name, once it stays at one place and nothing lies over it. */
  async click(role: Role, name: string | RegExp): Promise<void> {
    let before: string | undefined
    await expect
      .poll(
        async () => {
          const [place] = (await this.found(role, name)).flatMap((element) => element.place ?? [])
          const isStill = place !== undefined && before === `${place.x} ${place.y}`
          before = place && `${place.x} ${place.y}`
          if (isStill) await this.tab.click(place.x, place.y)
          return isStill
        },
        { message: `presses ${role} ${name}`, intervals: [100] },
      )
      .toBe(true)
  }

  /** Waits until an element of the role and name has these words in it. */
  async shows(role: Role, name: string | RegExp, words = ''): Promise<void> {
    await expect.poll(() => this.texts(role, name), `${role} ${name}`).toContainEqual(expect.stringContaining(words))
  }

  /** Waits until no element has the role and name. */
  async hasNo(role: Role, name: string | RegExp = /^/): Promise<void> {
    await expect.poll(() => this.texts(role, name), `no ${role} ${name}`).toEqual([])
  }

  /** Returns what the elements of a role and name say or hold. */
  async texts(role: Role, name: string | RegExp): Promise<readonly string[]> {
    return (await this.found(role, name)).map(({ text }) => text)
  }

  private found(role: Role, name: string | RegExp): Promise<readonly FoundElement[]> {
    const isField = role === 'textbox' || role === 'combobox'
    const pattern = name instanceof RegExp ? name.source : `${isField ? '(^|\\s)' : '^'}${name}(?![\\w-])`
    return this.tab.evaluate(elementsOf, roles[role], pattern)
  }

  /** Copies a text, or returns what the clipboard holds, by the keys of a text field that is put into the page for it. */
  private async clipboard(text?: string): Promise<string> {
    await this.tab.evaluate(showNote, text ?? '')
    await this.tab.press(primary, text === undefined ? 'v' : 'c')
    return this.tab.evaluate(removeNote)
  }
}

interface FoundElement {
  readonly text: string
  /** Where it can be pressed; null where something lies over it. */
  readonly place: { readonly x: number; readonly y: number } | null
}

/** Runs in the page: returns the seen elements of a selector whose accessible name matches. */
function elementsOf(selector: string, name: string): readonly FoundElement[] {
  const labelled = (element: Element): string =>
    (element.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ')
  const labels = (element: Element): string =>
    'labels' in element ? Array.from(element.labels as NodeListOf<Element>, (label) => label.textContent).join(' ') : ''
  const content = (element: Element): string => {
    const copy = element.cloneNode(true) as Element
    for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove()
    return copy.textContent
  }
  const nameOf = (element: Element): string =>
    (element.getAttribute('aria-label') ?? (labelled(element) || labels(element) || content(element))).trim()
  const placeOf = (element: Element): FoundElement['place'] => {
    element.scrollIntoView({ block: 'nearest' })
    const { left, top, width, height } = element.getBoundingClientRect()
    const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)]
    return element.contains(document.elementFromPoint(x, y)) ? { x, y } : null
  }
  return Array.from(document.querySelectorAll<HTMLElement>(selector))
    .filter((element) => element.checkVisibility() && new RegExp(name).test(nameOf(element)))
    .map((element) => ({ text: 'value' in element ? String(element.value) : element.innerText, place: placeOf(element) }))
}

/** Runs in the page: puts a text field with a selected text into it, with the focus. */
function showNote(text: string): void {
  const note = Object.assign(document.createElement('textarea'), { id: 'note', value: text })
  note.style.cssText = 'position: fixed; top: 0'
  document.body.append(note)
  note.select()
}

/** Runs in the page: takes the field away and returns what it held. */
function removeNote(): string {
  const note = document.getElementById('note') as HTMLTextAreaElement
  note.remove()
  return note.value
}
