import { offeredAttributes, specOf } from '../../../catalogue'
import type { AttributeSpec, ValueKind } from '../../../catalogue/spec'

/** `half` has another one beside it; `wide` and `narrow` are a URL and its method. */
export type Width = 'full' | 'half' | 'wide' | 'narrow'

/** An attribute with what the catalogue says about it. */
export type Named = readonly [name: string, spec: AttributeSpec]

/** An attribute as it stands in a form. */
export interface Entry {
  readonly name: string
  readonly spec: AttributeSpec
  readonly width: Width
}

/** The known attributes of an element in the order of its form: what everyone sees, and what opens on demand. */
export interface Arranged {
  readonly shown: readonly Entry[]
  readonly more: readonly Entry[]
}

/** Returns the arrangement of an element's known attributes; the same name gives the same object. */
export function arrangedFor(element: string): Arranged {
  const known = arrangements.get(element)
  if (known) return known
  const all = Object.entries(specOf(element)?.attributes ?? {})
  const offered = offeredAttributes(element)
  const shown = commonOf(all)
  const more = all.filter((named) => !shown.includes(named))
  const arranged: Arranged = {
    shown: withWidths(languageFirst(firstThose(shown, ([, spec]) => spec.required === true))),
    more: withWidths(firstThose(more, ([name]) => offered.includes(name))),
  }
  arrangements.set(element, arranged)
  return arranged
}

/** Returns those that everyone sees: what is required or common, and the method that goes with such a URL. */
export function commonOf(all: readonly Named[]): readonly Named[] {
  const isCommon = ([, spec]: Named): boolean => spec.group === 'common' || spec.required === true
  return all.filter((named) => isCommon(named) || all.some((url) => isCommon(url) && isMethodOf(url, named)))
}

/**
 * Returns the attributes with their widths: a URL stands beside its method, short ones stand in pairs. What is seen is the
 * order of Tab.
 */
export function withWidths(all: readonly Named[]): readonly Entry[] {
  const entries: Entry[] = []
  const rest = [...all]
  for (let named = rest.shift(); named; named = rest.shift()) {
    const here = named
    const other = rest.findIndex(
      (next) => isMethodOf(here, next) || (isShort(here) && isShort(next) && !rest.some((url) => isMethodOf(url, next))),
    )
    const [pair] = other < 0 ? [] : rest.splice(other, 1)
    const [own, beside]: readonly [Width, Width] = isShort(here) ? ['half', 'half'] : ['wide', 'narrow']
    entries.push({ name: here[0], spec: here[1], width: pair || isShort(here) ? own : 'full' })
    if (pair) entries.push({ name: pair[0], spec: pair[1], width: beside })
  }
  return entries
}

const arrangements = new Map<string, Arranged>()

/** Kinds whose values are short enough for two fields to stand side by side. */
const short: ReadonlySet<ValueKind> = new Set<ValueKind>([
  'boolean',
  'integer',
  'secondsOrWord',
  'duration',
  'choice',
  'wordOrPattern',
  'language',
  'voice',
  'key',
  'keys',
])

function firstThose(all: readonly Named[], isFirst: (named: Named) => boolean): readonly Named[] {
  return [...all.filter(isFirst), ...all.filter((named) => !isFirst(named))]
}

/**
 * Returns the attributes with the language before the voice that must speak it: who picks it first is then shown the voices
 * that fit.
 */
function languageFirst(all: readonly Named[]): readonly Named[] {
  const voice = all.findIndex(([, spec]) => spec.type.kind === 'voice')
  const language = all.findIndex(([, spec]) => spec.type.kind === 'language')
  const named = all[language]
  if (voice < 0 || named === undefined || language < voice) return all
  return all.toSpliced(language, 1).toSpliced(voice, 0, named)
}

/** Returns whether the second one says how the URL of the first one is called. */
function isMethodOf([url]: Named, [, { type, appliesWhen }]: Named): boolean {
  return type.kind === 'choice' && type.values.includes('GET') && appliesWhen?.rule?.attribute === url
}

const isShort = ([, { type, shows }]: Named): boolean => short.has(type.kind) && !shows
