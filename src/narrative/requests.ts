import { specOf } from '../catalogue/index'
import { callParameters, sampleValues, sentParameters } from '../catalogue/requests'
import type { AttributeSpec, ElementSpec, Expectation } from '../catalogue/spec'
import { ownText } from '../model/content'
import type { Document, ElementNode, NodeId } from '../model/node'

/** A request that Plivo will make because of a document. */
export interface Request {
  readonly nodeId: NodeId
  readonly element: string
  /** The attribute that holds the URL; null where it is the text. */
  readonly attribute: string | null
  readonly url: string
  readonly method: 'GET' | 'POST'
  /** What Plivo does with the answer; a stream has none. */
  readonly expects: Expectation | 'stream'
  readonly parameters: readonly string[]
}

/** Every URL of the document, in document order. */
export function requestsOf(document: Document): readonly Request[] {
  const found: Request[] = []
  const visit = (element: ElementNode): void => {
    const spec = specOf(element.name)
    if (spec) addRequests(found, element, spec)
    for (const child of element.children) if (child.kind === 'element') visit(child)
  }
  visit(document.root)
  return found
}

/** A `curl` command that makes such a request with invented values; null for a stream and for a URL that a shell cannot call. */
export function curlOf({ url, method, parameters, expects }: Request): string | null {
  if (expects === 'stream' || !/^https?:\/\//i.test(url)) return null
  if (expects === 'audio') return `curl -sSI ${shell(url)}`
  const data = parameters.map((name) => `  --data-urlencode ${shell(`${name}=${sampleValues.get(name) ?? `sample-${name}`}`)}`)
  return [`curl -sS${method === 'GET' ? ' -G' : ''} ${shell(url)}`, ...data].join(' \\\n')
}

const shell = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

function addRequests(found: Request[], element: ElementNode, spec: ElementSpec): void {
  const common = { nodeId: element.id, element: element.name }
  for (const [name, written] of element.attributes) {
    const attribute = Object.hasOwn(spec.attributes, name) ? spec.attributes[name] : undefined
    const expects = attribute && expectationOf(attribute.type)
    const url = written.trim()
    if (!expects || !isAddress(attribute, url)) continue
    const parameters = parametersFor(`${element.name} ${name}`, expects)
    found.push({ ...common, attribute: name, url, method: methodOf(element, spec, name, expects), expects, parameters })
  }
  const expects = spec.text && expectationOf(spec.text.type)
  if (!expects) return
  const url = ownText(element).trim()
  if (url === '') return
  const method = expects === 'xml' && element.attributes.get('method') === 'GET' ? 'GET' : expects === 'xml' ? 'POST' : 'GET'
  found.push({ ...common, attribute: null, url, method, expects, parameters: parametersFor(element.name, expects) })
}

function expectationOf(type: AttributeSpec['type']): Request['expects'] | undefined {
  if (type.kind === 'webSocketUrl') return 'stream'
  return type.kind === 'url' || type.kind === 'sound' ? type.expects : undefined
}

const isAddress = (attribute: AttributeSpec, url: string): boolean =>
  url !== '' && !(attribute.type.kind === 'sound' && attribute.type.words.includes(url))

/** The method attribute that counts only beside the URL names it; without one Plivo posts, and fetches sounds by GET. */
function methodOf(element: ElementNode, spec: ElementSpec, url: string, expects: Request['expects']): 'GET' | 'POST' {
  const entry = Object.entries(spec.attributes).find(
    ([, { type, appliesWhen }]) => type.kind === 'choice' && type.values.includes('GET') && appliesWhen?.rule?.attribute === url,
  )
  const method = entry && (element.attributes.get(entry[0]) ?? entry[1].default)
  if (method === undefined) return expects === 'audio' ? 'GET' : 'POST'
  return method.toUpperCase() === 'GET' ? 'GET' : 'POST'
}

function parametersFor(place: string, expects: Request['expects']): readonly string[] {
  if (expects === 'audio' || expects === 'stream') return []
  const own = sentParameters.get(place) ?? []
  // A report on a message comes without a call.
  return place.startsWith('Message ') ? own : [...new Set([...callParameters, ...own])]
}
