import fc from 'fast-check'
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { elementNames, shortestParents } from '../../../catalogue'
import { parse } from '../../../core'
import type { Document } from '../../../model/node'
import { plivoDocuments } from '../../../../test/arbitrary-response'
import { differencesOf } from '../../../../test/sdk-differences'
import { generate } from '../../generate'
import { examples as elementExamples } from '../../../../test/examples'
import { withoutLeftOut } from '../../plan/left-out'

it.each(elementNames)('prints the example of <%s> again', (name) => {
  const parents = shortestParents(name)
  const start = parents.map((parent) => (parent === 'Speak' ? '<Speak voice="Polly.Joanna">' : `<${parent}>`))
  const end = parents.toReversed().map((parent) => `</${parent}>`)
  expect(faultsOf(read([...start, elementExamples[name], ...end].join('')))).toEqual([])
})

const fixtures = join(import.meta.dirname, '../../../../test/fixtures')

it.each(readdirSync(fixtures).filter((file) => file.endsWith('.xml')))('prints %s again', (file) => {
  expect(faultsOf(read(readFileSync(join(fixtures, file), 'utf8')))).toEqual([])
})

it('prints generated documents again, save for what it warns of', () => {
  fc.assert(
    fc.property(plivoDocuments(), (document) => {
      expect(faultsOf(document)).toEqual([])
    }),
    { seed: 5, numRuns: process.env['LONG'] === '1' ? 500 : 60 },
  )
})

it('says nothing of a document that it prints exactly', () => {
  const document = read('<Response><Speak loop="2">Hi</Speak><Dial><Number>14155550100</Number></Dial></Response>')
  expect(generate(document, 'node').warnings).toEqual([])
})

it.each<[string, string, readonly (readonly [string | null, string])[]]>([
  ['an attribute the SDK lacks', '<Dial callType="voice"/>', [['callType', "doesn't support it"]]],
  ['an attribute nobody knows', '<Wait speed="1"/>', [['speed', 'neither Plivo nor the Node.js SDK knows it']]],
  ['an element nobody knows', '<Foo/>', [[null, '<Foo> is left out']]],
  ['a text in the wrong place', '<Dial>now</Dial>', [[null, 'allows no text inside <Dial>']]],
  ['an element in the wrong place', '<Number>1</Number>', [[null, 'inside <Response>']]],
  ['a voice it fails at', '<Speak voice="woman">Hi</Speak>', [['voice', 'MAN, WOMAN']]],
  ['a role it refuses', '<MultiPartyCall role="ai-agent">a</MultiPartyCall>', [[null, 'agent, supervisor and customer']]],
])('warns of %s, and the program still runs', (_title, children, expected) => {
  const document = read(`<Response>${children}</Response>`)
  const { warnings } = generate(document, 'node')
  expect(warnings.map(({ attribute }) => attribute)).toEqual(expected.map(([attribute]) => attribute))
  expected.forEach(([, words], index) => expect(warnings[index]?.message).toContain(words))
  expect(faultsOf(document)).toEqual([])
})

/** Returns what the program prints otherwise without a warning, and the warnings of nothing. */
function faultsOf(document: Document): readonly string[] {
  const { code, warnings } = generate(document, 'node')
  const parsed = parse(run(code))
  if (!parsed.ok) return [JSON.stringify(parsed.problems), code]
  const differences = differencesOf(withoutLeftOut(document, warnings), parsed.document)
  const keyOf = (one: { readonly nodeId: number; readonly attribute: string | null }) => `${one.nodeId} ${one.attribute ?? ''}`
  const [warned, found] = [new Set(warnings.map(keyOf)), new Set(differences.map(keyOf))]
  return [
    ...differences.filter((one) => !warned.has(keyOf(one))).map((one) => `not warned of: ${JSON.stringify(one)}\n${code}`),
    ...warnings.filter((one) => !one.isLeftOut && !found.has(keyOf(one))).map((one) => `warned in vain: ${one.message}`),
  ]
}

const require = createRequire(import.meta.url)

function run(code: string): string {
  const printed: string[] = []
  runInNewContext(code, { require, console: { log: (text: string) => printed.push(text) } })
  return printed.join('\n')
}

function read(text: string): Document {
  const parsed = parse(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.document
}
