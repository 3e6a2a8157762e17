import { expect, it } from 'vitest'
import { sdks } from '../../src/catalogue/spec'
import { optionsOf } from './options'

it('runs all languages and the generated documents unless it is asked otherwise', () => {
  expect(optionsOf([])).toEqual({ languages: sdks, documents: null, count: 200, seed: 1 })
})

it('takes languages in any order, a folder, a count and a seed', () => {
  expect(optionsOf(['--languages=go, python', '--documents=a=b/c', '--count=0', '--seed=7'])).toEqual({
    languages: ['python', 'go'],
    documents: 'a=b/c',
    count: 0,
    seed: 7,
  })
})

it.each([
  ['--languages=python,perl', '"perl" is none of the languages: python, ruby, node, php, java, csharp, go'],
  ['--languages=', '"--languages=" is no option'],
  ['--count=many', '--count takes a whole number, found "many"'],
  ['--document=a', '"--document=a" is no option'],
  ['java', '"java" is no option'],
])('says what is wrong with %s', (argument, said) => {
  expect(optionsOf([argument])).toContain(said)
})
