import { describe, expect, test } from 'vitest'
import { fragmentOf, parse } from '../../../core'
import type { Document, Node } from '../../../model/node'
import { insertPlace } from './insert-place'

function read(text: string): Document {
  const parsed = parse(text)
  if (!parsed.ok) throw new Error(text)
  return parsed.document
}

function nodes(text: string): readonly Node[] {
  const fragment = fragmentOf(text)
  return fragment.ok ? fragment.nodes : []
}

const document = read('<Response><GetInput><Speak/></GetInput><Message/></Response>')

describe('imported nodes go', () => {
  test('inside the focused element when it takes them', () => {
    const places = { inside: { parent: [0], index: 1 }, after: { parent: [], index: 1 } }
    expect(insertPlace(document, nodes('<Play/>'), places)).toEqual({ place: places.inside, words: 'at the end of GetInput' })
  })

  test('behind it when it does not', () => {
    const places = { inside: { parent: [1], index: 0 }, after: { parent: [], index: 2 } }
    expect(insertPlace(document, nodes('<Play/>'), places)).toEqual({ place: places.after, words: 'after Message' })
  })

  test('to the end of the root when nothing else takes all of them', () => {
    const places = { inside: null, after: { parent: [0], index: 1 } }
    const { place, words } = insertPlace(document, nodes('<Play/><Hangup/>'), places)
    expect({ place, words }).toEqual({ place: { parent: [], index: 2 }, words: 'at the end of Response' })
  })
})
