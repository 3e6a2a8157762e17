import { describe, expect, it } from 'vitest'
import {
  attributeSpecOf,
  catalogue,
  elementNames,
  isOffered,
  keepsSpace,
  offeredAttributes,
  shortestParents,
  specOf,
} from './index'
import type { AttributeName, ElementName } from './index'

// @ts-expect-error a misspelt element is no element name
export const misspeltElement: ElementName = 'GetInputs'
// @ts-expect-error a misspelt attribute is no attribute name
export const misspeltAttribute: AttributeName<'GetInput'> = 'inputtype'
export const attribute: AttributeName<'GetInput'> = 'inputType'

describe('look-ups by name', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'speak', 'Say'])('know no element %j', (name) => {
    expect(specOf(name)).toBeUndefined()
    expect(attributeSpecOf(name, 'loop')).toBeUndefined()
    expect(isOffered(name)).toBe(false)
    expect(offeredAttributes(name)).toEqual([])
    expect(keepsSpace(name)).toBe(false)
    expect(shortestParents(name)).toEqual(['Response'])
  })

  it.each(['__proto__', 'constructor', 'toString', '', 'Loop'])('know no attribute %j of Speak', (name) => {
    expect(attributeSpecOf('Speak', name)).toBeUndefined()
  })

  it('find an element and an attribute', () => {
    expect(specOf('Speak')).toBe(catalogue.Speak)
    expect(attributeSpecOf('lang', 'xml:lang')?.required).toBe(true)
  })
})

it('lists every element once', () => {
  expect(new Set(elementNames)).toEqual(new Set(Object.keys(catalogue)))
  expect(new Set(elementNames).size).toBe(elementNames.length)
})

it('offers what runs on Plivo', () => {
  expect(elementNames.filter((name) => !isOffered(name))).toEqual(
    elementNames.filter((name) => !specOf(name)?.sources.includes('docs')),
  )
})

it('leaves deprecated and undocumented attributes out of the offer', () => {
  expect(offeredAttributes('Wait')).toEqual(['length', 'silence', 'minSilence', 'beep'])
  expect(offeredAttributes('Message')).toEqual(['src', 'dst', 'type', 'callbackUrl', 'callbackMethod'])
})

it.each([
  ['Response', []],
  ['Speak', ['Response']],
  ['Number', ['Response', 'Dial']],
  ['break', ['Response', 'Speak']],
  ['GetSpeech', ['Response']],
  ['cont', ['Response']],
] as const)('finds the shortest parents of %s', (name, parents) => {
  expect(shortestParents(name)).toEqual(parents)
})

it('keeps white space where there may be text', () => {
  expect(['Speak', 'Message', 'Play', 'p'].every(keepsSpace)).toBe(true)
  expect(['Response', 'Dial', 'Wait', 'break'].some(keepsSpace)).toBe(false)
})
