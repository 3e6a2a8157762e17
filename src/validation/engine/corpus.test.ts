import { describe, expect, it } from 'vitest'
import { parse, validate } from '../../core'
import { rightDocuments } from '../../../test/corpus-right'
import { wrongDocuments } from '../../../test/corpus-wrong'
import { documentOf } from '../../../test/verify-rule'

const problemsIn = (xml: string) => validate(documentOf(parse, xml))

/** Returns the rules that speak up; where a note is expected it counts, else only what is worse. */
function rulesIn(xml: string, expected: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(problemsIn(xml).flatMap(({ rule, level }) => (level !== 'info' || expected.has(rule) ? [rule] : [])))
}

describe('a corpus of documents as people write them', () => {
  it('is large enough, and holds no document twice', () => {
    const all = [...rightDocuments, ...wrongDocuments.map(([xml]) => xml)]
    expect(all.length).toBeGreaterThanOrEqual(150)
    expect(new Set(all).size).toBe(all.length)
  })

  it.each(rightDocuments)('has at most a note for %s', (xml) => {
    expect(problemsIn(xml).filter(({ level }) => level !== 'info')).toEqual([])
  })

  it('is judged with precision 1 and recall 1: every rule speaks where it must, and nowhere else', () => {
    const [missed, extra]: [string[], string[]] = [[], []]
    let right = 0
    for (const [xml, rules] of wrongDocuments) {
      const expected = new Set(rules.split(' '))
      const found = rulesIn(xml, expected)
      for (const rule of expected) {
        if (found.has(rule)) right += 1
        else missed.push(`${rule}: ${xml.slice(0, 120)}`)
      }
      for (const rule of found) if (!expected.has(rule)) extra.push(`${rule}: ${xml.slice(0, 120)}`)
    }
    expect({ precision: right / (right + extra.length), recall: right / (right + missed.length), missed, extra }).toEqual({
      precision: 1,
      recall: 1,
      missed: [],
      extra: [],
    })
  })
})
