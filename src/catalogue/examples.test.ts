import { expect, it } from 'vitest'
import { parse, serialise, validate } from '../core'
import type { Document, ElementNode } from '../model/node'
import { checkValue } from '../validation/values/values'
import { catalogue, elementNames, isOffered, shortestParents } from './index'
import type { ElementName } from './index'
import { examples as elementExamples } from '../../test/examples'
import type { AttributeSpec, ElementSpec } from './spec'

const attributes = elementNames.flatMap((name) => {
  const spec: ElementSpec = catalogue[name]
  return Object.entries(spec.attributes).map(([attribute, of]): readonly [string, AttributeSpec] => [`${name} ${attribute}`, of])
})

it.each(attributes.filter(([, spec]) => spec.default !== undefined))('%s: the default passes its own check', (_name, spec) => {
  expect(checkValue(spec.type, spec.default!)).toBeNull()
})

it.each(attributes.filter(([, spec]) => spec.type.kind === 'wordOrPattern'))(
  '%s: the sample passes its own check',
  (_name, spec) => {
    expect(checkValue(spec.type, spec.type.kind === 'wordOrPattern' ? spec.type.sample : '')).toBeNull()
  },
)

it.each(attributes.filter(([, spec]) => spec.allowedWhen))('%s: what is allowed passes its own check', (_name, spec) => {
  for (const value of spec.allowedWhen!.flatMap(({ values }) => values)) expect(checkValue(spec.type, value)).toBeNull()
})

it.each(elementNames)('the example of <%s> parses to the element and prints as it was', (name) => {
  const text = wrapped(name)
  const document = documentOf(text)
  const parent = shortestParents(name)
    .slice(1)
    .reduce((outer) => onlyElement(outer), document.root)
  expect(name === 'Response' ? parent.name : onlyElement(parent).name).toBe(name)
  expect(serialise(document)).toBe(text)
})

it.each(elementNames.filter(isOffered))('the example of <%s> has no errors and no warnings', (name) => {
  const problems = validate(documentOf(wrapped(name)), { kind: 'voice' })
  expect(problems.filter(({ level }) => level !== 'info').map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
})

function documentOf(text: string): Document {
  const parsed = parse(text)
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'))
  return parsed.document
}

/** Returns the example inside its shortest parents; SSML needs a voice that knows it. */
function wrapped(name: ElementName): string {
  const parents = shortestParents(name)
  const start = parents.map((parent) => (parent === 'Speak' ? '<Speak voice="Polly.Joanna">' : `<${parent}>`))
  const end = parents.toReversed().map((parent) => `</${parent}>`)
  return [...start, elementExamples[name], ...end].join('')
}

function onlyElement(parent: ElementNode): ElementNode {
  return parent.children.find((child) => child.kind === 'element')!
}
