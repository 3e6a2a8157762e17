import { isOffered, elementNames, specOf } from '../../src/catalogue'
import type { ElementName } from '../../src/catalogue'
import { generate } from '../../src/codegen/generate'
import type { View } from '../../src/codegen/generate'
import { textWithVariables } from '../../src/codegen/plan/variables'
import { parse, serialise } from '../../src/core'
import { isText } from '../../src/model/content'
import type { Node } from '../../src/model/node'
import type { Sample } from './documents'
import { within } from './documents'
import { read } from './read'
import type { Framework, Reply, Request } from './serving'
import { serving } from './serving'

/** What comes as the value of each parameter; null for a parameter that does not come. */
export const values: Readonly<Record<string, string | null>> = {
  missing: null,
  empty: '',
  zero: '0',
  padded: '  x\t y ',
  'very long': 'ab '.repeat(20_000),
  'non-ASCII': 'é שלום 日本 \u{1f600}',
  'XML signs': `<&>"' &amp; ]]> <!-- -->`,
  hostile: '"/><Injected/>\\\' `$x` ${1+1} #{1+1} {{x}} %s ?>\u0001\u0000\uffff\r\n',
}

export interface Handler {
  readonly title: string
  readonly view: View
  readonly sample: Sample
  /** The parameters that it reads. */
  readonly parameters: readonly string[]
  /** What Plivo signs its requests with; absent where it asks for no signature. */
  readonly token?: string
}

interface Asked extends Request {
  /** What comes, in words. */
  readonly value: string
  readonly status: number
}

/**
 * Returns a handler for each element with a placeholder for its text and for each attribute, one that asks for signatures,
 * and one that takes delivery reports.
 */
export function elementHandlers(): readonly Handler[] {
  const report = read('<Response><Message src="1" dst="2" callbackUrl="https://example.com/report">a</Message></Response>')
  return [
    ...elementNames
      .filter((name) => isOffered(name) && name !== 'Response')
      .flatMap((name) => handlersOf([{ title: `<${name}> with placeholders`, document: read(within(name, filledIn(name))) }])),
    {
      title: 'signed requests',
      view: 'handler',
      sample: { title: 'signed requests', document: read('<Response><Speak>{{text}}</Speak></Response>') },
      parameters: ['text'],
      token: 'a token',
    },
    {
      title: 'delivery reports',
      view: 'report',
      sample: { title: 'delivery reports', document: report },
      parameters: ['MessageUUID', 'Status', 'ErrorCode'],
    },
  ]
}

/** Returns a handler for each of the documents that has placeholders. */
export function handlersOf(samples: readonly Sample[]): readonly Handler[] {
  return samples.flatMap((sample) => {
    const found = textWithVariables(serialise(sample.document)).flatMap((piece) =>
      typeof piece === 'object' ? [piece.variable] : [],
    )
    const parameters = [...new Set(found)]
    return parameters.length === 0 ? [] : [{ title: sample.title, view: 'handler' as const, sample, parameters }]
  })
}

function filledIn(name: ElementName): string {
  const spec = specOf(name)
  const attributes = Object.keys(spec?.attributes ?? {}).map(
    (attribute) => `${attribute}="{{${attribute.replaceAll(/\W/g, '_')}}}"`,
  )
  const text = spec?.text === undefined ? '' : '{{text}}'
  return `<${[name, ...attributes].join(' ')}>${text}</${name}>`
}

/** Returns the requests for a handler: every value by POST, as Plivo sends it, and by GET where a URL can hold it. */
function requestsFor(handler: Handler): readonly Asked[] {
  const { parameters, view, token } = handler
  if (token !== undefined) return signedRequests(token)
  return Object.entries(values).flatMap(([value, text]) => {
    // Express takes 100 kB.
    const most = Math.floor(60_000 / parameters.length)
    const fields = new URLSearchParams(text === null ? [] : parameters.map((name) => [name, text.slice(0, most)]))
    const request = { value, path: view === 'report' ? '/report' : '/answer', fields, status: 200 }
    const isLong = fields.toString().length > 1500
    return [{ ...request, method: 'POST' as const }, ...(isLong ? [] : [{ ...request, method: 'GET' as const }])]
  })
}

function signedRequests(token: string): readonly Asked[] {
  const fields = new URLSearchParams({ text: 'Hello', From: '14155550100', CallUUID: 'a-b' })
  return (['POST', 'GET'] as const).flatMap((method) => [
    { method, path: '/answer', fields, value: 'signed', token, status: 200 },
    { method, path: '/answer', fields, value: 'signed with another token', token: 'another', status: 403 },
    { method, path: '/answer', fields, value: 'not signed', status: 403 },
  ])
}

export interface Served {
  readonly answered: number
  /** Every answer that is none, with the handler whose it is. */
  readonly faults: readonly Fault[]
}

interface Fault {
  readonly title: string
  readonly said: readonly string[]
  /** The end of what the server printed. */
  readonly log: string
  readonly code: string
}

/** Serves each handler with the framework and returns what is wrong with its answers. */
export async function answersOf(handlers: readonly Handler[], framework: Framework, folder: string): Promise<Served> {
  let answered = 0
  const faults: Fault[] = []
  for (const handler of handlers) {
    const { code, warnings } = generate(handler.sample.document, framework.language, handler.view)
    const isTextKept = !warnings.some(({ attribute }) => attribute === null)
    const requests = requestsFor(handler)
    const { replies, log } = await serving(framework, code, folder, requests, handler.token)
    const said = replies.flatMap((reply, at) => {
      const { method = '', value = '', fields, status = 200 } = requests[at] ?? {}
      const text = isTextKept && exact.includes(value) ? fields?.get('text') : null
      const fault = faultOf(reply, handler, { text: text ?? '', status })
      return fault === null ? [] : [`${method} ${value}: ${fault}`]
    })
    answered += replies.length
    if (said.length > 0) faults.push({ title: handler.title, said, log: log.trim().split('\n').slice(-12).join('\n'), code })
  }
  return { answered, faults }
}

/** Values that every framework and SDK can hand on letter by letter. */
const exact: readonly string[] = ['non-ASCII', 'XML signs']

/** Returns why the reply is not what Plivo can use, does not say the text, or has another status; or null. */
export function faultOf(reply: Reply | string, { view }: Pick<Handler, 'view'>, { text = '', status = 200 } = {}): string | null {
  if (typeof reply === 'string') return reply
  if (reply.status !== status) return `status ${reply.status}: ${reply.body.slice(0, 200)}`
  if (view === 'report' || status !== 200) return null
  if (!/\bxml\b/.test(reply.type)) return `its type is ${reply.type}`
  const parsed = parse(reply.body)
  if (!parsed.ok) return `not well-formed: ${parsed.problems[0]?.message ?? ''} ${reply.body.slice(0, 200)}`
  const { root } = parsed.document
  if (root.name !== 'Response') return `its root is <${root.name}>`
  const nodes = [...nodesIn(root)]
  if (nodes.some((node) => node.kind === 'element' && node.name === 'Injected')) return 'a value became an element'
  const said = nodes.flatMap((node) => (isText(node) ? [node.text] : [])).join('')
  return said.includes(text) ? null : `says ${JSON.stringify(said)} instead of ${JSON.stringify(text)}`
}

function* nodesIn(node: Node): Generator<Node> {
  yield node
  if (node.kind === 'element') for (const child of node.children) yield* nodesIn(child)
}
