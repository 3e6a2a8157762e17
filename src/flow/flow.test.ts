import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../test/arbitrary-document'
import { plivoDocuments } from '../../test/arbitrary-response'
import { edits, explore, flowOf, makeElement, parse, usualPace } from '../core'
import type { FlowDocument } from '../core'
import type { DocumentKind } from '../model/document-metadata'
import type { Document } from '../model/node'

function read(steps: string): Document {
  const parsed = parse(`<Response>${steps}</Response>`)
  if (!parsed.ok) throw new Error(steps)
  return parsed.document
}

const at = (name: string, steps: string, kind: DocumentKind = 'voice'): FlowDocument => ({
  ...{ id: `#${name}`, name, kind, document: read(steps) },
})

const menu = at(
  'menu',
  '<GetDigits action="https://a.com/sales?x=1" numDigits="1"><Speak>Press 1</Speak></GetDigits><Redirect>/later</Redirect>',
)
const sales = at('sales', '<Dial action="after" callbackUrl="/told"><Number>14155550100</Number></Dial>')
const after = at('after', '<Record action="{{next}}" redirect="true"/>')

const linesOf = (documents: readonly FlowDocument[]) =>
  flowOf(documents).links.map(({ from, role, when, method, to }) => `${from} ${role} ${when ?? '-'} ${method} ${to}`)

describe('the links of a flow', () => {
  it('lead from document to document, to URLs without one, and to where a placeholder leads', () => {
    expect(linesOf([menu, sales, after])).toEqual([
      '#menu takesOver digits POST #sales',
      '#menu takesOver done POST /later',
      ...['noAnswer', 'talked', 'busy', 'rejected', 'failed'].map((on) => `#sales takesOver ${on} POST #after`),
      '#sales tells - POST /told',
      '#after takesOver recorded POST {{next}}',
      '#after takesOver silent POST {{next}}',
    ])
    const { places } = flowOf([menu, sales, after])
    expect(places.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      ...['#menu document', '#sales document', '#after document', '/later unknown', '/told unknown', '{{next}} template'],
    ])
  })

  it.each([
    ['<GetInput action="/m" method="GET" redirect="false" inputType="speech"/>', ['#d tells speech GET /m']],
    ['<Conference waitSound="/m">a</Conference>', ['#d plays - POST /m']],
    ['<Dial confirmSound="/m"><Number>1</Number></Dial>', ['#d plays - POST /m']],
    ['<PreAnswer><Redirect>/m</Redirect></PreAnswer>', ['#d takesOver done POST /m']],
    ['<Play>https://a.com/m.mp3</Play><Stream>wss://a.com/m</Stream>', []],
    ['<GetDigits/><Banana action="/m"/><Redirect/>', []],
  ])('of %s are %j', (steps, lines) => {
    expect(linesOf([at('d', steps)])).toEqual(lines)
  })

  it('are only those of the steps that run in the document', () => {
    expect(linesOf([at('d', '<Redirect>/m</Redirect><Message callbackUrl="/r" src="1" dst="2">a</Message>', 'message')])).toEqual(
      ['#d tells - POST /r'],
    )
  })
})

describe('the places of a flow', () => {
  it('begin where no other document leads', () => {
    const entries = flowOf([sales, menu, after]).places.filter((place) => place.kind === 'document' && place.isEntry)
    expect(entries.map(({ id }) => id)).toEqual(['#menu'])
  })

  it('are the same objects while nothing of them changes, and all are as from scratch', () => {
    const before = flowOf([menu, sales, after])
    const changed = { ...sales, document: edits.insert(sales.document, [], 1, [makeElement('Hangup')]) }
    const now = flowOf([menu, changed, after])
    expect(now.places[0]).toBe(before.places[0])
    expect(now.places[2]).toBe(before.places[2])
    expect(now.places[1]).toMatchObject({ name: 'sales', steps: 2 })
    const fresh = (each: FlowDocument): FlowDocument => ({ ...each, document: { ...each.document } })
    expect(now).toEqual(flowOf([menu, changed, after].map(fresh)))
  })
})

const wait = '<Wait/>'
const toMenu = '<Redirect>/menu</Redirect>'

