import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Document } from '../src/model/node'
import type { DocumentKind } from '../src/model/document-metadata'
import { allRules } from '../src/validation/engine/rules'
import { validate } from '../src/validation/engine/validate'

/** Real XML that a rule passes, and XML with the message, or the messages, that the rule gives. */
export interface Cases {
  readonly kind?: DocumentKind
  readonly valid: readonly string[]
  readonly invalid: readonly (readonly [xml: string, ...messages: string[]])[]
}

type Parse = (text: string) => { readonly ok: true; readonly document: Document } | { readonly ok: false }

/**
 * Tests one rule by its table, and the table by the rule without its body: every wrong sample must then fail.
 * `parse` is the core's, which the folder itself may not import. A piece that is no Response is put into one.
 */
export function verify(parse: Parse, rule: string, { kind = 'voice', valid, invalid }: Cases): void {
  const messages = (xml: string) =>
    validate(documentOf(parse, xml), { kind })
      .filter((problem) => problem.rule === rule)
      .map((problem) => problem.message)
  describe(rule, () => {
    afterEach(() => vi.restoreAllMocks())
    it.each(valid)('passes %s', (xml) => {
      expect(messages(xml)).toEqual([])
    })
    it.each(invalid)('finds fault with %s', (xml, ...expected) => {
      expect(messages(xml)).toEqual(expected)
    })
    it.runIf(invalid.length > 0)('has two samples of each', () => {
      expect(valid.length).toBeGreaterThanOrEqual(2)
      expect(invalid.length).toBeGreaterThanOrEqual(2)
    })
    it.runIf(invalid.length > 0)('is missed when its body is dropped', () => {
      dropBody(rule)
      for (const [xml, ...expected] of invalid) expect(messages(xml)).not.toEqual(expected)
    })
  })
}

function dropBody(rule: string): void {
  const place = [...allRules.place, ...allRules.attribute, ...allRules.name].find(({ id }) => id === rule)
  const element = allRules.element.find(({ id }) => id === rule)
  if (place === undefined && element === undefined) throw new Error(`No rule ${rule}`)
  if (place !== undefined) vi.spyOn(place, 'judge').mockReturnValue(null)
  if (element !== undefined) vi.spyOn(element, 'judge').mockReturnValue([])
}

/** Returns the document of a whole XML text, or of a piece of one. */
export function documentOf(parse: Parse, xml: string): Document {
  const parsed = parse(
    /^<(Response|\?xml|!)/.test(xml) || xml.startsWith('root:') ? xml.replace('root:', '') : `<Response>${xml}</Response>`,
  )
  if (!parsed.ok) throw new Error(`Not well-formed: ${xml}`)
  return parsed.document
}
