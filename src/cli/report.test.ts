import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import Ajv from 'ajv'
import { describe, expect, it } from 'vitest'
import { rulesOfFlows } from '../validation/rule-page/rules-of-flows'
import { rulesOfPlaces } from '../validation/rule-page/rules-of-places'
import { wrongDocuments } from '../../test/corpus-wrong'
import { checked } from './check'
import { main } from './main'
import { reportOf } from './report'

const read = (path: string): object => JSON.parse(readFileSync(createRequire(import.meta.url).resolve(path), 'utf8')) as object

const inResponse = (xml: string): string =>
  xml.startsWith('root:') ? xml.slice(5) : xml.startsWith('<Response') ? xml : `<Response>${xml}</Response>`
const files = [
  ...wrongDocuments.map(([xml], index) => checked(`flow a/${index}.xml`, inResponse(xml))),
  checked('good.xml', '<Response><Speak>Hi</Speak></Response>'),
  checked('broken.xml', '<Response>a & b'),
  checked('empty.xml', ''),
]

describe('what is printed for programs', () => {
  it('is SARIF 2.1.0 by its schema', () => {
    const ajv = new Ajv({ schemaId: 'id', unknownFormats: 'ignore', meta: false })
    ajv.addMetaSchema(read('ajv/lib/refs/json-schema-draft-04.json'))
    const isValid = ajv.compile(read('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'))
    isValid(JSON.parse(reportOf(files, 'sarif')))
    expect(isValid.errors ?? []).toEqual([])
    expect(isValid({ version: '2.1.0', runs: [{}] })).toBe(false)
  })

  it('is JSON by the schema that is printed', async () => {
    let printed = ''
    const silent = { folder: '/', stdin: () => Buffer.of(), err: () => undefined }
    await main(['schema', '--format', 'json'], { ...silent, out: (content) => void (printed += String(content)) })
    const isValid = new Ajv().compile(JSON.parse(printed) as object)
    isValid(JSON.parse(reportOf(files, 'json')))
    expect(isValid.errors ?? []).toEqual([])
    expect(isValid([{ file: 'a.xml', ok: true, kind: 'fax', problems: [] }])).toBe(false)
  })

  it('says of each rule in SARIF what the page of all rules says', () => {
    interface Rule {
      readonly id: string
      readonly shortDescription: { readonly text: string }
      readonly help: { readonly markdown: string }
    }
    const { runs } = JSON.parse(reportOf(files, 'sarif')) as { runs: { tool: { driver: { rules: Rule[] } } }[] }
    const { rules } = runs[0]!.tool.driver
    const entries = [...rulesOfPlaces, ...rulesOfFlows]
    const ofDocuments = new Set(
      files.filter(({ file }) => file.startsWith('flow')).flatMap(({ problems }) => problems.map(({ rule }) => rule)),
    )
    expect(ofDocuments.size).toBeGreaterThan(20)
    for (const { id, shortDescription, help } of rules) {
      const entry = entries.find(({ rule }) => rule === id)
      if (ofDocuments.has(id)) expect(entry, id).toBeDefined()
      if (entry === undefined) continue
      expect(shortDescription.text).toBe(entry.says)
      expect(help.markdown).toContain(entry.passes)
    }
  })
})
