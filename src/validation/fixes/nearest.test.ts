import { describe, expect, it } from 'vitest'
import { catalogue, elementNames, isOffered } from '../../catalogue'
import { nearest } from './nearest'

const offered = elementNames.filter(isOffered)
const ofGetInput = Object.keys(catalogue.GetInput.attributes)

describe('nearest', () => {
  it.each([
    ['speak', 'Speak'],
    ['SPEAK', 'Speak'],
    ['Speek', 'Speak'],
    ['Spaek', 'Speak'],
    ['Paly', 'Play'],
    ['Plays', 'Play'],
    ['getdigits', 'GetDigits'],
    ['get_digits', 'GetDigits'],
    ['GetDigit', 'GetDigits'],
    ['Multipartycall', 'MultiPartyCall'],
    ['Hangout', 'Hangup'],
    ['Dail', 'Dial'],
    ['Dtmf', 'DTMF'],
    ['Break', 'break'],
    ['say_as', 'say-as'],
  ])('takes the element %s for %s', (name, expected) => {
    expect(nearest(name, offered)).toBe(expected)
  })

  it.each([
    ['num_digits', 'numDigits'],
    ['numdigits', 'numDigits'],
    ['numDigit', 'numDigits'],
    ['actoin', 'action'],
    ['inputtype', 'inputType'],
    ['hint', 'hints'],
  ])('takes the attribute %s for %s', (name, expected) => {
    expect(nearest(name, ofGetInput)).toBe(expected)
  })

  it.each(['Foo', 'x', 'Enqueue', 'Banana', '', 'Pay', 'Siprec'])('finds nothing near %j that would be a guess', (name) => {
    expect(nearest(name, ['Response', 'Record', 'Speak', 'GetDigits'])).toBeNull()
  })

  it('never gives the name back', () => {
    for (const name of offered) expect(nearest(name, offered)).not.toBe(name)
  })
})
