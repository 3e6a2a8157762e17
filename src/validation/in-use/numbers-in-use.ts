import { specOf } from '../../catalogue'
import type { Document, ElementNode } from '../../model/node'
import { hasPlaceholder } from '../../model/placeholders'

const kinds: ReadonlySet<string> = new Set(['phone', 'phoneList', 'sipUri'])

/** The phone numbers and SIP addresses of the document, each once. */
export const numbersOf = (document: Document): readonly string[] => [...new Set(eachNumber(document.root))]

/** The first of them, of which a list may hold tens of thousands. */
export function firstNumbersOf(document: Document, most: number): readonly string[] {
  const found = new Set<string>()
  for (const number of eachNumber(document.root)) if (found.add(number).size === most) break
  return [...found]
}

function* eachNumber(element: ElementNode): Generator<string, undefined> {
  const spec = specOf(element.name)
  for (const [name, value] of element.attributes) {
    const attribute = spec && Object.hasOwn(spec.attributes, name) ? spec.attributes[name] : undefined
    if (attribute && kinds.has(attribute.type.kind)) yield* numbersIn(value)
  }
  const isNumber = spec?.text && kinds.has(spec.text.type.kind)
  for (const child of element.children) {
    if (child.kind === 'element') yield* eachNumber(child)
    else if (isNumber && child.kind === 'text') yield* numbersIn(child.text)
  }
}

function* numbersIn(value: string): Generator<string, undefined> {
  for (let from = 0; from <= value.length;) {
    const next = value.indexOf('<', from)
    const to = next < 0 ? value.length : next
    const part = value.slice(from, to).trim()
    if (part !== '' && !hasPlaceholder(part)) yield part
    from = to + 1
  }
}
