import { expect, it } from 'vitest'
import { createXml } from '..'
import { insert } from '../../model/arrange'
import { rename, setAttribute } from '../../model/edit'
import type { Document, ElementNode, Path } from '../../model/node'
import { mostDepth } from '../diagnostics/strict-parser'

const { parse, refusalOf } = createXml({ keepsSpace: () => false })

function read(text: string): Document {
  const parsed = parse(text)
  if (!parsed.ok) throw new Error('It is not well-formed.')
  return parsed.document
}

const childrenOf = (text: string): readonly ElementNode[] =>
  read(text).root.children.filter((node): node is ElementNode => node.kind === 'element')

/** Returns elements in each other, so many. */
const nested = (count: number): string => `<r>${'<a>'.repeat(count)}${'</a>'.repeat(count)}</r>`
const undeclared = /^The prefix p: isn’t declared/

interface Case {
  readonly into: string
  /** Where they are put, below the root where it is absent. */
  readonly at?: Path
  readonly added: (text: Document) => Document
  readonly siblings: string
  readonly refusal: RegExp | null
}

const asIs = (document: Document): Document => document

it.each<[string, Case]>([
  ['the deepest that is read', { into: '<r/>', siblings: nested(mostDepth - 1), added: asIs, refusal: null }],
  ['one level more', { into: '<r><s/></r>', at: [0], siblings: nested(mostDepth - 1), added: asIs, refusal: /^Nest less/ }],
  [
    'a prefix deep in one of several',
    {
      into: '<r/>',
      siblings: '<r><a/><b><c><d/></c></b><e/></r>',
      added: (made) => rename(made, [1, 0, 0], 'p:d'),
      refusal: undeclared,
    },
  ],
  [
    'an attribute with a prefix deep in the last one',
    {
      into: '<r/>',
      siblings: '<r><a/><b><c/></b></r>',
      added: (made) => setAttribute(made, [1, 0], 'p:x', ''),
      refusal: undeclared,
    },
  ],
  [
    'a prefix that holds there',
    { into: '<r xmlns:p="u"/>', siblings: '<r><a/><b><c/></b></r>', added: (made) => rename(made, [1, 0], 'p:c'), refusal: null },
  ],
  [
    'a wrong name in the sibling behind a prefix that holds there',
    {
      into: '<r xmlns:p="u"/>',
      siblings: '<r><b><c/></b><d/></r>',
      added: (made) => rename(rename(made, [0, 0], 'p:c'), [1], 'a b'),
      refusal: /found "a b"/,
    },
  ],
])('judges what is added: %s', (_, { into, at = [], siblings, added, refusal }) => {
  const before = read(into)
  const { root } = added(read(siblings))
  const after = insert(before, at, 0, root.children)
  const found = refusalOf(before, after)
  if (refusal === null) expect(found).toBe(null)
  else expect(found).toMatch(refusal)
})

it('looks for nothing in a node that was moved, and in what stands beside an edit', () => {
  const [first, second] = childrenOf('<r><a x="1"><p/></a><b/></r>')
  const before = insert(read('<r/>'), [], 0, [first!, second!])
  const after = { ...before, root: { ...before.root, children: [second!, first!] } }
  expect(refusalOf(before, after)).toBe(null)
  expect(refusalOf(before, setAttribute(after, [0], 'y', '2'))).toBe(null)
  expect(refusalOf(before, rename(after, [0], '1'))).toMatch(/found "1"/)
})
