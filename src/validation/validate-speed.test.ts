import { describe, expect, it } from 'vitest'
import { edits, parse } from '../core'
import { validate } from './validate'
import { documentOf } from '../../test/verify-rule'

describe('a document of 10,000 elements', () => {
  const siblings = Array.from(
    { length: 10_000 },
    (_, i) => `<Speak loop="2" language="en-US">Hello ${i}</Speak>${i % 10 ? '' : '<Play/>'}`,
  )

  it('is judged in well under a second, and again after an edit in a few milliseconds', () => {
    let document = documentOf(parse, siblings.join(''))
    const start = performance.now()
    expect(validate(document)).toHaveLength(1000)
    expect(performance.now() - start).toBeLessThan(1000)
    const times: number[] = []
    for (let step = 0; step < 50; step += 1) {
      document = edits.setAttribute(document, [(step * 97) % 10_000], 'loop', step % 2 ? '1' : 'x')
      const before = performance.now()
      validate(document)
      times.push(performance.now() - before)
    }
    expect(times.sort((a, b) => a - b)[25]).toBeLessThan(10)
  })
})
