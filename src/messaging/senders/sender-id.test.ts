import { expect, it } from 'vitest'
import { senderIdFault } from './sender-id'

it.each(['PLIVO', 'Acme24', 'ABCDEFGHIJK'])('finds nothing wrong with %s', (id) => {
  expect(senderIdFault(id)).toBe(null)
})

it.each([
  ['ABCDEFGHIJKL', 'A longer one is not documented: recipients may see another sender, or no message.', null],
  ['Acme Shop', 'Plivo’s API drops all other characters: recipients see "AcmeShop".', 'AcmeShop'],
  ['Acme-Shop', 'Plivo’s API drops all other characters: recipients see "AcmeShop".', 'AcmeShop'],
  ['Café', 'Plivo’s API drops all other characters: recipients see "Caf".', 'Cafe'],
  ['Acme Shop Berlin', 'Plivo’s API drops all other characters: recipients see "AcmeShopBerlin".', null],
  ['Магазин', 'Plivo’s API drops all other characters: nothing is left of it.', null],
])('says what comes of %s', (id, consequence, meant) => {
  expect(senderIdFault(id)).toEqual({ consequence, meant })
})
