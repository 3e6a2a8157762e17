import { expect, it } from 'vitest'
import { pages } from './pages'
import { saidBy, standingWords } from './basis'
import type { Basis } from './basis'
import { factsElsewhere, factsOfCountries, factsOfSenders } from './facts/senders'
import { factsOfLength, factsOfOptOut, factsOfRecipients } from './facts/texts'
import { codes } from './reports/codes'
import { incomingStatuses, statuses } from './reports/statuses'

const facts = [factsOfSenders, factsOfCountries].flatMap((of) => Object.values(of).flat())
const claims: readonly { readonly basis: Basis }[] = [
  ...facts,
  ...factsElsewhere,
  ...factsOfLength,
  ...factsOfRecipients,
  ...factsOfOptOut,
  ...codes,
  ...Object.values(statuses),
  ...Object.values(incomingStatuses),
]

it('rests every claim on a page, a dispute on two, and uses every page', () => {
  for (const { basis } of claims) expect(basis.pages.length).toBeGreaterThan(basis.standing === 'disputed' ? 1 : 0)
  expect(new Set(claims.flatMap(({ basis }) => basis.pages))).toEqual(new Set(Object.keys(pages)))
})

it('names each page once', () => {
  const all = Object.values(pages)
  const urls = all.flatMap(({ url }) => (url === null ? [] : [url.replace(/^https:\/\/(?:www\.|docs\.)?|\/$/g, '')]))
  for (const url of urls) expect(url).toMatch(/^[\w.-]+\/[\w./-]+$/)
  expect(new Set(urls).size).toBe(urls.length)
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
})

it('says of what no page about XML says that XML may differ', () => {
  const { xml, standard, others, ...rest } = standingWords
  for (const words of Object.values(rest)) expect(words).toMatch(/XML may differ\.$/)
  for (const words of [xml, standard, others]) expect(words).not.toMatch(/differ/)
  for (const { basis } of claims) expect(basis.standing === 'xml').toBe(basis.pages.join() === 'xml')
})

it('says how sure a thing is, what its pages leave open, and where to read it', () => {
  expect(saidBy({ standing: 'disputed', pages: ['codes', 'others'], note: 'One is old.' })).toEqual({
    words: `${standingWords.disputed} One is old.`,
    pages: [pages.codes, pages.others],
  })
})
