import { describe, expect, it } from 'vitest'
import { offerRows, offersIn, turnIn, turnRows, unchoosable } from '../../test/element-laws'
import { begin } from '../core'

describe('what is offered', () => {
  it.each(offerRows)('in %s is %s', (steps, offers) => {
    expect(offersIn(steps, begin)).toBe(offers)
  })

  it('is nothing where a step asks nobody: it is done by itself', () => {
    expect(unchoosable()).toEqual([])
  })
})

it.each(turnRows)('%s turns the flow: %s', (text, turn) => {
  expect(turnIn(text)).toBe(turn)
})
