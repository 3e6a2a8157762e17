import { expect, it } from 'vitest'
import { tooHeavy } from './first-load.mjs'

it('finds what the first load may not have, on each system', () => {
  const modules = ['src/app/main.tsx', 'src/codegen/generate.ts', 'src\\xml\\repair\\tags.ts', 'src/repairs.ts']
  expect(tooHeavy(modules)).toEqual(modules.slice(1))
})

it('leaves what draws the page', () => {
  expect(tooHeavy(['src/features/transfer/repair/use-repairs.ts', 'src/xml/write/start-tag.ts'])).toEqual([])
})
