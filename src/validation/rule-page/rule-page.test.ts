import { describe, expect, it } from 'vitest'
import { parse, validate } from '../../core'
import type { DocumentKind } from '../../model/document-metadata'
import { titleOf } from '../../model/problem'
import { declaredEncoding } from '../engine/declared-encoding'
import { documentSize } from '../engine/document-size'
import { allRules } from '../engine/rules'
import { messageFacts } from './bases'
import { rulePage as entries } from './rule-page'
import { streamFacts } from './stream-facts'
import { documentOf } from '../../../test/verify-rule'

const rulesIn = (xml: string, kind: DocumentKind = 'voice') =>
  validate(documentOf(parse, xml.startsWith('<Responses') ? `root:${xml}` : xml), { kind }).map(({ rule }) => rule)

describe('the page of all rules', () => {
  it('says what the rules about streams rest on, each fact in a sentence with its pages unless it is assumed', () => {
    const known = entries.map(({ id }) => id)
    expect(known.filter((rule) => rule.startsWith('stream-') && streamFacts[rule] === undefined)).toEqual([])
    for (const [rule, facts] of Object.entries(streamFacts)) {
      expect(known).toContain(rule)
      for (const { text, words, pages } of facts) {
        expect(text).toMatch(/^[A-Za-z].*\.$/)
        expect([rule, pages.length > 0]).toEqual([rule, !words.endsWith('assumed.')])
      }
    }
  })

  it('has a rule of the name for all that rests on facts about messages', () => {
    const known = entries.map(({ id }) => id)
    expect(Object.keys(messageFacts).filter((rule) => !known.includes(rule))).toEqual([])
  })

  it('has each rule once', () => {
    const rules = [...allRules.place, ...allRules.attribute, ...allRules.name, ...allRules.element].map(({ id }) => id)
    expect(entries.map(({ id }) => id).sort()).toEqual([...rules, declaredEncoding, documentSize].sort())
  })

  it.each(entries.map((entry) => [entry.id, entry] as const))(
    'shows a sample that passes and one that fails: %s',
    (rule, entry) => {
      expect(entry.says).toMatch(/^[A-Z].*\.$/)
      expect(rulesIn(entry.passes, entry.kind)).not.toContain(rule)
      if (entry.fails !== undefined) expect(rulesIn(entry.fails, entry.kind)).toContain(rule)
    },
  )

  it.each(entries.flatMap(({ id, fails, kind }) => (fails === undefined ? [] : [[id, fails, kind] as const])))(
    'says to people what to do or what is wrong, not the form of a compiler: %s',
    (_, fails, kind) => {
      for (const problem of validate(documentOf(parse, fails.startsWith('<Responses') ? `root:${fails}` : fails), {
        kind: kind ?? 'voice',
      })) {
        expect(titleOf(problem)).toMatch(/^(?!.*\bexpected\b)(?!.*[.]$)[A-Z<"0-9]/i)
      }
    },
  )
})
