import { expect, it } from 'vitest'
import { languagesText, languageName } from './languages'

it.each([
  ['en-US', 'American English'],
  ['arb', 'Arabic'],
  ['xx-XX', ''],
  ['no code at all', ''],
])('names %s', (code, name) => {
  expect(languageName(code)).toBe(name)
})

it.each([
  [[], ''],
  [['en-US'], 'American English'],
  [['en-US', 'xx-XX'], 'American English, xx-XX'],
  [['en-US', 'de-DE', 'fr-FR'], '3 languages'],
])('says of %j: %s', (codes, text) => {
  expect(languagesText(codes)).toBe(text)
})
