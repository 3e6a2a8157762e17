import { cleanup, fireEvent } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { catalogue, shortestParents } from '../../catalogue'
import type { ElementSpec } from '../../catalogue/spec'
import { elementAt } from '../../model/edit'
import { currentDocument } from '../../editor/document/current'
import { named, openAll, show } from '../../../test/form-driver'

afterEach(cleanup)

// Every attribute of the catalogue has one control that its name finds, whatever else the form holds.
describe('the form of', () => {
  for (const [element, spec] of Object.entries<ElementSpec>(catalogue)) {
    if (spec.category === 'root') continue
    it(`${element} finds each attribute by its name, sets it and clears it`, () => {
      const parents = shortestParents(element).slice(1)
      const open = parents.map((name) => `<${name}>`).join('')
      const close = parents.map((name) => `</${name}>`).reverse()
      const path = [...parents, element].map(() => 0)
      show(`${open}<${element}/>${close.join('')}`, path)
      const here = () => elementAt(currentDocument()!, path)!
      openAll()
      for (const [attribute, { required }] of Object.entries(spec.attributes)) {
        give(onlyControl(attribute))
        expect(here().attributes.get(attribute), attribute).toBeTruthy()
        if (required) continue
        fireEvent.click(document.querySelector(`button[aria-label="Clear ${attribute}"]`)!)
        expect(here().attributes.has(attribute), attribute).toBe(false)
      }
      if (!spec.text) return
      give(onlyControl('Text'))
      expect(here().children).toHaveLength(1)
    })
  }
})

/** Returns the one control whose label has this word. A search by role would look at the whole page for each of 200. */
function onlyControl(word: string): HTMLElement {
  const labels = [...document.querySelectorAll('label')].filter((label) => named(word).test(label.textContent))
  expect(labels, word).toHaveLength(1)
  return document.getElementById(labels[0]!.htmlFor)!
}

function give(control: HTMLElement): void {
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
    fireEvent.change(control, { target: { value: 'x' } })
    return void fireEvent.blur(control)
  }
  fireEvent.click(control)
  const list = document.querySelector('[role=listbox]')!
  const [unset, first] = list.querySelectorAll('[role=option]')
  expect(unset!.textContent).toMatch(/^Not set/)
  fireEvent.click(first!)
}
