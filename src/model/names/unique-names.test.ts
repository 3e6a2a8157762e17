import fc from 'fast-check'
import { expect, it } from 'vitest'
import { UniqueNames } from './unique-names'

it('gives the name itself, then numbers from 2 on that are free', () => {
  const names = new UniqueNames(['a', 'a3'])
  expect(['b', 'a', 'a', 'b', 'a'].map((name) => names.take(name))).toEqual(['b', 'a2', 'a4', 'b2', 'a5'])
})

it('takes names of one key for one name', () => {
  const names = new UniqueNames(['Menu'], { keyOf: (name) => name.toLowerCase() })
  expect(['menu', 'MENU'].map((name) => names.take(name))).toEqual(['menu2', 'MENU3'])
})

it('gives what counting up from 2 each time gives', () => {
  const name = fc.constantFrom('a', 'b', 'a2', 'a-2', 'a-3', 'b2')
  const forms = [(wanted: string, count: number) => `${wanted}${count}`, dashed]
  fc.assert(
    fc.property(fc.array(name), fc.array(name), fc.constantFrom(...forms), (taken, wanted, numbered) => {
      const names = new UniqueNames(taken, { numbered })
      const used = new Set(taken)
      expect(wanted.map((each) => names.take(each))).toEqual(wanted.map((each) => counted(each, used, numbered)))
    }),
  )
})

it('looks at no number twice', () => {
  let numbers = 0
  const names = new UniqueNames([], { numbered: (name, count) => ((numbers += 1), `${name}${count}`) })
  for (let count = 0; count < 1000; count += 1) names.take('a')
  expect(numbers).toBeLessThan(3000)
})

const dashed = (wanted: string, count: number): string => `${wanted.replace(/-\d+$/, '')}-${count}`

function counted(wanted: string, used: Set<string>, numbered: (name: string, count: number) => string): string {
  let name = wanted
  for (let count = 2; used.has(name); count += 1) name = numbered(wanted, count)
  used.add(name)
  return name
}
