import { expect, it } from 'vitest'
import { addressBook, urlFit } from './url-fit'

it.each([
  ['menu', 'https://a.com/menu.php?x=1', 3],
  ['menu', '/Menu', 3],
  ['menu', 'menu.xml', 3],
  ['menu', 'https://a.com/ivr/menu/', 3],
  ['menu-2', 'https://a.com/menu', 2],
  ['menu-2', 'https://a.com/menu-2.xml', 3],
  ['menu', 'https://a.com/menu/chosen/', 1],
  ['opening-times', 'https://a.com/menu/times?x=1', 1],
  ['com', 'https://a.com/menu', 0],
  ['menu', 'https://a.com/', 0],
  ['menu', '', 0],
] as const)('the name %s fits %s: %i', (name, url, fit) => {
  expect(urlFit(name, url)).toBe(fit)
})

const named = ['menu', 'Menu-2', 'menu-3', 'times-2', 'times-3', ''].map((name) => ({ name }))

it.each([
  ['https://a.com/menu.php?x=1', ['menu']],
  ['menu-2.xml', ['Menu-2']],
  ['/times', ['times-2', 'times-3']],
  ['https://a.com/menu/chosen', []],
  ['https://a.com/', []],
  ['', []],
] as const)('finds at %s the documents %j', (url, names) => {
  expect(addressBook(named)(url).map(({ name }) => name)).toEqual(names)
})

it('finds no document by its address whose name does not fit best', () => {
  for (const url of ['/menu', '/menu-2.xml?x', '/times', '/x', '/constructor', '']) {
    const best = Math.max(...named.map(({ name }) => urlFit(name, url)))
    const expected = best < 2 ? [] : named.filter(({ name }) => urlFit(name, url) === best)
    expect(addressBook(named)(url)).toEqual(expected)
  }
})
