import { afterEach, expect, it } from 'vitest'
import { showPictures } from './pictures'

afterEach(() => {
  document.adoptedStyleSheets = []
})

it('draws each picture as a mask, beside the style sheets that were there', () => {
  const other = new CSSStyleSheet()
  document.adoptedStyleSheets = [other]
  showPictures()
  const [first, pictures] = document.adoptedStyleSheets
  expect(first).toBe(other)
  const rule = [...(pictures?.cssRules ?? [])].find(({ cssText }) => cssText.includes('"keypad"'))
  expect(rule?.cssText).toContain('mask-image')
})
