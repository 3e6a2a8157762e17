import { specOf } from '../../catalogue/index'
import { ownText } from '../../model/content'
import type { ElementNode } from '../../model/node'
import { placeholdersIn } from '../../model/placeholders'
import { effectiveValue } from '../../running/conditions'
import type { World } from '../types'

/** Returns the value with its placeholders filled in by their samples; those without a sample stay as they are written. */
export function filled(value: string, { samples }: World): string {
  if (samples === undefined) return value
  let text = ''
  let at = 0
  for (const { from, to } of placeholdersIn(value)) {
    const written = value.slice(from, to)
    text += value.slice(at, from) + (Object.hasOwn(samples, written) ? (samples[written] ?? written) : written)
    at = to
  }
  return text + value.slice(at)
}

/** Returns the text of an element, filled in, with its white space as it is spoken. */
export const textIn = (element: ElementNode, world: World): string => filled(ownText(element), world).replace(/\s+/g, ' ').trim()

/** Returns the value of an attribute or its default, filled in; '' where there is neither. */
export function valueIn(element: ElementNode, attribute: string | undefined, world: World): string {
  const spec = specOf(element.name)
  if (attribute === undefined || spec === undefined) return ''
  return filled(effectiveValue(element, spec, attribute) ?? '', world).trim()
}

/** Returns the number in an attribute, else its default; null where neither is one. */
export function numberIn(element: ElementNode, attribute: string | undefined, world: World): number | null {
  if (attribute === undefined) return null
  const written = valueIn(element, attribute, world)
  if (isNumber(written)) return Number(written)
  const usual = specOf(element.name)?.attributes[attribute]?.default ?? ''
  return isNumber(usual) ? Number(usual) : null
}

const isNumber = (text: string): boolean => /^\d{1,12}(?:\.\d{1,6})?$/.test(text)
