import { callbackOptions } from '../catalogue/callback-options'
import type { ValueType } from '../catalogue/spec'
import type { FittingValue } from './values'

/** What fits behind the # of an address, and where it goes. */
export interface FittingOptions {
  readonly from: number
  readonly to: number
  readonly options: readonly FittingValue[]
}

/**
 * Returns the options, or the words of one, that fit at `at` in an address from `from` to `to`; null where none can stand. In
 * the text `&` is written `&amp;`.
 */
export function fittingOptions(type: ValueType, text: string, from: number, to: number, at: number): FittingOptions | null {
  const isCalled = (type.kind === 'url' || type.kind === 'sound') && type.expects !== undefined && type.expects !== 'audio'
  const hash = text.slice(from, at).lastIndexOf('#')
  if (!isCalled || hash < 0) return null
  const fragment = text.slice(from + hash + 1, to)
  const start = at - (/[^=,;#&]*$/.exec(text.slice(from, at))?.[0].length ?? 0)
  const end = at + (/^[^=,;&]*/.exec(text.slice(at, to))?.[0].length ?? 0)
  const key = /(?:[#;&])([a-z]+)=[^;&]*$/.exec(text.slice(from, at))?.[1]
  if (key === undefined) {
    const written = [...fragment.matchAll(/(?:^|[;&])([a-z]+)=/g)].map(([, name]) => name)
    const missing = [...callbackOptions].filter(([name]) => !written.includes(name))
    return { from: start, to: end, options: missing.map(([name, { doc }]) => ({ value: `${name}=`, detail: doc })) }
  }
  const option = callbackOptions.get(key)
  const words = option !== undefined && 'words' in option ? option.words : []
  return { from: start, to: end, options: words.map((value) => ({ value, detail: '' })) }
}
