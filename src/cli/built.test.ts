import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { heldDocuments } from '../../test/held-documents'
import { parse, validate } from '../core'
import { elementAt, locate } from '../model/edit'
import type { Document } from '../model/node'
import type { Problem } from '../model/problem'
import { kindOf } from '../running/kind-of'
import { decode } from '../xml/read/decode'

interface Printed {
  readonly file: string
  readonly ok: boolean
  readonly kind: string
  readonly problems: readonly { readonly line: number; readonly column: number }[]
}

const folder = mkdtempSync(join(tmpdir(), 'plivo-xml-built-'))
afterAll(() => rmSync(folder, { recursive: true }))

const command = join(import.meta.dirname, '..', '..', 'scripts', 'xml.mjs')
const files = new Map(heldDocuments.map((text, index) => [join(folder, `${1000 + index}.xml`), text]))

it('finds in every document that tests hold what validate finds, in one run of the built file', () => {
  for (const [path, text] of files) writeFileSync(path, text)
  const ran = spawnSync(process.execPath, [command, 'check', '--format', 'json', folder], { encoding: 'utf8', maxBuffer: 1e8 })
  expect([ran.status, ran.stderr]).toEqual([1, ''])
  const printed = JSON.parse(ran.stdout) as readonly Printed[]
  expect(printed.length).toBeGreaterThan(400)
  expect(printed.map(({ file }) => file)).toEqual([...files.keys()])
  for (const { file, ok, kind, problems } of printed) {
    const text = textOf(file)
    const read = parse(text)
    if (!read.ok) {
      const found = read.problems.map(({ rule, level, message, line, column }) => ({ rule, level, message, line, column }))
      expect({ ok, problems }, text).toMatchObject({ ok: false, problems: found })
      continue
    }
    const own = kindOf(read.document)
    const found = validate(read.document, { kind: own })
    expect({ ok, kind }, text).toEqual({ ok: found.every(({ level }) => level !== 'error'), kind: own })
    const plain = found.map(({ rule, level, message, consequence, source }) => ({ rule, level, message, consequence, source }))
    expect(problems, text).toHaveLength(plain.length)
    expect(problems, text).toMatchObject(plain)
    found.forEach((problem, index) => {
      const { line, column } = problems[index]!
      expect(text.split(/\r\n|\r|\n/)[line - 1]!.slice(column - 1), text).toMatch(wordAt(read.document, problem))
    })
  }
})

/** Returns the text of a file, read by what it says of its encoding. */
function textOf(file: string): string {
  const decoded = decode(Buffer.from(files.get(file) ?? ''))
  if (!decoded.ok) throw new Error(decoded.reason)
  return decoded.text
}

/**
 * Returns what stands where a problem is shown: the name of its element, or some of its text or of an attribute's name or
 * value.
 */
function wordAt(document: Document, { nodeId, attribute, inText }: Problem): RegExp {
  const element = elementAt(document, locate(document, nodeId) ?? [])
  if (inText || (attribute !== undefined && element?.attributes.has(attribute))) return /^/
  return new RegExp(`^${element?.name}(?![\\w-])`)
}
