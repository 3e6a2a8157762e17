import { expect, test } from '@playwright/test'
import type { ElementName } from '../src/catalogue'
import { attributeSpecOf, elementNames, isOffered, offeredAttributes, shortestParents, specOf } from '../src/catalogue'
import { Driver } from './driver'
import { samplesOf } from './samples'

/** As many elements as one story walks through, so that all workers have some. */
const most = 7

/** What is walked through each time: the heart, and an element with most kinds of attributes. The others in the long run. */
const inShort: readonly ElementName[] = ['Message', 'Dial']

// That each attribute of each element is set and cleared by its own control, the unit tests of the form show.
for (const [place, names] of places()) {
  const others = names.filter((name) => !inShort.includes(name))
  for (const name of names) if (inShort.includes(name)) walksThrough(place, [name])
  for (let from = 0; from < others.length; from += most) walksThrough(place, others.slice(from, from + most), '@long')
}

function walksThrough(place: readonly string[], walked: readonly ElementName[], tag: readonly string[] | string = []): void {
  test(`adds, edits, removes and exports in ${place.at(-1)}: ${walked.join(', ')}`, { tag: [tag].flat() }, async ({ page }) => {
    const app = new Driver(page)
    await app.open()
    await app.blank()
    for (const parent of place.slice(1)) await app.add(parent)
    const kinds = new Set<string>()
    for (const name of walked) await test.step(name, () => walk(app, place.at(-1)!, name, kinds))
  })
}

/** Returns the elements of the catalogue by the shortest way to where they go. */
function places(): readonly (readonly [place: readonly string[], names: readonly ElementName[]])[] {
  const byPlace = new Map<string, ElementName[]>()
  for (const name of elementNames.filter((candidate) => isOffered(candidate) && candidate !== 'Response')) {
    const place = shortestParents(name).join()
    byPlace.set(place, [...(byPlace.get(place) ?? []), name])
  }
  return [...byPlace].map(([place, names]) => [place.split(','), names])
}

/** Gives each attribute a value, and the first of each kind another one over it and none in the end. */
async function walk(app: Driver, parent: string, name: ElementName, kinds: Set<string>): Promise<void> {
  await app.select(parent)
  await app.add(name)
  await expect(app.row(name)).toHaveAttribute('aria-selected', 'true')
  await app.showMore(name)

  const expected = new Map<string, string>()
  const changed = new Map<string, string>()
  for (const attribute of offeredAttributes(name)) {
    const type = attributeSpecOf(name, attribute)?.type
    if (!type) continue
    const [first, second] = samplesOf(type)
    await app.set(attribute, first)
    expected.set(attribute, first)
    if (!kinds.has(type.kind) && second !== first) changed.set(attribute, second)
    kinds.add(type.kind)
  }
  await shows(app, expected)
  for (const [attribute, value] of changed) {
    // Typed recipients become chips of their own beside those that are there.
    if (attributeSpecOf(name, attribute)?.type.kind === 'phoneList') await app.clear(attribute)
    await app.set(attribute, value)
    expected.set(attribute, value)
  }
  await shows(app, expected)
  const text = specOf(name)?.text
  if (text) await app.fill('Text', samplesOf(text.type)[0])

  const exported = (await app.downloaded()).bytes.toString()
  expect(missing(exported, expected)).toEqual([])
  const own = exported.slice(exported.indexOf(`<${name}`)).split('>', 1)[0] ?? ''
  const order = [...own.matchAll(/ ([\w:-]+)="/g)].map(([, attribute]) => attribute)
  expect(order).toEqual(Object.keys(specOf(name)!.attributes).filter((attribute) => expected.has(attribute)))
  if (text) expect(exported).toContain(`${escaped(samplesOf(text.type)[0])}</${name}>`)

  for (const attribute of changed.keys()) await app.clear(attribute)
  const cleared = new Map([...expected].filter(([attribute]) => changed.has(attribute)))
  await expect.poll(async () => missing(await app.shown(), cleared), { intervals: [20] }).toEqual([...cleared.keys()])
  await app.row(name).press('Delete')
  await expect.poll(() => app.shown()).not.toContain(`<${name}`)
}

async function shows(app: Driver, expected: ReadonlyMap<string, string>): Promise<void> {
  await expect.poll(async () => missing(await app.shown(), expected), { intervals: [20] }).toEqual([])
}

/** Returns the attributes that a text has not with their values. */
const missing = (text: string, expected: ReadonlyMap<string, string>): readonly string[] =>
  [...expected]
    .filter(([attribute, value]) => !text.includes(` ${attribute}="${escaped(value)}"`))
    .map(([attribute]) => attribute)

const escaped = (value: string): string => value.replace(/&/g, '&amp;').replace(/</g, '&lt;')
