import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import Ajv from 'ajv'
import { describe, expect, it } from 'vitest'
import { rulePage } from '../validation/rule-page/rule-page'
import { lawOf } from '../xml/diagnostics/laws'
import { wrongDocuments } from '../../test/corpus-wrong'
import { inResponse } from '../../test/held-documents'
import { checked } from './check'
import type { Checked } from './check'
import { main } from './main'
import { reportOf } from './report'

const read = (path: string): object => JSON.parse(readFileSync(createRequire(import.meta.url).resolve(path), 'utf8')) as object

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

  it('ends each sentence once', () => {
    const asks = [checked('asks.xml', '<Response><Speek>Hi</Speek></Response>')]
    for (const format of ['github', 'sarif'] as const) expect(reportOf(asks, format)).toMatch(/did you mean <Speak>\? Plivo/)
    for (const format of ['github', 'sarif'] as const) expect(reportOf(files, format)).not.toMatch(/[.?]\./)
  })

  describe('the rules in SARIF', () => {
    const samples = rulePage.flatMap(({ fails, kind }) =>
      fails === undefined ? [] : [checked('sample.xml', inResponse(fails), kind)],
    )
    const ofDocuments = [...files.filter(({ file }) => file.startsWith('flow')), ...samples]
    const rules = rulesOf(ofDocuments)

    it('have the names on the page of all rules, and each of its samples that fail is found by its own', () => {
      expect(rules.map(({ id }) => id).filter((id) => !rulePage.some((rule) => rule.id === id))).toEqual([])
      const shown = rulePage.filter(({ fails }) => fails !== undefined).map(({ id }) => id)
      expect(shown.filter((rule) => !rules.some(({ id }) => id === rule))).toEqual([])
      const names = ofDocuments.flatMap(({ problems }) => problems.map(({ rule }) => rule))
      expect(new Set(rules.map(({ id }) => id))).toEqual(new Set(names))
    })

    it('say what the page says, name it, and lead to the pages that they rest on', () => {
      for (const { id, shortDescription, help, helpUri } of rules) {
        const entry = rulePage.find((rule) => rule.id === id)!
        expect(shortDescription.text).toBe(entry.says)
        expect(help.markdown).toContain(entry.passes)
        expect(help.markdown).toContain(`Look up “${id}” under Rules`)
        if (helpUri !== undefined) expect(help.markdown).toContain(`](${helpUri})`)
      }
      const addressed = rules.filter(({ helpUri }) => helpUri !== undefined).map(({ id }) => id)
      expect(addressed).toContain('sender-destination')
      expect(addressed).toContain('stream-last')
      expect(addressed).not.toContain('unknown-element')
    })

    it('say what XML asks for where a text is not well-formed', () => {
      const [rule] = rulesOf([checked('broken.xml', '<Response>a & b</Response>')])
      expect(rule).toMatchObject({ id: 'bare-ampersand', shortDescription: { text: lawOf('bare-ampersand') } })
    })
  })
})

interface Rule {
  readonly id: string
  readonly shortDescription: { readonly text: string }
  readonly help: { readonly markdown: string }
  readonly helpUri?: string
}

function rulesOf(found: readonly Checked[]): readonly Rule[] {
  const { runs } = JSON.parse(reportOf(found, 'sarif')) as { runs: { tool: { driver: { rules: Rule[] } } }[] }
  return runs[0]!.tool.driver.rules
}
