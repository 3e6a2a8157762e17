import { describe, expect, it } from 'vitest'
import { catalogue, elementNames, isOffered, shortestParents, specOf } from './index'
import type { Dangling } from './index'
import type { Condition } from './condition'
import type { Run, Sent } from './run'
import type { AttributeSpec, ElementSpec, ValueKind, ValueType } from './spec'
import { listedVoice } from './speech/voices'

const elements: readonly (readonly [name: string, spec: ElementSpec])[] = elementNames.map((name) => [name, catalogue[name]])

const attributes: readonly (readonly [name: string, spec: AttributeSpec, of: ElementSpec])[] = elements.flatMap(([name, of]) =>
  Object.entries(of.attributes).map(([attribute, spec]) => [`${name} ${attribute}`, spec, of] as const),
)

interface Choir {
  readonly Response: {
    readonly children: readonly ['Speak', 'Sing']
    readonly toleratedChildren: { readonly Hum: readonly ['go'] }
  }
  readonly Speak: { readonly children: readonly [] }
}
export const misspeltChildren: readonly Dangling<Choir>[] = ['Sing', 'Hum']
// @ts-expect-error Speak is there, so it does not dangle
export const knownChild: Dangling<Choir> = 'Speak'

it('has no picture for two elements', () => {
  const pictures = elements.flatMap(([, { picture }]) => picture ?? [])
  expect(pictures.filter((picture, at) => pictures.indexOf(picture) !== at)).toEqual([])
})

it('holds every element file', () => {
  const files = import.meta.glob<Readonly<Record<string, ElementSpec>>>('./elements/*.ts', { eager: true })
  const specs = Object.values(files).flatMap((file) => Object.values(file))
  expect(new Set(specs)).toEqual(new Set(Object.values(catalogue)))
  expect(specs).toHaveLength(elementNames.length)
})

/** Returns the attributes that a part of a run names. */
const namesIn = (part: string | object): readonly string[] =>
  typeof part === 'string' ? [part] : Object.values(part).filter((each) => typeof each === 'string')

