import { specOf } from '../../catalogue'
import type { Document, ElementNode } from '../../model/node'
import { hasPlaceholder } from '../../model/placeholders'

const kinds: ReadonlySet<string> = new Set(['phone', 'phoneList', 'sipUri'])

/** The phone numbers and SIP addresses of the document, each once. */
export function numbersOf(document: Document): readonly string[] {
  const found = new Set<string>()
  const add = (value: string): void => {
    for (const part of value.split('<')) if (part.trim() !== '' && !hasPlaceholder(part)) found.add(part.trim())
  }
  const visit = (element: ElementNode): void => {
    const spec = specOf(element.name)
    for (const [name, value] of element.attributes) {
      const attribute = spec && Object.hasOwn(spec.attributes, name) ? spec.attributes[name] : undefined
      if (attribute && kinds.has(attribute.type.kind)) add(value)
    }
    const isNumber = spec?.text && kinds.has(spec.text.type.kind)
    for (const child of element.children) {
      if (child.kind === 'element') visit(child)
      else if (isNumber && child.kind === 'text') add(child.text)
    }
  }
  visit(document.root)
  return [...found]
}
