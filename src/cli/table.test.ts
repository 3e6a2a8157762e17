import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse, scenarioOf, simulate, usualPace, writeScenarioFile } from '../core'
import type { World } from '../core'
import { documentOf } from '../../test/verify-rule'
import { main } from './main'

const folder = mkdtempSync(join(tmpdir(), 'plivo-xml-table-'))
afterAll(() => rmSync(folder, { recursive: true }))

const good = '<Response><Speak>Hi</Speak></Response>'
const warned = '<Response><Speak>Hi</Speak><Hangup/><Wait/></Response>'
const wrong = '<Response>\r\n  <Speek loop="1">Hi</Speek>\r\n  <speak>Yes</speak>\r\n</Response>\r\n'
const fixed = wrong.replace('<speak>Yes</speak>', '<Speak>Yes</Speak>')
const broken = '<Response>\n  <Speak>a & b</Speak>\n</Response>'
const latin = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?>\r\n<Response><speak>Größe</speak></Response>', 'latin1')
const many = 1000

const put = (name: string, content: string | Uint8Array): void => {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), content)
}
put('good.xml', good)
put('warned.xml', warned)
put('wrong.xml', wrong)
put('broken.xml', broken)
put('latin.xml', latin)
put('flow/a.xml', good)
put('flow/inner/b.xml', wrong)
put('flow/notes.txt', 'no XML')
put('flow/.git/c.xml', broken)
for (let index = 0; index < many; index += 1) put(`many/${String(index).padStart(4, '0')}.xml`, good)
put('good.scenarios.json', scenarioFile(good))

function scenarioFile(text: string, samples: Readonly<Record<string, string>> = {}): string {
  const document = documentOf(parse, `root:${text}`)
  const world: World = {
    call: { direction: 'inbound', from: '+14155550100', to: '+14155550101' },
    start: { url: '/answer' },
    documents: new Map([['tried', document]]),
    answer: () => ({ kind: 'document', id: 'tried' }),
    pace: usualPace,
    samples,
  }
  const scenario = scenarioOf('Hears # Hi', world, [], simulate(world, []))
  const documents = [{ id: 'tried', name: 'good', text, samples }]
  return writeScenarioFile({ documents, scenarios: [scenario], others: [] })
}

async function run(args: readonly string[], stdin: string | Uint8Array = '') {
  const out: Uint8Array[] = []
  let err = ''
  const code = await main(args, {
    folder,
    stdin: () => Buffer.from(stdin),
    out: (content) => void out.push(Buffer.from(content)),
    err: (text) => void (err += text),
  })
  const bytes = Buffer.concat(out)
  return { code, bytes, out: bytes.toString(), err }
}

type Cell = readonly [code: number, out: RegExp | string, err?: RegExp]

/** What each command is given, by column. */
const columns = {
  good: 'good.xml',
  warning: 'warned.xml',
  error: 'wrong.xml',
  malformed: 'broken.xml',
  missing: 'nowhere.xml',
  folder: 'flow',
  stdin: '-',
  encoding: 'latin.xml',
  many: 'many',
} as const

const absent: Cell = [2, '', /^nowhere\.xml: there is no such file or folder\n$/]
const notRead: Cell = [1, '', /^broken\.xml: line 2, column \d+: .+\n$/]
const times = (text: string): RegExp => new RegExp(`^(?:${text}){${many}}$`)
const quietly: Cell = [0, '']

