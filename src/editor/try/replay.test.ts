import { expect, it } from 'vitest'
import { parse } from '../../core-page'
import type { Document } from '../../model/node'
import type { Event } from '../../model/scenario'
import { marksOf, sameMarks } from './marks'
import { momentsOf } from './replay'
import { worldOf } from './world'

function documentOf(steps: string): Document {
  const read = parse(`<Response>${steps}</Response>`)
  if (!read.ok) throw new Error(steps)
  return read.document
}

const settings = {
  call: { direction: 'inbound', from: '+14155550100', to: '+14155550101' },
  audio: 5,
  charactersASecond: 14.5,
  ring: 30,
} as const

const worldWith = (document: Document) =>
  worldOf({ documentId: 'a', from: null, kind: 'voice', documents: new Map([['a', document]]), samples: {}, settings })

const menu = '<GetInput action="https://a.com/menu" numDigits="1"><Speak>Press 1</Speak></GetInput><Speak>Bye</Speak>'
const one: Event = { on: 'digits', digits: '1' }
const fails: Event = { on: 'reply', reply: { kind: 'fails', how: 'notFound' } }

it('works out only what was decided since', () => {
  const world = worldWith(documentOf(menu))
  const [first] = momentsOf(world, [])
  const moments = momentsOf(world, [one, fails])
  expect(moments[0]).toBe(first)
  expect(moments.map(({ phase }) => phase)).toEqual(['answered', 'answered', 'over'])
  expect(momentsOf(world, [one, { on: 'hangUp' }])[1]).toBe(moments[1])
})

it('keeps the decisions that still fit after an edit, and has the others again where they fit again', () => {
  const edited = momentsOf(worldWith(documentOf(menu.replaceAll('GetInput', 'PreAnswer'))), [one, fails])
  expect(edited).toHaveLength(1)
  expect(momentsOf(worldWith(documentOf(menu)), [one, fails])).toHaveLength(3)
})

it('marks the step of the question, and the steps that were not reached', () => {
  const document = documentOf(menu)
  const [input, bye] = document.root.children
  const [first, , last] = momentsOf(worldWith(document), [{ on: 'nothing' }])
  expect(first && marksOf(first, document)).toEqual({ here: input?.id, unreached: new Set([bye?.id]) })
  const [, over] = momentsOf(worldWith(document), [{ on: 'nothing' }])
  expect(last).toBeUndefined()
  expect(over && marksOf(over, document)).toEqual({ here: null, unreached: new Set() })
})

it('gives the marks before where these say the same', () => {
  const before = { here: 1, unreached: new Set([2]) }
  expect(sameMarks(before, { here: 1, unreached: new Set([2]) })).toBe(before)
  const other = { here: 1, unreached: new Set([3]) }
  expect(sameMarks(before, other)).toBe(other)
})
