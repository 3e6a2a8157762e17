import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Sdk } from '../catalogue/spec'
import { parse } from '../core'
import { generate } from './generate'
import type { View } from './generate'
import { languages } from './languages'

// Each file was read before it was committed; UPDATE=1 writes them anew, to be read in the difference.
const folder = join(import.meta.dirname, 'golden')
const documents = readdirSync(folder).filter((file) => file.endsWith('.xml'))
const viewsOf = (file: string): readonly View[] =>
  file === 'message.xml' ? ['program', 'handler', 'report'] : ['program', 'handler']

const cases = documents.flatMap((file) =>
  Object.keys(languages).flatMap((sdk) => viewsOf(file).map((view) => [file, sdk as Sdk, view] as const)),
)

it.each(cases)('%s in %s, as a %s', (file, sdk, view) => {
  const parsed = parse(readFileSync(join(folder, file), 'utf8'))
  if (!parsed.ok) throw new Error(`${file} is not well-formed`)
  const { code } = generate(parsed.document, sdk, view)
  const golden = join(folder, `${file.replace('.xml', '')}.${sdk}.${view}.txt`)
  if (process.env['UPDATE'] === '1') writeFileSync(golden, code)
  expect(code).toBe(readFileSync(golden, 'utf8'))
})