/** How each command ends, and what it prints to standard output and to standard error; standard input holds the good document. */
const table: readonly (readonly [command: readonly string[], cells: { readonly [C in keyof typeof columns]: Cell }])[] = [
  [
    ['check'],
    {
      good: quietly,
      warning: [0, /^warned\.xml:1:\d+ warning .+\n {4}.+\[after-end\]\n$/],
      error: [1, /^wrong\.xml:2:4 error .+\n {4}.+\[unknown-element\]\nwrong\.xml:3:4 error /],
      malformed: [1, /^broken\.xml:2:\d+ error .+\n {4}.+\n$/],
      missing: absent,
      folder: [1, /^flow.inner.b\.xml:2:4 error /],
      stdin: quietly,
      encoding: [1, /^latin\.xml:2:12 error /],
      many: quietly,
    },
  ],
  [
    ['fix', '--safe'],
    {
      good: [0, good],
      warning: [0, warned],
      error: [0, fixed, /^wrong\.xml: fixed 1 problem\n$/],
      malformed: notRead,
      missing: absent,
      folder: [0, good + fixed, /b\.xml: fixed 1 problem\n$/],
      stdin: [0, good],
      encoding: [0, /encoding="ISO-8859-1"\?>\r\n<Response><Speak>Gr..e<\/Speak><\/Response>$/, /fixed 1 problem/],
      many: [0, times(good)],
    },
  ],
  [
    ['format'],
    {
      good: [0, '<Response>\n  <Speak>Hi</Speak>\n</Response>\n'],
      warning: [0, '<Response>\n  <Speak>Hi</Speak>\n  <Hangup/>\n  <Wait/>\n</Response>\n'],
      error: [0, wrong],
      malformed: notRead,
      missing: absent,
      folder: [0, `<Response>\n  <Speak>Hi</Speak>\n</Response>\n${wrong}`],
      stdin: [0, '<Response>\n  <Speak>Hi</Speak>\n</Response>\n'],
      encoding: [0, /encoding="ISO-8859-1"\?>\r\n<Response>\r\n {2}<speak>Gr..e<\/speak>\r\n<\/Response>\r\n$/],
      many: [0, times('<Response>\\n  <Speak>Hi</Speak>\\n</Response>\\n')],
    },
  ],
  [
    ['minify'],
    {
      good: [0, good],
      warning: [0, warned],
      error: [0, '<Response><Speek loop="1">Hi</Speek><speak>Yes</speak></Response>'],
      malformed: notRead,
      missing: absent,
      folder: [0, `${good}<Response><Speek loop="1">Hi</Speek><speak>Yes</speak></Response>`],
      stdin: [0, good],
      encoding: [0, /encoding="ISO-8859-1"\?><Response><speak>Gr..e<\/speak><\/Response>$/],
      many: [0, times(good)],
    },
  ],
  [
    ['convert'],
    {
      good: [0, good, /^good\.xml: This is Plivo XML already\.\n$/],
      warning: [0, warned, /already/],
      error: [0, wrong, /already/],
      malformed: notRead,
      missing: absent,
      folder: [0, good + wrong, /already/],
      stdin: [0, good, /^<stdin>: /],
      encoding: [0, /^<\?xml version="1\.0" encoding="ISO-8859-1"\?>\r\n/, /already/],
      many: [0, times(good), /already/],
    },
  ],
  [
    ['code'],
    {
      good: [0, /addSpeak\('Hi'/],
      warning: [0, /addHangup/],
      error: [0, /Speek/, /./],
      malformed: notRead,
      missing: absent,
      folder: [0, /addSpeak[^]*Speek/, /./],
      stdin: [0, /addSpeak\('Hi'/],
      encoding: [0, /<speak> is left out/, /./],
      many: [0, /addSpeak/],
    },
  ],
  [
    ['words'],
    {
      good: [0, /^- .*“Hi”/],
      warning: [0, /^- .*“Hi”[^]*\n- /],
      error: [0, /Speek/],
      malformed: notRead,
      missing: absent,
      folder: [0, /“Hi”[^]*Speek/],
      stdin: [0, /^- .*“Hi”/],
      encoding: [0, /./],
      many: [0, times('- [^\\n]*“Hi”[^\\n]*\\n[^]*?')],
    },
  ],
  [
    ['diff', 'good.xml'],
    {
      good: [0, 'The XML is the same.\n'],
      warning: [1, 'Hangup added\nWait added\n'],
      error: [1, 'Speek added\nspeak added\nSpeak removed\n'],
      malformed: [2, '', /^broken\.xml: line 2/],
      missing: absent,
      folder: [2, '', /^flow: it is not one file\n$/],
      stdin: [0, 'The XML is the same.\n'],
      encoding: [1, /^XML declaration changed\n/],
      many: [2, '', /^many: it is not one file\n$/],
    },
  ],
  [
    ['try', '--scenario', 'good.scenarios.json'],
    {
      good: [0, 'TAP version 14\n1..1\nok 1 - Hears \\# Hi\n'],
      warning: [0, /\nok 1 /],
      error: [
        1,
        /^TAP version 14\n1\.\.1\nnot ok 1 - Hears \\# Hi\n {2}---\n {2}message: "Step 2: expected to hear “Hi”.+"\n {2}\.\.\.\n$/,
      ],
      malformed: [2, '', /^broken\.xml: line 2/],
      missing: absent,
      folder: [2, '', /^flow: it is not one file\n$/],
      stdin: [0, /\nok 1 /],
      encoding: [1, /\nnot ok 1 /],
      many: [2, '', /^many: it is not one file\n$/],
    },
  ],
]

describe('the command line, command by command', () => {
  for (const [command, cells] of table) {
    for (const [column, name] of Object.entries(columns) as [keyof typeof columns, string][]) {
      const [code, out, err = /^$/] = cells[column]
      it(`${command.join(' ')}, ${column}: ends with ${code}`, async () => {
        const ran = await run([...command, name], good)
        expect(ran.err).toMatch(err)
        if (typeof out === 'string') expect(ran.out).toBe(out)
        else expect(ran.out).toMatch(out)
        expect(ran.code).toBe(code)
      })
    }
  }
})

describe('what is written', () => {
  it('keeps the encoding, the line ends and what was not wrong of a file that it fixes', async () => {
    put('write/latin.xml', latin)
    put('write/right.xml', good)
    const { code, out } = await run(['fix', '--safe', '--write', 'write'])
    expect([code, out]).toEqual([0, `${join('write', 'latin.xml')}\n`])
    const after = readFileSync(join(folder, 'write/latin.xml'), 'latin1')
    expect(after).toBe(latin.toString('latin1').replace('<speak>', '<Speak>').replace('</speak>', '</Speak>'))
  })

  it.each(['utf16le', 'utf8'] as const)('keeps the byte order mark of %s, and line ends', async (encoding) => {
    const text = (inside: string): string => `\ufeff<Response>\r\n${inside}<Speak>Hé</Speak>\r\n</Response>\r\n`
    const { bytes } = await run(['format', '-'], Buffer.from(text(''), encoding))
    expect(bytes.toString(encoding)).toBe(text('  '))
  })

  it('refuses what the encoding of the file cannot hold', async () => {
    const japanese = Buffer.from([
      ...Buffer.from('<?xml version="1.0" encoding="Shift_JIS"?><Response><Speak>'),
      0x82,
      0xa0,
      ...Buffer.from('</Speak></Response>'),
    ])
    const { code, out, err } = await run(['format', '-'], japanese)
    expect([code, out]).toEqual([1, ''])
    expect(err).toBe('<stdin>: its encoding cannot hold what it would become; save it as UTF-8 first\n')
  })
})

describe('what is named', () => {
  it.each<[string, number, RegExp | string]>([
    ['flow/**/*.xml', 1, /^flow\/inner\/b\.xml:2:4 error /],
    ['{good,warned}.xml', 0, /^warned\.xml:1/],
    ['no*.xml', 2, ''],
  ])('finds by the pattern %s', async (pattern, code, out) => {
    const ran = await run(['check', pattern])
    expect(ran.out).toMatch(out)
    expect(ran.code).toBe(code)
  })

  it('keeps the order of what is named, also of more than is read at a time', async () => {
    const big = `<!-- ${'x'.repeat(600_000)} -->`
    for (const name of ['a', 'b', 'c']) put(`big/${name}.xml`, big + wrong)
    const named = ['wrong.xml', 'big/c.xml', 'nowhere.xml', 'big/a.xml', 'big/b.xml', 'warned.xml']
    const { out, err } = await run(['check', ...named])
    expect([...new Set(out.match(/^[^ :]+(?=:)/gm))]).toEqual(named.filter((name) => name !== 'nowhere.xml'))
    expect(err).toBe('nowhere.xml: there is no such file or folder\n')
  })

  it('takes a file by its name before a pattern', async () => {
    put('[a].xml', wrong)
    expect((await run(['check', '[a].xml'])).out).toMatch(/^\[a\]\.xml:2:4 /)
  })

  it('tries the document in the file of the scenarios', async () => {
    expect(await run(['try', '--scenario', 'good.scenarios.json'])).toMatchObject({ code: 0, err: '' })
    put('bare.scenarios.json', '{"scenarios":[]}')
    expect((await run(['try', '--scenario', 'bare.scenarios.json'])).err).toMatch(/name the one to try\n$/)
    expect((await run(['try', '--scenario', 'good.xml'])).err).toBe('good.xml: it is not JSON\n')
  })

  it('fills in the samples that were exported', async () => {
    put('sample.scenarios.json', scenarioFile('<Response><Speak>Hi {{name}}</Speak></Response>', { '{{name}}': 'Ann' }))
    expect(readFileSync(join(folder, 'sample.scenarios.json'), 'utf8')).toContain('"hears": "Hi Ann"')
    expect((await run(['try', '--scenario', 'sample.scenarios.json'])).code).toBe(0)
  })

  it.each([
    [['fix', 'good.xml'], /^Say fix --safe/],
    [['fix', '--safe', '--write', '-'], /^--write changes files/],
    [['format', '--language', 'go', 'good.xml'], /^“format” has no option --language/],
    [['diff', 'good.xml'], /^Name two files/],
    [['try', 'good.xml'], /^Say --scenario/],
    [['constructor'], /^There is no command/],
  ] as const)('says what it needs: %s', async (args, err) => {
    const ran = await run(args)
    expect(ran.err).toMatch(err)
    expect(ran.code).toBe(2)
  })
})
