import { describe, expect, it } from 'vitest'
import { parse } from '../core'
import { sdks } from '../catalogue/spec'
import type { Document } from '../model/node'
import { generate, generating } from './generate'
import type { View } from './generate'

const many = 8000
const views: readonly View[] = ['program', 'handler']
const each = (piece: (at: number) => string) => Array.from({ length: many }, (_, at) => piece(at)).join('')
const attributes = each((at) => ` a${at}="x"`)

describe.each<[string, string]>([
  ['attributes', `<Response><GetInput><Speak${attributes}>a</Speak></GetInput></Response>`],
  ['attributes of the root', `<Response${attributes}/>`],
  ['comments', `<Response><Speak>a${each(() => '<!--a-->')}</Speak></Response>`],
  ['comments before the root', `${each(() => '<!--a-->')}<Response/>`],
  ['placeholders', `<Response>${each((at) => `<Play>https://a.com/{{a${at}}}</Play>`)}</Response>`],
])('very many %s', (_name, xml) => {
  const document = read(xml)

  it.each(sdks)('are written in steps of which none looks at very many, in %s', (sdk) => {
    for (const view of views) expect(mostInOneStep(generating(document, sdk, view)), view).toBeLessThan(2000)
  })
})

it.each(sdks)('writes a comment of very many lines in %s', (sdk) => {
  const lines = 200_000
  const document = read(`<Response><Speak><!--${'a\n'.repeat(lines)}-->b</Speak></Response>`)
  expect(generate(document, sdk).lines.length).toBeGreaterThan(lines)
})

/** Returns how often arrays call what their methods are given in one step of the work, at most. */
function mostInOneStep(work: Generator): number {
  let count = 0
  let most = 0
  type Callback = (...given: readonly unknown[]) => unknown
  const restore = (['map', 'flatMap', 'filter', 'some', 'every', 'find', 'forEach'] as const).map((name) => {
    const own = Object.getOwnPropertyDescriptor(Array.prototype, name)!
    const counting = function (this: readonly unknown[], callback: Callback): unknown {
      const counted: Callback = (...given) => {
        count += 1
        return callback(...given)
      }
      return Reflect.apply(own.value as Callback, this, [counted])
    }
    Object.defineProperty(Array.prototype, name, { ...own, value: counting })
    return (): void => void Object.defineProperty(Array.prototype, name, own)
  })
  try {
    for (; !work.next().done; count = 0) most = Math.max(most, count)
    return Math.max(most, count)
  } finally {
    for (const back of restore) back()
  }
}

function read(text: string): Document {
  const parsed = parse(text)
  if (!parsed.ok) throw new Error('not read')
  return parsed.document
}
