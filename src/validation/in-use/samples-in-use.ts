import { specOf } from '../../catalogue'
import type { ValueType } from '../../catalogue/spec'
import { isText } from '../../model/content'
import { entriesOf } from '../../messaging/recipients/entries'
import type { ElementNode, NodeId } from '../../model/node'
import { placeholderTexts } from '../../model/placeholders'

/** Where a value stands: in an attribute, or in the text of the element. */
export interface ValuePlace {
  readonly nodeId: NodeId
  readonly attribute: string | null
}

/** Something in a document that only stands for what is meant. */
export interface Sample {
  /** `word` is one that docs tell people to replace, such as `<yourdomain>`. */
  readonly kind: 'address' | 'number' | 'word'
  /** As it is written. */
  readonly text: string
  /** In document order. */
  readonly places: readonly ValuePlace[]
}

/**
 * Returns the sample addresses, sample numbers and words to replace in an element and all within it, each once, in document
 * order.
 */
export function samplesInUse(root: ElementNode): readonly Sample[] {
  const found = new Map<string, { kind: Sample['kind']; text: string; places: ValuePlace[] }>()
  const look = (value: string, type: ValueType | undefined, place: ValuePlace): void => {
    for (const { kind, text } of samplesIn(value, type)) {
      const known = found.get(text)
      if (known === undefined) found.set(text, { kind, text, places: [place] })
      else known.places.push(place)
    }
  }
  const open: ElementNode[] = [root]
  for (let element = open.pop(); element; element = open.pop()) {
    const { id, name, attributes, children } = element
    const spec = specOf(name)
    for (const [attribute, value] of attributes)
      look(value, spec && Object.hasOwn(spec.attributes, attribute) ? spec.attributes[attribute]?.type : undefined, {
        nodeId: id,
        attribute,
      })
    for (const child of children) if (isText(child)) look(child.text, spec?.text?.type, { nodeId: id, attribute: null })
    for (const child of children.toReversed()) if (child.kind === 'element') open.push(child)
  }
  return [...found.values()]
}

/** Returns whether a placeholder is for people, who replace it, and not for a template. */
export const isToReplace = (placeholder: string): boolean => /^(?:<[A-Za-z]|\[)/.test(placeholder)

type Found = Pick<Sample, 'kind' | 'text'>

function samplesIn(value: string, type: ValueType | undefined): readonly Found[] {
  const words = placeholderTexts(value).filter(isToReplace)
  if (words.length > 0) return words.map((text): Found => ({ kind: 'word', text }))
  const text = value.trim()
  if (type === undefined || text === '') return []
  if (addressKinds.has(type.kind)) return isSampleAddress(text) ? [{ kind: 'address', text }] : []
  if (!numberKinds.has(type.kind)) return []
  return entriesOf(text)
    .flatMap((entry) => entry.split(','))
    .map((part) => part.trim())
    .filter(isSampleNumber)
    .map((number): Found => ({ kind: 'number', text: number }))
}

const addressKinds: ReadonlySet<ValueType['kind']> = new Set(['url', 'webSocketUrl', 'sound', 'sipUri'])
const numberKinds: ReadonlySet<ValueType['kind']> = new Set(['phone', 'phoneList'])

/** Returns the host of an address: behind its scheme and a name before `@`. */
const hostOf = (address: string): string =>
  /^(?:[a-z][a-z0-9+.-]*:(?:\/\/)?)?(?:[^/@\s?#]*@)?([^/:?#\s]+)/i.exec(address)?.[1]?.toLowerCase() ?? ''

/**
 * Returns whether an address is a sample: by https://www.rfc-editor.org/rfc/rfc2606, or by what people write for a domain of
 * their own.
 */
function isSampleAddress(address: string): boolean {
  // A relative URL has no host.
  if (!/^[a-z][a-z0-9+.-]*:/i.test(address)) return false
  const host = hostOf(address)
  if (/(?:^|\.)example\.(?:com|net|org)$|\.(?:example|invalid|test)$/.test(host)) return true
  return /(?:^|\.)(?:your|my)[-_]?(?:app|company|domain|host|server|site|website)(?=\.|$)/.test(host)
}

/** Returns whether a number is one of 555-0100 to 555-0199 of the North American plan, which are kept for stories. */
function isSampleNumber(number: string): boolean {
  return /^1?[2-9]\d{2}55501\d{2}$/.test(number.replace(/^\+/, '').replace(/[\s().-]/g, ''))
}
