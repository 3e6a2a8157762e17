import type { Document } from '../../../model/node'
import { dialectOf } from '../../../validation/engine/dialect'
import type { Dialect, DialectId } from '../../../validation/engine/dialect'

/** The languages that can be converted, by their names. */
export const convertible: ReadonlyMap<DialectId, string> = new Map([
  ['twiml', 'TwiML'],
  ['texml', 'TeXML'],
  ['cxml', 'cXML'],
])

/** Why a document cannot be converted, or the language in which it is written. */
export type Found = { readonly refusal: string } | { readonly refusal: null; readonly dialect: Dialect }

/** Returns the language of a document that can be converted. */
export function convertibleIn(document: Document | null): Found {
  if (document === null) return { refusal: 'Fix the XML first: only well-formed XML can be converted.' }
  const dialect = dialectOf(document)
  if (dialect === null) return { refusal: 'This document is Plivo XML already.' }
  if (!convertible.has(dialect.dialect)) return { refusal: `There is no conversion for ${dialect.name} yet.` }
  return { refusal: null, dialect }
}
