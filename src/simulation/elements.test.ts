import { describe, expect, it } from 'vitest'
import { callRows } from '../../test/call-rows'
import { tried, worldWith } from '../../test/tried-call'

describe('a call through', () => {
  it.each(callRows)('%s with %j', (steps, events, transcript) => {
    expect(tried(worldWith(steps), events)).toEqual(transcript)
  })
})
