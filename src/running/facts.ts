import { specOf } from '../catalogue/index'
import { childElements, wholeText } from '../model/content'
import type { ElementNode } from '../model/node'

/** What an element says of itself, each value with its default where it is not written. */
export interface Facts {
  readonly element: ElementNode
  readonly text: string
  /** The written value or the default; '' where there is neither. */
  readonly value: (attribute: string) => string
  readonly isOn: (attribute: string) => boolean
  /** The written value, '' where it is not written. */
  readonly written: (attribute: string) => string
  readonly children: readonly ElementNode[]
}

/** Reads an element for the sentences about it. */
export function factsOf(element: ElementNode): Facts {
  const known = specOf(element.name)?.attributes ?? {}
  const written = (name: string): string => (element.attributes.get(name) ?? '').trim()
  const value = (name: string): string => written(name) || ((Object.hasOwn(known, name) ? known[name]?.default : undefined) ?? '')
  return {
    element,
    text: wholeText(element).replace(/\s+/g, ' ').trim(),
    value,
    written,
    isOn: (name) => value(name) === 'true',
    children: childElements(element),
  }
}
