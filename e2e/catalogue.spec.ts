import { expect, test } from '@playwright/test'
import type { ElementName } from '../src/catalogue'
import { attributeSpecOf, elementNames, isOffered, offeredAttributes, shortestParents, specOf } from '../src/catalogue'
import { Driver } from './driver'
import { samplesOf } from './samples'

const escaped = (value: string): string => value.replace(/&/g, '&amp;').replace(/</g, '&lt;')

for (const name of elementNames.filter((candidate) => isOffered(candidate) && candidate !== 'Response')) {
  test(`adds, edits, removes and exports ${name} and all its attributes`, async ({ page }) => {
    const app = new Driver(page)
    await app.open()
    await app.blank()
    for (const parent of shortestParents(name).slice(1)) await app.add(parent)
    await app.add(name)
    await expect(app.row(name)).toHaveAttribute('aria-selected', 'true')
    await app.showMore(name)

    const offered = offeredAttributes(name)
    const expected = new Map<string, string>()
    // Each second value is written over the first.
    for (const turn of [0, 1]) {
      for (const attribute of offered) {
        const value = valuesOf(name, attribute)[turn]
        if (value === undefined) continue
        // Typed recipients become chips of their own beside those that are there.
        if (attributeSpecOf(name, attribute)?.type.kind === 'phoneList') await app.clear(attribute)
        await app.set(attribute, value)
        expected.set(attribute, value)
      }
      for (const [attribute, value] of expected) {
        await expect
          .poll(() => app.shown(), { message: `${attribute} after ${value}`, intervals: [20] })
          .toContain(` ${attribute}="${escaped(value)}"`)
      }
    }
    const text = specOf(name)?.text
    if (text) await app.fill('Text', samplesOf(text.type)[0])

    const exported = (await app.downloaded()).bytes.toString()
    for (const [attribute, value] of expected) expect(exported).toContain(` ${attribute}="${escaped(value)}"`)
    const order = [...exported.slice(exported.indexOf(`<${name}`)).matchAll(/ ([\w:-]+)="/g)].map(([, attribute]) => attribute)
    expect(order).toEqual(Object.keys(specOf(name)!.attributes).filter((attribute) => expected.has(attribute)))
    if (text) expect(exported).toContain(`${escaped(samplesOf(text.type)[0])}</${name}>`)

    for (const attribute of expected.keys()) await app.clear(attribute)
    for (const attribute of expected.keys()) {
      await expect
        .poll(() => app.shown(), { message: `${attribute} after it was cleared`, intervals: [20] })
        .not.toContain(` ${attribute}=`)
    }
    await app.row(name).press('Delete')
    await expect.poll(() => app.shown()).not.toContain(`<${name}`)
  })
}

function valuesOf(name: ElementName, attribute: string): readonly string[] {
  const spec = attributeSpecOf(name, attribute)
  return spec ? [...new Set(samplesOf(spec.type))] : []
}
