import { expect, it } from 'vitest'
import { parse } from '../core'
import { sdks } from '../catalogue/provenance'
import { generating } from './generate'

it('gives way inside an element of very many attributes, in each language', () => {
  const attributes = Array.from({ length: 8000 }, (_, at) => `a${at}="x"`).join(' ')
  const read = parse(`<Response><Wait ${attributes}/></Response>`)
  if (!read.ok) throw new Error('not read')
  for (const sdk of sdks) {
    let steps = 0
    for (const work = generating(read.document, sdk, 'program'); !work.next().done;) steps += 1
    expect(steps, sdk).toBeGreaterThanOrEqual(160)
  }
})
