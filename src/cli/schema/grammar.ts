import { elementNames, specOf } from '../../catalogue'
import type { AttributeSpec, ValueType } from '../../catalogue/spec'
import { fittingValues } from '../../completion/values'
import { makeElement } from '../../core'
import type { Finding } from '../../validation/engine/rule'
import { allRules } from '../../validation/engine/rules'
import { foreignElements } from '../../validation/rules/foreign-names'

/** What a schema says of an attribute. */
export interface SchemaAttribute {
  readonly name: string
  readonly doc: string
  /** The known values, to be offered. */
  readonly values: readonly string[]
  /** What a value has to match, in the notation of XML Schema; null where any is accepted. */
  readonly pattern: string | null
}

/** What a schema says of an element. Text may stand in all of them: a template writes its loops there. */
export interface SchemaElement {
  readonly name: string
  readonly doc: string
  readonly children: readonly string[]
  readonly attributes: readonly SchemaAttribute[]
  /** Whether an attribute that nobody knows is no error. */
  readonly takesOthers: boolean
}

/** The name of the one element that may be the root. */
export const rootName = 'Response'

/**
 * Returns what stands where, by the catalogue, and by the rules: what they do not call an error is accepted, and so is every value
 * in which something of a template may stand.
 */
export function grammarOf(): readonly SchemaElement[] {
  const shown = [...foreignElements].flatMap(([name, { shownIn }]) => (shownIn === undefined ? [] : [name]))
  const names = [...elementNames, ...shown]
  return names.map((name) => {
    const spec = specOf(name)
    const children = names.filter(
      (child) => !isError(allRules.place.map((rule) => rule.judge(makeElement(child), name, 'voice'))),
    )
    if (spec === undefined)
      return { name, doc: 'One page of Plivo’s docs shows it.', children, attributes: [], takesOthers: true }
    const attributes = Object.entries(spec.attributes).map(([attribute, each]) => attributeOf(name, attribute, each))
    const takesOthers = !isError(allRules.name.map((rule) => rule.judge('nobody-knows-it', makeElement(name), spec)))
    return { name, doc: `${spec.doc} ${spec.docUrl}`.trim(), children, attributes, takesOthers }
  })
}

function attributeOf(element: string, name: string, spec: AttributeSpec): SchemaAttribute {
  const { type, doc, default: usual } = spec
  const values = fittingValues(type, new Map()).map(({ value }) => value)
  return {
    name,
    doc: usual === undefined || usual === '' ? doc : `${doc} Not set: ${usual}.`,
    values: [...new Set(values)],
    pattern: isStrict(element, name, spec) ? patternOf(type, values) : null,
  }
}

/** Returns whether a value that is none of the known ones and no number is an error, whatever else stands there. */
function isStrict(element: string, name: string, spec: AttributeSpec): boolean {
  const elementSpec = specOf(element)
  if (elementSpec === undefined) return false
  const attribute = { element: makeElement(element), elementSpec, name, value: nonsense, spec }
  return isError(allRules.attribute.filter(({ of }) => of?.(spec) ?? true).map((rule) => rule.judge(attribute)))
}

const nonsense = 'no such value'

function isError(found: readonly (Finding | readonly Finding[] | null)[]): boolean {
  return found.flat().some((finding) => finding?.level === 'error')
}

/** Returns a pattern of words in any letters, numbers of any size, blanks around, nothing, and all that a template may fill in. */
function patternOf(type: ValueType, values: readonly string[]): string | null {
  const words = [...values, ...(type.kind === 'choice' ? (type.tolerated ?? []) : [])].map(inAnyLetters)
  const numbers = String.raw`[+\-]?[0-9][\s\S]*`
  if (type.kind === 'boolean' || type.kind === 'choice') return accepting(words)
  if (type.kind === 'integer' || type.kind === 'secondsOrWord') return accepting([...words, numbers])
  return null
}

const accepting = (ways: readonly string[]): string => String.raw`\s*(${ways.join('|')})?\s*|[\s\S]*[<\[{][\s\S]*`

const inAnyLetters = (word: string): string =>
  Array.from(word, (letter) => {
    const [low, high] = [letter.toLowerCase(), letter.toUpperCase()]
    return low === high ? letter.replace(/[-.\\?*+{}()|[\]^]/, String.raw`\$&`) : `[${high}${low}]`
  }).join('')
