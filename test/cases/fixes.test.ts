import { describe, expect, it } from 'vitest'
import { readCase } from './read-case'

/** What is expected of a case: its verdict, what is found, and what fixes make of parts of it. */
interface Row {
  readonly file: string
  readonly verdict: 'runs' | 'runsWithWarnings' | 'fails'
  /** Level, rule and attribute of each problem, in document order. */
  readonly finds: readonly string[]
  /** The label of a fix, with "safe: " before it where it is, and what then stands in the XML. */
  readonly fixes: readonly (readonly [label: string, stands: string])[]
  /** What no fix may make of it. */
  readonly never?: string
}

const rows: readonly Row[] = [
  {
    file: '09.xml',
    verdict: 'fails',
    finds: [
      'info no-fallback',
      'warning unknown-attribute maxDigits',
      'warning unknown-attribute timeout',
      'error required-attribute action',
    ],
    fixes: [
      ['Rename to numDigits', '<GetInput numDigits="1" timeout="10">'],
      ['Rename to executionTimeout', '<GetInput maxDigits="1" executionTimeout="10">'],
      ['Remove the attribute timeout', '<GetInput maxDigits="1">'],
      ['Add an empty <Speak> after <GetInput>', '</GetInput>\n    <Speak/>\n</Response>'],
    ],
  },
  {
    file: '21.xml',
    verdict: 'runsWithWarnings',
    finds: ['warning after-loop'],
    fixes: [
      ['Set loop of <Play> to "1"', '<Play loop="1">'],
      ['Remove <Dial>', '</PreAnswer></Response>'],
    ],
  },
  {
    file: '34.xml',
    verdict: 'runsWithWarnings',
    finds: Array.from({ length: 4 }, () => 'warning attribute-value voice'),
    fixes: [
      ['Change to "Polly.Raveena"', '<Speak voice="Polly.Raveena" language="en-IN">'],
      ['Change to "Polly.Matthew"', '<Speak voice="Polly.Matthew">'],
      ['Change to "Polly.Lupe-Standard"', '<Speak voice="Polly.Lupe-Standard" language="es-US">'],
      ['Change to "Polly.Vitoria"', '<Speak voice="Polly.Vitoria" language="pt-BR">'],
    ],
    never: 'Polly.Carla',
  },
  {
    file: '50.msg.xml',
    verdict: 'fails',
    finds: [
      'error sender-destination src',
      'error attribute-value dst',
      'warning attribute-value type',
      'warning unknown-attribute mediaUrls',
    ],
    fixes: [
      ['safe: Change to "+14155550101<14155550102"', 'dst="+14155550101&lt;14155550102"'],
      ['Remove the attribute mediaUrls', 'type="whatsapp">Hi<'],
    ],
  },
  {
    file: '53.xml',
    verdict: 'fails',
    finds: ['error attribute-value inputType', 'warning unknown-attribute speechTimeout'],
    fixes: [
      ['Change to "dtmf speech"', 'inputType="dtmf speech"'],
      ['Rename to speechEndTimeout', 'speechEndTimeout="auto"'],
    ],
  },
  {
    file: '59.xml',
    verdict: 'fails',
    finds: ['error unknown-element'],
    fixes: [['Unwrap <speak>', '<Speak voice="Polly.Salli">Hello <break time="1s"/></Speak>']],
    never: '<Speak><Speak>',
  },
  {
    file: '99.xml',
    verdict: 'fails',
    finds: ['warning stray-text', 'error min-children'],
    fixes: [
      ['Put <Number> around it', '<Dial><Number>14155550100</Number></Dial>'],
      ['Remove the text', '<Dial></Dial>'],
    ],
  },
  {
    file: '101.xml',
    verdict: 'runsWithWarnings',
    finds: [
      'warning attribute-source machineDetection',
      'warning unknown-attribute record',
      'warning unknown-attribute recordingCallbackUrl',
    ],
    fixes: [
      [
        'Put <Record> before <Dial>',
        '\n  <Record startOnDialAnswer="true" callbackUrl="https://example.com/r" redirect="false"/>\n  <Dial callerId="+14155550100" timeout="30" machineDetection="true">',
      ],
      ['Remove the attribute recordingCallbackUrl', 'record="true" machineDetection="true">'],
    ],
    never: '<Dial callerId="+14155550100" timeout="30" callbackUrl',
  },
  {
    file: '105.xml',
    verdict: 'fails',
    finds: ['error attribute-value contentType', 'error attribute-value noiseCancellationLevel'],
    fixes: [
      ['Change to "audio/x-mulaw;rate=8000"', 'contentType="audio/x-mulaw;rate=8000"'],
      ['Change to "60"', 'noiseCancellationLevel="60"'],
    ],
  },
  {
    file: '108.xml',
    verdict: 'fails',
    finds: ['error unknown-element', 'warning stray-text', 'error min-children'],
    fixes: [
      ['Rename to <Speak>', '<Speak>Connecting</Speak>'],
      ['Put <Number> around it', '<Dial callerId="+14155550100"><Number>+14155550101</Number></Dial>'],
    ],
  },
  {
    file: '126.xml',
    verdict: 'runsWithWarnings',
    finds: ['warning text-value', 'warning text-value', 'warning text-value'],
    fixes: [
      ['safe: Change to "+4930123456"', '<Number>+4930123456</Number>'],
      ['Change to "+14155552671"', '<Number>+14155552671</Number>'],
    ],
    never: '+49030',
  },
]

describe.each(rows)('case $file', ({ file, verdict, finds, fixes, never }) => {
  const read = readCase(file)

  it('is judged as it runs', () => {
    expect(read.verdict).toBe(verdict)
    const found = read.problems.map(({ level, rule, attribute }) => [level, rule, attribute].filter(Boolean).join(' '))
    expect(found).toEqual(finds)
  })

  it.each(fixes)('offers %j', (label, stands) => {
    const isSafe = label.startsWith('safe: ')
    const offered = read.fixes.find(({ fix }) => fix.label === label.replace('safe: ', ''))
    expect(read.fixes.map(({ fix }) => fix.label)).toContain(label.replace('safe: ', ''))
    expect(offered?.fix.isSafe ?? false).toBe(isSafe)
    expect(offered?.xml).toContain(stands)
  })

  it('offers the meant fix first, and nothing that harms', () => {
    const first = new Set(read.problems.flatMap(({ fix }) => fix?.label ?? []))
    for (const [label] of fixes) if (!/^Remove/.test(label)) expect(first).toContain(label.replace('safe: ', ''))
    for (const { xml } of read.fixes) if (never !== undefined) expect(xml).not.toContain(never)
  })
})

it('says a risk as a risk and each consequence where it belongs', () => {
  const consequences = (file: string) => readCase(file).problems.map(({ consequence }) => consequence)
  expect(consequences('21.xml')[0]).toMatch(/^The call may not get there/)
  expect(consequences('50.msg.xml')[0]).toContain('the message is not sent')
})

it.each(['21.xml', '99.xml', '108.xml'])('removes nothing first that can be kept, in %s', (file) => {
  for (const { fix } of readCase(file).problems) expect(fix?.label).not.toMatch(/^Remove/)
})
