import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { expect, it } from 'vitest'
import { countryOf } from './country'
import { senderOf } from './sender'

it.each([
  ['+14155550100', 'longCode', 'US', 'US long code'],
  ['14155550100', 'longCode', 'US', 'US long code'],
  [' +1 (415) 555-0100 ', 'longCode', 'US', 'US long code'],
  ['+14165550100', 'longCode', 'CA', 'Canadian long code'],
  ['+18765550100', 'longCode', null, 'Long code'],
  ['+18335550100', 'tollFree', null, 'Toll-free number'],
  ['1 800 555 0100', 'tollFree', null, 'Toll-free number'],
  ['+447700900123', 'longCode', 'GB', 'UK long code'],
  ['919876543210', 'longCode', 'IN', 'Indian long code'],
  ['+6561234567', 'longCode', 'SG', 'Singapore long code'],
  ['+33612345678', 'longCode', null, 'Long code'],
  ['46835', 'shortCode', null, 'Short code'],
  ['4683', 'shortCode', null, 'Short code'],
  ['468355', 'shortCode', null, 'Short code'],
  ['+46835', 'unclear', null, ''],
  ['123', 'unclear', null, ''],
  ['PLIVO', 'senderId', null, 'Alphanumeric sender ID'],
  ['Acme Shop', 'senderId', null, 'Alphanumeric sender ID'],
  ['Café24', 'senderId', null, 'Alphanumeric sender ID'],
  ['{{from}}', 'placeholder', null, 'Filled in later'],
  ['+1{{from}}', 'placeholder', null, 'Filled in later'],
  ['sip:alice@example.com', 'unclear', null, ''],
  ['14155550100,14155550101', 'unclear', null, ''],
  ['0415 555 0100', 'unclear', null, ''],
  ['', 'none', null, ''],
  ['  ', 'none', null, ''],
])('reads %j as %s of %s', (src, kind, country, label) => {
  expect(senderOf(src)).toEqual({ kind, country, label })
})

it('tells the countries of the code 1 as libphonenumber does', () => {
  const subscribers = ['2345678', '5550100', '3210000', '2012345']
  for (let area = 200; area < 1000; area += 1) {
    for (const subscriber of subscribers) {
      const number = `+1${area}${subscriber}`
      const country = parsePhoneNumberFromString(number)?.country
      if (country === 'US' || country === 'CA') {
        if (!/^\+18(?:00|33|44|55|66|77|88)/.test(number)) expect([number, countryOf(number)]).toEqual([number, country])
      } else if (country !== undefined) expect([number, countryOf(number)]).toEqual([number, null])
    }
  }
})