describe.each(elements)('<%s>', (name, spec) => {
  it('links to a page', () => {
    expect(spec.docUrl).toMatch(/^https:\/\/(www\.plivo\.com\/docs|github\.com\/plivo)\//)
  })

  it('has text exactly where its content may be text', () => {
    expect(spec.text !== undefined).toBe(spec.content === 'text' || spec.content === 'mixed')
    expect(spec.text?.label ?? 'Text').toMatch(/\bText\b/)
  })

  it('has children exactly where its content may be elements', () => {
    const children = [...spec.children, ...Object.keys(spec.toleratedChildren ?? {})]
    expect(children.length === 0 || spec.content === 'elements' || spec.content === 'mixed').toBe(true)
    expect(new Set(children).size).toBe(children.length)
  })

  it('offers only what may be offered', () => {
    expect(isOffered(name) ? spec.children.filter((child) => !isOffered(child)) : spec.children).toEqual([])
  })

  it('is known to someone for each tolerated child', () => {
    expect(Object.values(spec.toleratedChildren ?? {}).every((sources) => sources.length > 0 && !sources.includes('docs'))).toBe(
      true,
    )
  })

  it('is reachable from Response by documented nesting, if it is offered', () => {
    const chain = [...shortestParents(name), name]
    const links = chain.slice(1).map((child, index) => specOf(chain[index]!)?.children.includes(child))
    expect(chain[0]).toBe('Response')
    expect(links.every((documented) => documented === true)).toBe(isOffered(name))
  })

  it('places required attributes before common ones before the others', () => {
    const ranks = Object.values(spec.attributes).map(({ required, group }) => (required ? 0 : group === 'common' ? 1 : 2))
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
  })

  it('shows at most seven attributes first', () => {
    expect(Object.values(spec.attributes).filter(({ group }) => group === 'common').length).toBeLessThanOrEqual(7)
  })

  it('has headings exactly where it has more than twelve attributes, and each attribute under one of them', () => {
    const names = Object.keys(spec.attributes)
    expect(spec.sections !== undefined).toBe(names.length > 12)
    const placed = Object.values(spec.sections ?? {}).flat()
    expect(placed.toSorted()).toEqual(spec.sections ? names.toSorted() : [])
    expect(Object.values(spec.sections ?? {}).every((section) => section.length > 1)).toBe(true)
  })

  it('labels no two fields alike', () => {
    const labels = Object.values(spec.attributes).map(({ label }) => label)
    expect(new Set(labels).size).toBe(labels.length)
  })

  it('names each URL in what it does, or as one that nobody is said to call', () => {
    const isUrl = ({ kind }: ValueType) => kind === 'url' || kind === 'webSocketUrl' || kind === 'sound'
    const urls = Object.entries(spec.attributes).filter(([, { type }]) => isUrl(type))
    const expected = [...urls.map(([attribute]) => attribute), ...(spec.text && isUrl(spec.text.type) ? [null] : [])]
    const sent = (spec.runs ?? []).flatMap(sentBy).map(({ url }) => url)
    expect([...new Set([...sent, ...(spec.uncalled ?? [])])].sort()).toEqual(isOffered(name) ? expected.sort() : [])
    expect(sent.filter((url) => spec.uncalled?.includes(url ?? ''))).toEqual([])
  })

  it('asks each URL by the method attribute that is there for it', () => {
    const methods = Object.entries(spec.attributes).filter(
      ([, { type }]) => type.kind === 'choice' && type.values.includes('GET'),
    )
    const named = new Set((spec.runs ?? []).flatMap(sentBy).flatMap(({ method }) => method ?? []))
    const expected = methods.filter(([, { appliesWhen }]) => !spec.uncalled?.includes(appliesWhen?.rule?.attribute ?? ''))
    if (isOffered(name)) expect([...named].sort()).toEqual(expected.map(([attribute]) => attribute).sort())
  })

  it('has conditions, times and ends on attributes of its own', () => {
    for (const { when, takes, endsAfter, reason, messages, outcomes, afterHangUp } of spec.runs ?? []) {
      const conditions = [...(when ?? []), ...[...outcomes, ...(afterHangUp ?? [])].flatMap((each) => each.when ?? [])]
      const read = [
        ...conditions.flatMap((condition) => ('attribute' in condition ? condition.attribute : [])),
        ...Object.entries<string | object>({ ...takes }).flatMap(([key, attribute]) =>
          key === 'kind' ? [] : namesIn(attribute),
        ),
        ...[endsAfter ?? [], reason ?? [], Object.values(messages ?? {})],
      ].flat()
      expect(read.filter((attribute) => !Object.hasOwn(spec.attributes, attribute))).toEqual([])
    }
  })

  it('has a note on each line that is assumed, and a source on each other one', () => {
    for (const { outcomes, afterHangUp } of spec.runs ?? []) {
      for (const { evidence } of [...outcomes, ...(afterHangUp ?? [])]) {
        expect(evidence.sure === 1 ? evidence.note : evidence.sources[0]).toMatch(/./)
      }
    }
  })

  it('says what it does if it is a step, and ends with a run that always fits', () => {
    const isStep = specOf('Response')?.children.includes(name) === true || name === 'Response'
    expect(spec.runs !== undefined).toBe(isStep)
    expect(spec.runs?.at(-1)?.when).toBeUndefined()
  })
})

it.each([
  ...elements.map(([name, { doc }]) => [name, doc] as const),
  ...elements.flatMap(([name, { text }]) => (text ? [[`${name} text`, text.doc] as const] : [])),
  ...attributes.map(([name, { doc }]) => [name, doc] as const),
])('%s: the doc is one short sentence', (_name, doc) => {
  expect(doc).toMatch(/^[A-Z][^\n]*\.$/)
  expect(doc).not.toMatch(/[.!?] /)
  expect(doc.length).toBeLessThanOrEqual(140)
})

describe.each(attributes)('%s', (_name, spec, of) => {
  it('has a default of its own kind', () => {
    if (spec.default !== undefined) expect(suits(spec.type, spec.default)).toBe(true)
  })

  it('depends on attributes of the same element, with values they can have', () => {
    for (const condition of conditionsOf(spec)) {
      const other = of.attributes[condition.attribute]
      expect(other).toBeDefined()
      const word = wordOf(condition)
      if (word !== undefined && other) expect(suits(other.type, word)).toBe(true)
    }
  })

  it('allows under a condition only what it allows at all', () => {
    for (const value of (spec.allowedWhen ?? []).flatMap(({ values }) => values)) expect(suits(spec.type, value)).toBe(true)
  })

  it('names a page exactly when the docs know it', () => {
    expect(spec.docsKind !== undefined).toBe(spec.sources.includes('docs'))
    expect(new Set(spec.sources).size).toBe(spec.sources.length)
    expect(spec.sources.filter((source) => !of.sources.includes(source))).toEqual([])
  })
})

function conditionsOf({ appliesWhen, requiredWhen, allowedWhen }: AttributeSpec): readonly Condition[] {
  return [appliesWhen?.rule, requiredWhen, ...(allowedWhen ?? []).map(({ when }) => when)].filter(
    (condition) => condition !== undefined,
  )
}

function wordOf(condition: Condition): string | undefined {
  if ('is' in condition) return condition.is
  if ('not' in condition) return condition.not
  return 'includes' in condition ? condition.includes : undefined
}

type Suits = { readonly [K in ValueKind]: (type: Extract<ValueType, { kind: K }>, value: string) => boolean }

const isUrl = (value: string) => /^https?:\/\//.test(value)
const matches = (pattern: string | undefined, value: string) => pattern === undefined || new RegExp(pattern).test(value)
const among = (words: readonly string[], value: string) => value.split(',').every((word) => words.includes(word))

/** Coarser than the check of values a person gives: enough to find a default that was put on the wrong attribute. */
const table: Suits = {
  text: (type, value) => value !== '' && matches(type.pattern, value),
  secret: () => false,
  name: (_type, value) => value !== '',
  url: (_type, value) => isUrl(value),
  webSocketUrl: (_type, value) => value.startsWith('wss://'),
  sound: (type, value) => type.words.includes(value) || isUrl(value),
  boolean: (_type, value) => value === 'true' || value === 'false',
  integer: (type, value) => /^\d+$/.test(value) && Number(value) >= (type.min ?? 0) && Number(value) <= (type.max ?? Infinity),
  secondsOrWord: (type, value) =>
    value === type.word || (/^\d+$/.test(value) && Number(value) >= type.min && Number(value) <= type.max),
  duration: (_type, value) => /^\d+m?s$/.test(value),
  choice: (type, value) => type.values.includes(value) || type.values.some((known) => known.split(' ').includes(value)),
  wordOrPattern: (type, value) => type.words.includes(value) || matches(type.pattern, value),
  wordList: (type, value) => among(type.words, value),
  language: (type, value) => type.known.includes(value),
  voice: (_type, value) => listedVoice(value) === value,
  phone: (_type, value) => /^\+?\d+$/.test(value),
  phoneList: (_type, value) => /^\+?\d+(<\+?\d+)*$/.test(value),
  sipUri: (_type, value) => value.startsWith('sip:'),
  key: (type, value) => type.keys.includes(value),
  keys: (_type, value) => /^[\d*#]+$/.test(value),
  tones: (type, value) => value !== '' && matches(type.pattern, value),
  digitPatterns: (_type, value) => /^[\d*#]+(,[\d*#]+)*$/.test(value),
  keyValueList: (_type, value) => /^\w+=\w+(,\w+=\w+)*$/.test(value),
  phraseList: (_type, value) => value !== '',
}

function suits(type: ValueType, value: string): boolean {
  const suitsKind = table[type.kind] as (type: ValueType, value: string) => boolean
  return suitsKind(type, value)
}

function sentBy({ plays = [], tells = [], streams = [], outcomes, afterHangUp = [] }: Run): readonly Sent[] {
  return [...plays, ...tells, ...streams, ...[...outcomes, ...afterHangUp].flatMap(({ sends }) => sends ?? [])]
}