describe('the findings of a flow', () => {
  it.each<readonly [what: string, documents: readonly FlowDocument[], rules: readonly string[]]>([
    ['a whole flow', [menu, sales, after, at('later', '<Hangup/>')], []],
    ['a link to no document of yours', [menu, sales, at('after', wait)], ['dangling /later']],
    ['a link to another host', [at('a', '<Redirect>https://b.com/x</Redirect>')], []],
    [
      'a link to no document at a host of yours',
      [at('a', '<GetDigits action="https://b.com/c"/><Redirect>https://b.com/x</Redirect>'), at('c', wait)],
      ['dangling https://b.com/x'],
    ],
    ['a callback without a document', [at('a', '<Record action="/b" callbackUrl="/c"/>'), at('b', wait)], []],
    ['a document beside a flow', [at('a', '<Redirect>/b</Redirect>'), at('b', wait), at('c', wait)], ['orphan #c']],
    [
      'a message beside a flow',
      [at('a', '<Redirect>/b</Redirect>'), at('b', wait), at('c', '<Message>a</Message>', 'message')],
      [],
    ],
    ['documents without links', [at('a', wait), at('b', wait)], []],
    ['a document that leads to itself', [at('menu', `<Speak>a</Speak>${toMenu}`)], ['loop-alone #menu']],
    ['a menu that comes again', [at('menu', `<GetDigits action="/x"/>${toMenu}`), at('x', toMenu)], []],
    ['a call that hangs up before', [at('menu', `<Hangup/>${toMenu}`)], []],
    [
      'two that lead to each other',
      [at('x', wait + toMenu), at('menu', '<Dial action="/x"><Number>1</Number></Dial>')],
      ['loop-alone #x #menu'],
    ],
    [
      'a round behind a beginning',
      [at('a', toMenu), at('menu', '<Redirect>/x</Redirect>'), at('x', toMenu)],
      ['loop-alone #menu #x'],
    ],
    [
      'music that asks for keys',
      [at('a', '<Conference waitSound="/m">a</Conference>'), at('m', '<Play>https://a.com/m.mp3</Play><GetDigits/>')],
      ['not-heard #m'],
    ],
    ['music', [at('a', '<Conference waitSound="/m">a</Conference>'), at('m', wait)], []],
    ['a document that is only told', [at('a', '<Record callbackUrl="/b"/>'), at('b', wait)], ['tells-xml #b']],
    ['an empty one that is told', [at('a', '<Record callbackUrl="/b"/>'), at('b', '')], []],
    [
      'a call to a message',
      [at('a', '<Redirect>/b</Redirect>'), at('b', '<Message src="1" dst="2">a</Message>', 'message')],
      ['voice-to-message #b'],
    ],
    [
      'two of one name',
      [at('a', '<Redirect>/b</Redirect>'), at('b-2', wait), at('b-3', wait)],
      ['two-at-one-address #b-2 #b-3', 'orphan #b-3'],
    ],
  ])('are right for %s', (_, documents, rules) => {
    expect(flowOf(documents).findings.map(({ rule, places }) => [rule, ...places].join(' '))).toEqual(rules)
  })

  it('say what the caller notices', () => {
    for (const { message, consequence } of flowOf([menu, sales, at('x', wait)]).findings) {
      expect(message).toMatch(/^[A-Z].*\.$/)
      expect(consequence).toMatch(/^[A-Z].*\.$/)
    }
  })
})

it('has each request of a call whose XML takes over or is heard as a link', () => {
  fc.assert(
    fc.property(plivoDocuments(), (document) => {
      const { links } = flowOf([{ id: 'a', name: 'a', kind: 'voice', document }])
      const world = {
        call: { direction: 'inbound', from: '+14155550100', to: '+14155550101' } as const,
        start: { url: '/answer' },
        documents: new Map([['a', document]]),
        answer: ({ nodeId }: { readonly nodeId: number | null }) =>
          nodeId === null ? ({ kind: 'document', id: 'a' } as const) : ({ kind: 'ask' } as const),
        pace: usualPace,
      }
      for (const { moments } of explore(world, 20)) {
        for (const entry of moments.at(-1)?.log ?? []) {
          if ((entry.kind !== 'asks' && entry.kind !== 'plays') || entry.nodeId === null) continue
          const { attribute, method, expects } = entry.request
          const role = entry.kind === 'asks' ? 'takesOver' : 'plays'
          if (expects !== 'xml') continue
          expect(links).toContainEqual(expect.objectContaining({ nodeId: entry.nodeId, attribute, method, role }))
        }
      }
    }),
    runs(60, 2000),
  )
})
