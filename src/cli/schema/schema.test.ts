import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { plivoDocuments } from '../../../test/arbitrary-response'
import { heldDocuments } from '../../../test/held-documents'
import { catalogue, elementNames } from '../../catalogue'
import { documentKinds } from '../../model/document-metadata'
import { parse, serialise, validate } from '../../core'
import { otherEncoding } from '../../validation/engine/declared-encoding'
import { rng } from './rng'
import { xsd } from './xsd'

const hasXmllint = spawnSync('xmllint', ['--version']).status === 0
const folder = mkdtempSync(join(tmpdir(), 'plivo-schema-'))
afterAll(() => rmSync(folder, { recursive: true }))

const schemas = { xsd: { text: xsd(), option: '--schema' }, rng: { text: rng(), option: '--relaxng' } } as const

const given: readonly string[] = [...heldDocuments, ...fc.sample(plivoDocuments(), { numRuns: 300, seed: 5 }).map(serialise)]

/** Returns whether the document has no error, as an answer to anything. */
function mayRun(xml: string): boolean {
  const read = parse(xml)
  // xmllint itself refuses what is not encoded as it says.
  if (!read.ok || otherEncoding(read.document.declaration) !== null) return false
  return documentKinds.some((kind) => !validate(read.document, { kind }).some(({ level }) => level === 'error'))
}

const accepted = [...new Set(given)].filter(mayRun)

/**
 * Returns whether a tag has nine attributes or more. xmllint tries all combinations of the attributes that RELAX NG leaves
 * open, twice as many for each one that is written.
 */
const isLong = (xml: string): boolean => /<[^>]*(?:="[^"]*"[^>]*){9}>/.test(xml)

const refused: readonly string[] = [
  '<response/>',
  '<Speak>Hi</Speak>',
  '<Response xmlns="urn:a"/>',
  '<Response><Say>Hi</Say></Response>',
  '<Response><Speek>Hi</Speek></Response>',
  '<Response><Number>14155550100</Number></Response>',
  '<Response><Response/></Response>',
  '<Response><Dial><Speak>Hi</Speak></Dial></Response>',
  '<Response><Hangup><Wait/></Hangup></Response>',
  '<Response><GetDigits action="https://a.com"><Hangup/></GetDigits></Response>',
  '<Response><Wait length="two"/></Response>',
  '<Response><Redirect method="PUT">https://a.com</Redirect></Response>',
  '<Response><GetInput action="https://a.com" inputType="thought"/></Response>',
]

/** Returns those of the documents that a schema refuses, by xmllint. */
function refusedBy(schema: keyof typeof schemas, documents: readonly string[]): readonly string[] {
  const { text, option } = schemas[schema]
  const file = join(folder, `plivo.${schema}`)
  writeFileSync(file, text)
  const paths = documents.map((document, index) => {
    const path = join(folder, `${index}.xml`)
    writeFileSync(path, document)
    return path
  })
  const { stderr } = spawnSync('xmllint', ['--noout', '--huge', option, file, ...paths], { encoding: 'utf8', maxBuffer: 1e8 })
  const verdicts = new Map([...stderr.matchAll(/^(.*) (validates|fails to validate)$/gm)].map(([, path, word]) => [path, word]))
  expect(verdicts.size, stderr.slice(0, 2000)).toBe(documents.length)
  return documents.filter((_, index) => verdicts.get(paths[index]) !== 'validates')
}

describe.each(['xsd', 'rng'] as const)('the schema %s', (schema) => {
  const { text } = schemas[schema]

  it('is well-formed', () => {
    expect(parse(text).ok).toBe(true)
  })

  it('has each element and attribute of the catalogue, with what it says of them', () => {
    for (const name of elementNames) {
      expect(text).toContain(`name="${name}"`)
      expect(text).toContain(catalogue[name].doc.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'))
      for (const attribute of Object.keys(catalogue[name].attributes)) {
        // XML Schema declares attributes of another namespace in a file of their own.
        expect(text).toContain(schema === 'xsd' && attribute.includes(':') ? `${attribute}: ` : `name="${attribute}"`)
      }
    }
  })

  it.skipIf(!hasXmllint)('accepts whatever has no error (skipped without xmllint, of libxml2-utils)', () => {
    expect(accepted.length).toBeGreaterThan(400)
    expect(refusedBy(schema, schema === 'rng' ? accepted.filter((xml) => !isLong(xml)) : accepted)).toEqual([])
  })

  it.skipIf(!hasXmllint)('accepts what templates write (skipped without xmllint, of libxml2-utils)', () => {
    const templates = [
      '<Response>{% for n in numbers %}<Dial timeout="{{ seconds }}"><Number>{{ n }}</Number></Dial>{% endfor %}</Response>',
      '<Response><Wait length="${seconds}" silence="{silence}"/><Redirect method="[METHOD]">{{ url }}</Redirect></Response>',
    ]
    expect(refusedBy(schema, templates)).toEqual([])
  })

  it.skipIf(!hasXmllint)('refuses what is wrong (skipped without xmllint, of libxml2-utils)', () => {
    expect(refused.filter(mayRun)).toEqual([])
    expect(refusedBy(schema, refused)).toEqual(refused)
  })
})
