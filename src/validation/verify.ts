import { describe, expect, it } from 'vitest'
import type { Document } from '../model/node'
import type { DocumentKind } from './rule'
import { validate } from './validate'

/** Real XML that a rule passes, and XML with the message, or the messages, that the rule gives. */
export interface Cases {
  readonly kind?: DocumentKind
  readonly valid: readonly string[]
  readonly invalid: readonly (readonly [xml: string, ...messages: string[]])[]
}

type Parse = (text: string) => { readonly ok: true; readonly document: Document } | { readonly ok: false }

/** Tests one rule by its table; `parse` is the core's, which the folder itself may not import. A piece that is no Response is put into one. */
export function verify(parse: Parse, rule: string, { kind = 'voice', valid, invalid }: Cases): void {
  const messages = (xml: string) =>
    validate(documentOf(parse, xml), { kind })
      .filter((problem) => problem.rule === rule)
      .map((problem) => problem.message)
  describe(rule, () => {
    it.each(valid)('passes %s', (xml) => {
      expect(messages(xml)).toEqual([])
    })
    it.each(invalid)('finds fault with %s', (xml, ...expected) => {
      expect(messages(xml)).toEqual(expected)
    })
  })
}

/** The document of a whole XML text, or of a piece of one. */
export function documentOf(parse: Parse, xml: string): Document {
  const parsed = parse(
    /^<(Response|\?xml|!)/.test(xml) || xml.startsWith('root:') ? xml.replace('root:', '') : `<Response>${xml}</Response>`,
  )
  if (!parsed.ok) throw new Error(`Not well-formed: ${xml}`)
  return parsed.document
}
