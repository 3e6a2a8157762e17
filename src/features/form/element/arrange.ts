import { offeredAttributes, specOf } from '../../../catalogue'
import type { AttributeSpec, ValueKind } from '../../../catalogue/spec'

/** `half` has another one beside it; `alone` is short with nothing beside it. */
export type Width = 'full' | 'half' | 'alone'

/** An attribute with what the catalogue says about it. */
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

/** The arrangement of an element's known attributes; the same name gives the same object. */
export function arrangedFor(element: string): Arranged {
  const known = arrangements.get(element)
  if (known) return known
  const all = Object.entries(specOf(element)?.attributes ?? {})
  const offered = offeredAttributes(element)
  const isShown = ([, spec]: Named): boolean => spec.group === 'common' || spec.required === true
  const more = all.filter((named) => !isShown(named))
  const arranged: Arranged = {
    shown: withWidths(languageFirst(firstThose(all.filter(isShown), ([, spec]) => spec.required === true))),
    more: withWidths(firstThose(more, ([name]) => offered.includes(name))),
  }
  arrangements.set(element, arranged)
  return arranged
}

type Named = readonly [name: string, spec: AttributeSpec]

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

/** The language before the voice that must speak it: who picks it first is then shown the voices that fit. */
function languageFirst(all: readonly Named[]): readonly Named[] {
  const voice = all.findIndex(([, spec]) => spec.type.kind === 'voice')
  const language = all.findIndex(([, spec]) => spec.type.kind === 'language')
  const named = all[language]
  if (voice < 0 || named === undefined || language < voice) return all
  return all.toSpliced(language, 1).toSpliced(voice, 0, named)
}

/** Short ones stand in pairs; one that has none behind it gets the next short one beside it. What is seen is the order of Tab. */
function withWidths(all: readonly Named[]): readonly Entry[] {
  const entries: Entry[] = []
  const rest = [...all]
  for (let named = rest.shift(); named; named = rest.shift()) {
    const [name, spec] = named
    const other = isShort(named) ? rest.findIndex(isShort) : -1
    const [pair] = other < 0 ? [] : rest.splice(other, 1)
    if (!pair) entries.push({ name, spec, width: isShort(named) ? 'alone' : 'full' })
    else entries.push({ name, spec, width: 'half' }, { name: pair[0], spec: pair[1], width: 'half' })
  }
  return entries
}

const isShort = ([, spec]: Named): boolean => short.has(spec.type.kind)
