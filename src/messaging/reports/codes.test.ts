import { expect, it } from 'vitest'
import { codeOf, codes, retryWords } from './codes'
import type { Basis } from '../basis'
import { incomingStatuses, statuses } from './statuses'
import type { StatusSpec } from './statuses'

it('knows every code that a page lists, each once and in order', () => {
  const listed = '000 10 20 30 40 50 60 70 80 90 100 110 120 130 140 160 200 201 300 420 450 451 900 910 960 1000'
  expect(codes.map(({ code }) => code).join(' ')).toBe(listed)
})

it.each<[code: string, fields: readonly string[], retry: string, standing: string]>([
  ['10', ['body'], 'no', 'disputed'],
  ['20', [], 'yes', 'api'],
  ['30', ['body', 'src'], 'no', 'api'],
  ['40', ['src'], 'no', 'api'],
  ['50', ['dst'], 'no', 'api'],
  ['60', ['src', 'dst'], 'no', 'api'],
  ['80', ['dst'], 'yes', 'api'],
  ['90', ['dst'], 'later', 'api'],
  ['110', ['body'], 'no', 'api'],
  ['160', [], 'unknown', 'api'],
  ['200', ['dst', 'src'], 'no', 'api'],
  ['201', ['src', 'dst'], 'no', 'disputed'],
  ['300', [], 'yes', 'others'],
  ['420', [], 'yes', 'api'],
  ['451', ['dst'], 'later', 'api'],
  ['900', [], 'later', 'api'],
  ['910', [], 'no', 'others'],
  ['960', ['src'], 'no', 'older'],
])(
  'says of code %s which fields are responsible, whether to try again, and how sure that is',
  (code, fields, retry, standing) => {
    expect(codeOf(code)).toMatchObject({ fields, retry, basis: { standing } })
  },
)

it.each(['7', '777', '0', '', ' 30', '__proto__', 'constructor'])('knows nothing of a code %j', (code) => {
  expect(codeOf(code)).toBe(null)
})

const specs: readonly StatusSpec[] = [...Object.values(statuses), ...Object.values(incomingStatuses)]
const bases: readonly Basis[] = [...codes, ...specs].map(({ basis }) => basis)

it('explains the words of the trade where it uses them', () => {
  expect(codeOf('30')).toMatchObject({ meaning: 'Blocked as spam' })
  for (const { cause, action } of codes) {
    for (const words of [cause, action])
      expect(words.split('10DLC').slice(1)).toEqual(words.match(/(?<=10DLC) \(registration .*/g) ?? [])
  }
})

it('explains in sentences', () => {
  const said = [
    ...codes.flatMap(({ cause, action }) => [cause, action]),
    ...specs.flatMap(({ meaning, advice }) => [meaning, advice ?? meaning]),
    ...bases.flatMap(({ note }) => note ?? []),
    ...Object.values(retryWords).filter((words) => words !== ''),
  ]
  for (const sentence of said) expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
  for (const { meaning } of codes) expect(meaning).toMatch(/^\p{Lu}.*[^.]$/u)
})

it('leads from each status to statuses that it knows', () => {
  for (const known of [statuses, incomingStatuses]) {
    for (const { after, next } of Object.values<StatusSpec>(known)) {
      for (const name of [...after, ...next]) expect(Object.keys(known)).toContain(name)
    }
  }
})
