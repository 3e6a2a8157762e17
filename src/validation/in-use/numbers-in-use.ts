import { specOf } from '../../catalogue'
import type { Document, ElementNode } from '../../model/node'
import { recipientsIn } from '../../messaging/recipients/entries'
import { hasPlaceholder } from '../../model/placeholders'

const kinds: ReadonlySet<string> = new Set(['phone', 'phoneList', 'sipUri'])

/** Returns the phone numbers and SIP addresses of the document, each once. */
export const numbersOf = (document: Document): readonly string[] => [...new Set(eachNumber(document.root))]

/** Returns the first phone numbers and SIP addresses of the document, each once: a list may hold tens of thousands. */
export function firstNumbersOf(document: Document, most: number): readonly string[] {
  const found = new Set<string>()
  for (const number of eachNumber(document.root)) if (found.add(number).size === most) break
  return [...found]
}

function* eachNumber(element: ElementNode): Generator<string, undefined> {
  const spec = specOf(element.name)
  for (const [name, value] of element.attributes) {
    const attribute = spec && Object.hasOwn(spec.attributes, name) ? spec.attributes[name] : undefined
    if (attribute && kinds.has(attribute.type.kind)) yield* certainIn(value)
  }
  const isNumber = spec?.text && kinds.has(spec.text.type.kind)
  for (const child of element.children) {
    if (child.kind === 'element') yield* eachNumber(child)
    else if (isNumber && child.kind === 'text') yield* certainIn(child.text)
  }
}

function* certainIn(value: string): Generator<string, undefined> {
  for (const { number } of recipientsIn(value)) if (!hasPlaceholder(number)) yield number
}
