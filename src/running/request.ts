import { callParameters } from '../catalogue/run'
import type { Sent } from '../catalogue/run'
import type { AttributeSpec, ElementSpec, Expectation } from '../catalogue/spec'
import { ownText } from '../model/content'
import type { ElementNode, NodeId } from '../model/node'
import { effectiveValue, holds } from './conditions'

/** A request that Plivo makes because of a document. */
export interface Request {
  readonly nodeId: NodeId
  readonly element: string
  /** The attribute that holds the URL; null where it is the text. */
  readonly attribute: string | null
  readonly url: string
  readonly method: 'GET' | 'POST'
  /** What Plivo does with the answer; a stream has none. */
  readonly expects: Expectation | 'stream'
  /** True where only what can be heard of the XML that comes back is used: Speak, Play and Wait. */
  readonly isHeard?: true
  /** The names of what is sent. */
  readonly parameters: readonly string[]
}

/**
 * Returns the request of `sent` on the element; null where no URL is written, where the value is a word, or while the
 * attribute does not count.
 */
export function requestFor(
  { url: attribute, method, parameters }: Sent,
  element: ElementNode,
  spec: ElementSpec,
): Request | null {
  const place = attribute === null ? spec.text : spec.attributes[attribute]
  const expects = place && expectationOf(place.type)
  const url = (attribute === null ? ownText(element) : (element.attributes.get(attribute) ?? '')).trim()
  if (!place || !expects || url === '' || isWord(place.type, url)) return null
  if ('group' in place && place.appliesWhen?.rule && holds(place.appliesWhen.rule, element, spec) === false) return null
  const isAlone = expects === 'audio' || expects === 'stream'
  return {
    nodeId: element.id,
    element: element.name,
    attribute,
    url,
    method: methodOf(method === undefined ? undefined : effectiveValue(element, spec, method), expects),
    expects,
    // A report on a message comes without a call.
    parameters: isAlone || spec.category === 'message' ? parameters : [...new Set([...callParameters, ...parameters])],
  }
}

function expectationOf(type: AttributeSpec['type']): Request['expects'] | undefined {
  if (type.kind === 'webSocketUrl') return 'stream'
  return type.kind === 'url' || type.kind === 'sound' ? type.expects : undefined
}

const isWord = (type: AttributeSpec['type'], value: string): boolean => type.kind === 'sound' && type.words.includes(value)

function methodOf(written: string | undefined, expects: Request['expects']): Request['method'] {
  if (written === undefined) return expects === 'audio' || expects === 'stream' ? 'GET' : 'POST'
  return written.toUpperCase() === 'GET' ? 'GET' : 'POST'
}
