import { expect, it } from 'vitest'
import { findingRepairs, repairing } from '../../repairs'

it('gives way at each token while repairs are looked for and made', () => {
  const text = `<Response>${'<speak>a & b</speak>'.repeat(1000)}`
  for (const work of [findingRepairs(text), repairing(text)]) {
    let steps = 0
    while (!work.next().done) steps += 1
    expect(steps).toBeGreaterThan(6000)
  }
})
