import { attributePlace } from '../../catalogue/attribute-place'
import { isText } from '../../model/content'
import { newId } from '../../model/node'
import type { ElementNode } from '../../model/node'

/** Returns the element with the attribute set; a new one stands where the catalogue has it. */
export function withAttribute(element: ElementNode, name: string, value: string): ElementNode {
  if (element.attributes.get(name) === value) return element
  if (element.attributes.has(name)) return { ...element, attributes: new Map(element.attributes).set(name, value) }
  const entries = [...element.attributes]
  const index = attributePlace(element.name, [...element.attributes.keys()], name)
  entries.splice(index, 0, [name, value])
  return { ...element, attributes: new Map(entries) }
}

/** Returns the element without the attribute. */
export function withoutAttribute(element: ElementNode, name: string): ElementNode {
  if (!element.attributes.has(name)) return element
  return { ...element, attributes: new Map([...element.attributes].filter(([present]) => present !== name)) }
}

/** Returns the element with the attribute under another name, at the same place and with the same value. */
export function withAttributeNamed(element: ElementNode, from: string, to: string): ElementNode {
  if (from === to || !element.attributes.has(from) || element.attributes.has(to)) return element
  return { ...element, attributes: new Map([...element.attributes].map(([name, value]) => [name === from ? to : name, value])) }
}

/** Returns the element under another name. */
export function withName(element: ElementNode, name: string): ElementNode {
  return element.name === name ? element : { ...element, name }
}

/** Returns a new element of that name around the element. */
export function wrappedIn(element: ElementNode, name: string): ElementNode {
  return { kind: 'element', id: newId(), name, attributes: new Map(), children: [element] }
}

/**
 * Returns the element with `text` in its one text or CDATA, between the blanks that stood around it; the same element when it
 * has several.
 */
export function withText(element: ElementNode, text: string): ElementNode {
  const runs = element.children.filter(isText)
  const run = runs[0]
  if (run === undefined || runs.length > 1) return element
  const core = run.text.trim()
  const from = run.text.indexOf(core)
  const next = run.text.slice(0, from) + text + run.text.slice(from + core.length)
  return next === run.text
    ? element
    : { ...element, children: element.children.map((child) => (child === run ? { ...run, text: next } : child)) }
}

/** Returns the element without the text that stands directly inside it. */
export function withoutText(element: ElementNode): ElementNode {
  const children = element.children.filter((child) => !isText(child))
  return children.length === element.children.length ? element : { ...element, children }
}
