import { act, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { parse, serialise } from '../src/core'
import { nodeAt } from '../src/model/edit'
import type { Path } from '../src/model/node'
import { currentDocument } from '../src/editor/document/current'
import { reveal } from '../src/editor/document/selected'
import { addText, createDocument } from '../src/session/workspace'
import { PropertiesPane } from '../src/features/form/PropertiesPane'

/** Shows the form of the node at `path` in a Response of this content, as a person has it before them. */
export function show(content: string, path: Path = [0]) {
  const read = parse(`<Response>${content}</Response>`)
  if (!read.ok) throw new Error(read.problems[0]?.message ?? 'not well-formed')
  createDocument('test', read.document, 'voice')
  const user = userEvent.setup()
  const view = render(<PropertiesPane />)
  choose(path)
  return { user, view }
}

/** Shows the form while the document is a text that is not well-formed. */
export function showDraft(text: string) {
  addText('test', text)
  return render(<PropertiesPane />)
}

/** Selects the node at `path`. */
export function choose(path: Path): void {
  const document = currentDocument()
  const node = document && nodeAt(document, path)
  if (!node) throw new Error(`No node at ${path.join()}`)
  act(() => reveal(node.id))
}

/** Opens all that the form keeps back. */
export function openAll(): void {
  const closed = () =>
    [...document.querySelectorAll('button')].find(
      (button) =>
        /^Show \d+ more$/.test(button.textContent) ||
        (button.getAttribute('aria-expanded') === 'false' && (button.closest('h4') || /^More \(/.test(button.textContent))),
    )
  for (let button = closed(); button; button = closed()) fireEvent.click(button)
}

/** Returns the content of the Response as XML. */
export function xml(): string {
  const document = currentDocument()
  const text = document ? serialise(document) : ''
  return text.replace(/^<Response>/, '').replace(/<\/Response>\s*$/, '')
}

/** Returns the control whose accessible name ends with this attribute as a whole word, or holds it where it is Text. */
export function field(attribute: string, role: 'textbox' | 'combobox' = 'textbox'): HTMLElement {
  return screen.getByRole(role, { name: named(attribute) })
}

/** Returns the sentence under the field of an attribute. */
export function helpOf(control: HTMLElement): string {
  const [help = ''] = (control.getAttribute('aria-describedby') ?? '').split(' ')
  return document.getElementById(help)?.textContent.trim() ?? ''
}

/** Matches the accessible names that end with the attribute, or hold the word Text. */
export function named(attribute: string): RegExp {
  return new RegExp(`(?:^|\\s)${attribute.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}${attribute === 'Text' ? '(?:$|\\s)' : '$'}`)
}
