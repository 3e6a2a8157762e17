import { expect, it } from 'vitest'
import { urlFit } from './url-fit'

it.each([
  ['menu', 'https://a.com/menu.php?x=1', 2],
  ['menu', '/Menu', 2],
  ['menu', 'menu.xml', 2],
  ['menu', 'https://a.com/ivr/menu/', 2],
  ['menu-2', 'https://a.com/menu', 2],
  ['menu-2', 'https://a.com/menu-2.xml', 2],
  ['menu', 'https://a.com/menu/chosen/', 1],
  ['opening-times', 'https://a.com/menu/times?x=1', 1],
  ['com', 'https://a.com/menu', 0],
  ['menu', 'https://a.com/', 0],
  ['menu', '', 0],
] as const)('the name %s fits %s: %i', (name, url, fit) => {
  expect(urlFit(name, url)).toBe(fit)
})
