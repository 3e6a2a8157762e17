import { expect, it } from 'vitest'
import { readNumber } from './numbers'

const unknown = { isSender: false, others: [] }

it.each([
  ['+442071838750', 'United Kingdom · 020 7183 8750'],
  ['442071838750', 'United Kingdom · 020 7183 8750'],
  ['+1 (201) 555-0123', 'United States · (201) 555-0123'],
  ['00442071838750', 'United Kingdom · 020 7183 8750'],
  ['+14165550123', 'Canada · (416) 555-0123'],
  ['+80012345678', 'Country code 800 · 1234 5678'],
  ['+12025', null],
  ['+99912345678', 'Not a valid number'],
  ['+442', null],
  ['+12005550000', 'Country code 1: not a number in use there'],
  ['12345', 'Short code: works only in its own country'],
  ['ACME Corp', 'Sender ID: nobody can reply, and some countries reject it'],
  ['sip:alice@phone.plivo.com', 'SIP address: alice at phone.plivo.com'],
  ['not a number at all', null],
  ['', null],
])('says of %j: %s', (text, words) => {
  const read = readNumber(text, { isSender: true, others: [] })
  expect(read?.words ?? null).toBe(words)
  expect(read?.meant ?? null).toBe(null)
})

it.each([
  ['2015550123', 'Reads as Egypt · 015 550123. Is the country code missing?', '+12015550123'],
  ['4155550100', 'Is the country code missing?', '+14155550100'],
  ['(202) 555-1111', 'Is the country code missing?', '+12025551111'],
])('asks about %j', (text, words, meant) => {
  expect(readNumber(text, unknown)).toEqual({ words, meant })
})

it.each([
  [['+12025550000'], '(202) 555-1111', 'Is the country code missing?', '+12025551111'],
  [['442071838750'], '020 7183 8751', 'Is the country code missing?', '+442071838751'],
  [['12025550000', '+4930123456'], '030 123457', 'Is the country code missing?', '+4930123457'],
  [['2025550000'], '4155550100', 'Is the country code missing?', '+14155550100'],
  [['+12025550000'], '442071838750', 'United Kingdom · 020 7183 8750', null],
  [['+12025550000'], '+201005550123', 'Egypt · 010 05550123', null],
  [['+12025550000'], '12025551111', 'United States · (202) 555-1111', null],
] as const)('takes the country of the document, that of %j, for %j', (others, text, words, meant) => {
  expect(readNumber(text, { isSender: false, others })).toEqual({ words, meant })
})

it('speaks of a sender only where a message is sent from', () => {
  expect(readNumber('ACME Corp', { isSender: true, others: [] })?.words).toMatch(/^Sender ID/)
  expect(readNumber('ACME Corp', unknown)).toBe(null)
})
