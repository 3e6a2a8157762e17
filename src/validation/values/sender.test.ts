import { expect, it } from 'vitest'
import { checkValue } from './values'

const check = (value: string) => checkValue({ kind: 'phone', role: 'sender' }, value)

it.each(['+14155550100', '14155550100', '46835', '4683', 'PLIVO', 'Acme24', 'ABCDEFGHIJK', '{{from}}'])('takes %s', (src) => {
  expect(check(src)).toBe(null)
})

it.each([
  ['ABCDEFGHIJKL', 'A longer one is not documented: recipients may see another sender, or no message.', undefined],
  ['Acme Shop', 'Plivo’s API drops all other characters: recipients see "AcmeShop".', 'AcmeShop'],
  ['Acme-Shop', 'Plivo’s API drops all other characters: recipients see "AcmeShop".', 'AcmeShop'],
  ['Café', 'Plivo’s API drops all other characters: recipients see "Caf".', 'Cafe'],
  ['Acme Shop Berlin', 'Plivo’s API drops all other characters: recipients see "AcmeShopBerlin".', undefined],
  ['Магазин', 'Plivo’s API drops all other characters: nothing is left of it.', undefined],
])('warns of %s', (src, consequence, replacement) => {
  const wanted = 'a sender ID of at most 11 letters and digits'
  expect(check(src)).toEqual({
    level: 'warning',
    wanted,
    found: `"${src}"`,
    source: 'Plivo docs for the API; assumed for XML',
    consequence,
    ...(replacement === undefined ? {} : { replacement }),
  })
})

it.each([
  ['123456789012345', 'warning'],
  ['0415 555 0100', 'error'],
  ['sip:alice@example.com', 'error'],
  ['123', 'warning'],
])('judges %s as a number', (src, level) => {
  expect(check(src)?.level).toBe(level)
})

it('takes fifteen digits where nothing is sent from or to them', () => {
  expect(checkValue({ kind: 'phone' }, '123456789012345')).toBe(null)
  expect(checkValue({ kind: 'phoneList' }, '123456789012345')?.level).toBe('warning')
})
