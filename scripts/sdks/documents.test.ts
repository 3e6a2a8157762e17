import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serialise } from '../../src/core'
import { attributeSpecOf, isElementName, specOf } from '../../src/catalogue'
import type { ElementNode } from '../../src/model/node'
import { folderOf, generated } from './documents'

const folder = mkdtempSync(join(tmpdir(), 'documents-'))
const good = '<Response><Hangup/></Response>'

beforeAll(() => {
  mkdirSync(join(folder, 'b/c.xml'), { recursive: true })
  writeFileSync(join(folder, 'b/c.xml/deep.XML'), good)
  writeFileSync(join(folder, 'a.xml'), good)
  writeFileSync(join(folder, 'a.txt'), 'no document')
  writeFileSync(join(folder, 'bad.xml'), '<Response>')
  writeFileSync(join(folder, 'bytes.xml'), Buffer.from([0x3c, 0xff, 0xfe]))
  symlinkSync(join(folder, 'nothing'), join(folder, 'gone.xml'))
  symlinkSync(folder, join(folder, 'around'))
})

afterAll(() => rmSync(folder, { recursive: true }))

it('reads the XML files of a folder and of those in it', () => {
  expect(folderOf(folder).samples.map(({ title }) => title)).toEqual(['a.xml', 'b/c.xml/deep.XML'])
})

it('says of each other XML file why it is no document', () => {
  const said = folderOf(folder).unread.map((line) => line.replace(/, .*/s, ''))
  expect(said).toEqual(['bad.xml: not well-formed', 'bytes.xml: cannot be read', 'gone.xml: cannot be read'])
})

it('says that a folder cannot be read', () => {
  expect(folderOf(join(folder, 'none')).unread).toEqual([expect.stringContaining('cannot be read, ENOENT')])
})

it('generates the same documents for the same seed', () => {
  const texts = (seed: number): readonly string[] => generated(5, seed).map(({ document }) => serialise(document))
  expect(texts(3)).toEqual(texts(3))
  expect(texts(3)).not.toEqual(texts(4))
})

it('generates tolerated children, unknown attributes of known elements, and blanks in lists of words', () => {
  const found = new Set<string>()
  const look = (element: ElementNode): void => {
    const spec = specOf(element.name)
    for (const [name, value] of element.attributes) {
      const known = attributeSpecOf(element.name, name)
      if (isElementName(element.name) && known === undefined) found.add('unknown attribute')
      if (known?.type.kind === 'wordList' && value.includes(', ')) found.add('blank in a list')
    }
    for (const child of element.children) {
      if (child.kind !== 'element') continue
      if (spec?.toleratedChildren?.[child.name] !== undefined) found.add('tolerated child')
      look(child)
    }
  }
  for (const { document } of generated(200, 1)) look(document.root)
  expect([...found].toSorted()).toEqual(['blank in a list', 'tolerated child', 'unknown attribute'])
})
