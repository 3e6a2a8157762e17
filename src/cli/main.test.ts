import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse, validate } from '../core'
import { kindOf } from '../running/kind-of'
import { main } from './main'

const folder = mkdtempSync(join(tmpdir(), 'plivo-xml-'))
afterAll(() => rmSync(folder, { recursive: true }))

const good = '<Response><Speak>Hi</Speak></Response>'
const warned = '<Response><Hangup/><Speak>Hi</Speak></Response>'
const wrong = '<Response>\n  <Speek>Hi</Speek>\n</Response>\n'
const broken = '<Response>\r\n  <Speak>a & b</Speak>\r\n</Response>'
const latin = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><Response><Speak>Größe</Speak></Response>', 'latin1')

const files: Readonly<Record<string, string | Buffer>> = {
  'good.xml': good,
  'wrong.xml': wrong,
  'broken.xml': broken,
  'latin.xml': latin,
  'binary.xml': Buffer.from([0, 1, 2]),
  'flow/a.xml': good,
  'flow/inner/b.xml': wrong,
  'flow/notes.txt': 'no XML',
  'flow/node_modules/c.xml': broken,
}
for (const [name, content] of Object.entries(files)) {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), content)
}

async function run(
  args: readonly string[],
  stdin = '',
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let [out, err] = ['', '']
  const code = await main(args, {
    folder,
    stdin: () => Buffer.from(stdin),
    out: (content) => void (out += Buffer.from(content).toString()),
    err: (text) => void (err += text),
  })
  return { code, out, err }
}

/** What is asked, how it ends, and what is printed to standard output and to standard error. */
const table: readonly (readonly [args: readonly string[], code: number, out: RegExp, err: RegExp, stdin?: string])[] = [
  [['check', 'good.xml'], 0, /^$/, /^$/],
  [['check', 'wrong.xml'], 1, /^wrong\.xml:2:4 error .*<Speek>.*\n {4}.*\[unknown-element\]\n$/, /^$/],
  [['check', 'broken.xml'], 1, /^broken\.xml:2:\d+ error /, /^$/],
  [['check', 'nowhere.xml'], 2, /^$/, /^nowhere\.xml: there is no such file or folder\n$/],
  [['check', 'nowhere.xml', 'wrong.xml'], 2, /^wrong\.xml:2:4 /, /^nowhere\.xml: /],
  [['check', 'binary.xml'], 2, /^$/, /^binary\.xml: This is a binary file/],
  [['check', 'latin.xml'], 0, /^$/, /^$/],
  [['check', 'flow'], 1, /^flow.inner.b\.xml:2:4 error [^\n]*\n[^\n]*\n$/, /^$/],
  [['check', '-'], 1, /^<stdin>:2:4 /, /^$/, wrong],
  [['check', '-'], 0, /^<stdin>:1:\d+ warning /, /^$/, warned],
  [['check', '--warnings-as-errors', '-'], 1, /^<stdin>:1:\d+ warning /, /^$/, warned],
  [['check', '--kind', 'message', 'good.xml'], 0, /\[message-only\]/, /^$/],
  [['check', '--kind', 'fax', 'good.xml'], 2, /^$/, /--kind is one of voice, message, sound/],
  [['check', '--format', 'html', 'good.xml'], 2, /^$/, /--format is one of text, json, github, sarif/],
  [['check', '--format', 'github', 'wrong.xml'], 1, /^::error file=wrong\.xml,line=2,col=4,title=unknown-element::/, /^$/],
  [['check'], 2, /^$/, /^Name a file or a folder/],
  [['check', '--unknown'], 2, /^$/, /Unknown option '--unknown'/],
  [['mend', 'good.xml'], 2, /^$/, /^There is no command “mend”/],
  [[], 2, /^plivo-xml <command>/, /^$/],
  [['--help'], 0, /^plivo-xml <command>/, /^$/],
  [['format', 'good.xml'], 0, /^<Response>\n {2}<Speak>Hi<\/Speak>\n<\/Response>\n$/, /^$/],
  [['minify', 'wrong.xml'], 0, /^<Response><Speek>Hi<\/Speek><\/Response>\n?$/, /^$/],
  [['format', 'broken.xml'], 1, /^$/, /^broken\.xml: line 2, column \d+: /],
  [
    ['convert', '-'],
    0,
    /^<Response><GetDigits [^>]*><Speak>Hi<\/Speak><\/GetDigits><\/Response>$/,
    /\d changed/,
    '<Response><Gather><Say>Hi</Say></Gather></Response>',
  ],
  [
    ['convert', '--address', 'https://example.com/x', '-'],
    0,
    /action="https:\/\/example\.com\/x"/,
    /changed/,
    '<Response><Gather/></Response>',
  ],
  [['convert', 'good.xml'], 0, /^<Response><Speak>Hi<\/Speak><\/Response>$/, /Plivo XML already/],
  [['code', '--language', 'python', 'good.xml'], 0, /plivoxml\.SpeakElement\('Hi'\)/, /^$/],
  [['code', '--language', 'cobol', 'good.xml'], 2, /^$/, /--language is one of python/],
  [['words', 'good.xml'], 0, /“Hi”/, /^$/],
]

describe('the command line', () => {
  for (const [args, code, out, err, stdin] of table) {
    it(`ends "${args.join(' ')}${stdin === undefined ? '' : ` < ${stdin.slice(0, 24)}`}" with ${code}`, async () => {
      const ran = await run(args, stdin)
      expect(ran.code).toBe(code)
      expect(ran.out).toMatch(out)
      expect(ran.err).toMatch(err)
    })
  }

  it('prints as JSON what validate finds, file by file', async () => {
    const { out } = await run(['check', '--format', 'json', 'good.xml', 'wrong.xml', 'broken.xml'])
    const [first, second, third] = JSON.parse(out) as {
      file: string
      ok: boolean
      kind: string
      problems: { rule: string; message: string; line: number }[]
    }[]
    expect(first).toEqual({ file: 'good.xml', ok: true, kind: 'voice', problems: [] })
    const read = parse(wrong)
    if (!read.ok) throw new Error('not well-formed')
    const found = validate(read.document, { kind: kindOf(read.document) })
    expect(second!.problems.map(({ rule, message }) => ({ rule, message }))).toEqual(
      found.map(({ rule, message }) => ({ rule, message })),
    )
    expect(third!.ok).toBe(false)
    expect(third!.problems[0]!.line).toBe(2)
  })

  it('writes SARIF whose results name rules that it lists', async () => {
    const { out } = await run(['check', '--format', 'sarif', 'flow', 'broken.xml'])
    const { version, runs } = JSON.parse(out) as {
      version: string
      runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; locations: unknown[] }[] }[]
    }
    expect(version).toBe('2.1.0')
    const known = runs[0]!.tool.driver.rules.map(({ id }) => id)
    expect(runs[0]!.results.length).toBeGreaterThan(1)
    for (const { ruleId, locations } of runs[0]!.results) {
      expect(known).toContain(ruleId)
      expect(locations).toHaveLength(1)
    }
  })
})
