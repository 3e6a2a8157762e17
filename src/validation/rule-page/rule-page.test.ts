import { describe, expect, it } from 'vitest'
import { parse, validate } from '../../core'
import type { DocumentKind } from '../../model/document-metadata'
import { declaredEncoding } from '../engine/declared-encoding'
import { documentSize } from '../engine/document-size'
import { allRules } from '../engine/rules'
import { rulesOfFlows } from './rules-of-flows'
import { rulesOfPlaces } from './rules-of-places'
import { documentOf } from '../../../test/verify-rule'

const entries = [...rulesOfPlaces, ...rulesOfFlows]
const rulesIn = (xml: string, kind: DocumentKind = 'voice') =>
  validate(documentOf(parse, xml.startsWith('<Responses') ? `root:${xml}` : xml), { kind }).map(({ rule }) => rule)

describe('the page of all rules', () => {
  it('has each rule once', () => {
    const rules = [...allRules.place, ...allRules.attribute, ...allRules.name, ...allRules.element].map(({ id }) => id)
    expect(entries.map(({ rule }) => rule).sort()).toEqual([...rules, declaredEncoding, documentSize].sort())
  })

  it.each(entries.map((entry) => [entry.rule, entry] as const))(
    'shows a sample that passes and one that fails: %s',
    (rule, entry) => {
      expect(entry.says).toMatch(/^[A-Z].*\.$/)
      expect(rulesIn(entry.passes, entry.kind)).not.toContain(rule)
      if (entry.fails !== undefined) expect(rulesIn(entry.fails, entry.kind)).toContain(rule)
    },
  )
})
