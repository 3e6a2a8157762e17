import { describe, expect, it } from 'vitest'
import { gsmCharacters, numberDigits, recipients, senderIdLength, ucs2Units } from '../limits'
import { senderRules } from '../senders/sender-rules'
import { factsElsewhere, factsOfCountries, factsOfSenders } from './senders'
import { factsOfLength, factsOfOptOut, factsOfRecipients } from './texts'

const texts = [...factsOfLength, ...factsOfRecipients, ...factsOfOptOut]
const facts = [...Object.values(factsOfSenders), ...Object.values(factsOfCountries), factsElsewhere, texts].flat()

describe('the facts about messages', () => {
  it.each(facts.map(({ text }) => text))('are sentences: %s', (text) => {
    expect(text).toMatch(/^\p{Lu}.*\.$/su)
  })

  it('are each said once, and of a country by its name', () => {
    const all = facts.map(({ text }) => text)
    expect(all.filter((text, at) => all.indexOf(text) !== at)).toEqual([])
    const names = { US: 'US', CA: 'Canad', GB: 'UK', IN: 'India', SG: 'Singapore', BR: 'Brazil', NZ: 'New Zealand', CN: 'China' }
    for (const country of Object.keys(names) as (keyof typeof names)[])
      for (const { text } of factsOfCountries[country]) expect(text).toContain(names[country])
  })

  it('have a fact for each country that a rule names', () => {
    for (const { to } of senderRules)
      for (const country of to) if (country !== null) expect(factsOfCountries[country].length).toBeGreaterThan(0)
  })

  it('name the numbers that the rules judge by', () => {
    const all = facts.map(({ text }) => text).join(' ')
    for (const number of [gsmCharacters, ucs2Units, recipients, senderIdLength, numberDigits])
      expect(all).toMatch(new RegExp(`(?<![\\d,])${number.toLocaleString('en')}(?![\\d,])`))
  })
})
