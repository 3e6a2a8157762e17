import { attributeSpecOf, specOf } from '../../catalogue/index'
import { childElements, wholeText } from '../../model/content'
import type { ElementNode } from '../../model/node'
import { rootOfDocument } from '../../model/problem'
import type { Fix } from '../../model/problem'
import { withAttribute } from './element-edit'
import { isAddress } from './text-from-attribute'
import { unwrapped, withNodesFor, withParentOf } from './tree-edit'

/** What stands here instead of an element of another platform, and the repair. */
interface Instead {
  readonly expected: string
  readonly title: string
  readonly fix: Fix
}

/** Returns what Plivo has for an element that people of other platforms write in a stream or around it; null for any other. */
export function insteadOf(element: ElementNode, parent: string): Instead | null {
  if (element.name === 'Parameter') return asHeader(element, parent)
  const set = wrappers.get(element.name)
  return set === undefined ? asText(element, parent) : withoutWrapper(element, set)
}

/** Elements around a stream, each with the attributes that give <Stream> the same effect. */
const wrappers: ReadonlyMap<string, readonly string[]> = new Map([
  ['Connect', ['bidirectional', 'keepCallAlive']],
  ['Start', []],
])

function withoutWrapper(element: ElementNode, names: readonly string[]): Instead | null {
  const { id, name } = element
  if (!childElements(element).some(isStream)) return null
  const setting = names.length === 0 ? '' : ` and set ${names.join(' and ')} to "true"`
  const alike = (stream: ElementNode): ElementNode =>
    names.reduce((now, each) => (now.attributes.has(each) ? now : withAttribute(now, each, 'true')), stream)
  return {
    expected: '<Stream> by itself',
    title: `Write <Stream> without <${name}> around it`,
    fix: {
      label: `Unwrap <${name}>${setting}`,
      on: rootOfDocument,
      edit: (root) =>
        withNodesFor(root, id, (node) =>
          node.kind === 'element'
            ? node.children.map((child) => (child.kind === 'element' && isStream(child) ? alike(child) : child))
            : [node],
        ),
    },
  }
}

const isStream = ({ name }: ElementNode): boolean => name === 'Stream'

/**
 * Returns what stands instead of the element as a header: a pair that can stand among others, which commas part; null for any
 * other.
 */
function asHeader({ id, attributes }: ElementNode, parent: string): Instead | null {
  const [name, value] = [attributes.get('name') ?? '', attributes.get('value') ?? '']
  const isPair = /^[^\s=,;]+$/.test(name) && /^[^,;]*$/.test(value)
  if (attributeSpecOf(parent, headers) === undefined || !isPair) return null
  return {
    expected: headers,
    title: `Write it in ${headers} of <${parent}>`,
    fix: {
      label: `Move it to ${headers}`,
      on: rootOfDocument,
      edit: (root) =>
        withParentOf(root, id, (stream) => {
          const before = stream.attributes.get(headers) ?? ''
          const children = stream.children.filter((child) => child.id !== id)
          return withAttribute({ ...stream, children }, headers, [before, `${name}=${value}`].filter(Boolean).join(','))
        }),
    },
  }
}

const headers = 'extraHeaders'

/** Returns what stands instead of an element around the URL that its parent takes as text; null for any other. */
function asText(element: ElementNode, parent: string): Instead | null {
  const text = specOf(parent)?.text
  if (text === undefined || childElements(element).length > 0) return null
  if (!isAddress(text.type, wholeText(element).trim())) return null
  return {
    expected: 'the URL as text',
    title: `Write the URL as text of <${parent}>, without <${element.name}>`,
    fix: { label: `Unwrap <${element.name}>`, on: rootOfDocument, edit: (root) => unwrapped(root, element.id) },
  }
}
