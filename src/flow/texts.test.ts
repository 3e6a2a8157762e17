import { expect, it } from 'vitest'
import { flowOf, parse } from '../core'
import type { FlowDocument } from '../core'
import { linesOf } from './lines'
import { inOrder } from './order'
import { markdownOf, mermaidOf } from './texts'

function at(name: string, steps: string): FlowDocument {
  const parsed = parse(`<Response>${steps}</Response>`)
  if (!parsed.ok) throw new Error(steps)
  return { id: `#${name}`, name, kind: 'voice', document: parsed.document }
}

const documents = [
  at('beside', '<Wait/>'),
  at('sales', '<Dial action="/menu" callbackUrl="/told"><Number>14155550100</Number></Dial>'),
  at('menu', '<GetInput action="sales" method="GET"/><Redirect>https://{{host}}/</Redirect>'),
  at('start', '<Redirect>/menu</Redirect>'),
]
const flow = flowOf(documents)

it('has the flow of a document first, from its beginning on, and what is not linked last', () => {
  expect(inOrder(flow, '#sales')).toEqual(['#start', '#menu', '#sales', '/told', 'https://{{host}}/', '#beside'])
  expect(inOrder(flow, null)).toEqual(inOrder(flow, '#sales'))
})

it('says when each URL is asked for, and where it leads to', () => {
  const said = linesOf(flow, null).flatMap(({ place, links }) =>
    links.map(({ when, target, about }) => [place.name, when, target, about].join('; ')),
  )
  expect(said).toEqual([
    'start; then; menu; asks /menu, POST, by <Redirect>',
    'menu; on keys or speech; sales; asks sales, GET, by action of <GetInput>',
    'menu; then; wherever https://{{host}}/ leads; asks https://{{host}}/, POST, by <Redirect>',
    'sales; once it is over; menu; asks /menu, POST, by action of <Dial>',
    'sales; ; your server; notifies /told, POST, by callbackUrl of <Dial>',
  ])
})

it('prints the list as Markdown', () => {
  expect(markdownOf(flow, null)).toMatchInlineSnapshot(`
    "# Flow

    ## start

    - then: menu: \`asks /menu, POST, by <Redirect>\`

    ## menu

    - on keys or speech: sales: \`asks sales, GET, by action of <GetInput>\`
    - then: wherever https://\\{\\{host\\}\\}/ leads: \`asks https://{{host}}/, POST, by <Redirect>\`

    ## sales

    - once it is over: menu: \`asks /menu, POST, by action of <Dial>\`
    - your server: \`notifies /told, POST, by callbackUrl of <Dial>\`

    ## beside

    - **info**: No document leads to beside, and it leads to none. Plivo asks for it only where a number or an API call has its URL.
    "
  `)
})

it('prints a chart in Mermaid, with its escapes', () => {
  expect(mermaidOf(flow, null)).toMatchInlineSnapshot(`
    "flowchart LR
      d1["start"]
      d2["menu"]
      d3["sales"]
      d4["/told"]
      d5["https://{{host}}/"]
      d6["beside"]
      d3 -->|"once it is over"| d2
      d3 -.->|"notifies"| d4
      d2 -->|"keys or speech"| d3
      d2 -->|"then"| d5
      d1 -->|"then"| d2
      classDef stub stroke-dasharray: 4 4
      class d4,d5 stub
    "
  `)
  expect(mermaidOf(flowOf([at('a"b#c<d>', '<Redirect>/x&amp;"`y</Redirect>')]), null)).toContain('d1["a#34;b#35;c#60;d#62;"]')
})
