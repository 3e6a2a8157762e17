import { expect, it } from 'vitest'
import { checkValue } from '../validation/values'
import { catalogue, elementNames } from './index'
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
