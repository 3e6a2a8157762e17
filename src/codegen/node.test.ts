import fc from 'fast-check'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { parse } from '../core'
import type { Document } from '../model/node'
import { plivoDocuments } from './arbitrary'
import { differencesOf } from './differences'
import { generate } from './generate'
import { withoutLeftOut } from './left-out'

it('prints generated documents', () => {
  fc.assert(
    fc.property(plivoDocuments(), (document) => {
      expect(faultsOf(document)).toEqual([])
    }),
    { seed: 5, numRuns: process.env['LONG'] === '1' ? 500 : 60 },
  )
})

function faultsOf(document: Document): readonly string[] {
  const { code, warnings } = generate(document, 'node')
  const parsed = parse(run(code))
  if (!parsed.ok) return [JSON.stringify(parsed.problems), code]
  const differences = differencesOf(withoutLeftOut(document, warnings), parsed.document)
  const keyOf = (one: { readonly nodeId: number; readonly attribute: string | null }) => `${one.nodeId} ${one.attribute ?? ''}`
  const warned = new Set(warnings.map(keyOf))
  const found = new Set(differences.map(keyOf))
  return [
    ...differences.filter((one) => !warned.has(keyOf(one))).map((one) => `not warned of: ${JSON.stringify(one)}\n${code}`),
    ...warnings.filter((one) => !one.isLeftOut && !found.has(keyOf(one))).map((one) => `warned in vain: ${one.message}\n${code}`),
  ]
}

const require = createRequire(import.meta.url)

function run(code: string): string {
  const printed: string[] = []
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const program = new Function('require', 'console', code)
  Reflect.apply(program, undefined, [require, { log: (text: string) => printed.push(text) }])
  return printed.join('\n')
}
