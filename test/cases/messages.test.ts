import { describe, expect, it } from 'vitest'
import { parse, serialise, validate } from '../../src/core'
import type { DocumentKind } from '../../src/model/document-metadata'
import { fixesOf } from '../../src/model/problem'
import { narrate } from '../../src/narrative/narrate'
import { outcomeOf } from '../../src/validation/verdict/outcome'
import { verdictOf } from '../../src/validation/verdict/verdict'
import type { Verdict } from '../../src/validation/verdict/verdict'
import { documentOf } from '../verify-rule'
import { fixedBy } from './read-case'

/** A level, a rule and a place; pieces of the message and of what the recipient notices; who says so; a piece of the XML after the fix. */
type Finds = readonly [what: string, message: string, consequence: string, source: string, fix: string | null]

/** A message as people write it, whether it runs, all that is said about it, and its first sentence in words. */
type Case = readonly [
  name: string,
  xml: string,
  kind: DocumentKind,
  verdict: Verdict['state'],
  finds: readonly Finds[],
  sentence: string | null,
]

const x = (count: number): string => 'x'.repeat(count)
const numbers = (count: number): string => Array.from({ length: count }, (_, index) => 14155550101 + index).join('&lt;')

const cases: readonly Case[] = [
  [
    'printed by the Python SDK',
    '<Response>\n  <Message src="12025550000" dst="12025551111" type="sms" callbackUrl="https://example.com/dlr" callbackMethod="POST">Hi there</Message>\n</Response>\n',
    'message',
    'runs',
    [],
    'Sends “Hi there” from 12025550000 to 12025551111. Plivo posts each change of its delivery to https://example.com/dlr.',
  ],
  [
    'printed by the Node.js SDK',
    '<Response><Message src="12025550000" dst="12025551111" type="sms" callbackUrl="https://example.com/dlr" callbackMethod="POST">Hi there</Message></Response>',
    'message',
    'runs',
    [],
    'Sends “Hi there” from 12025550000 to 12025551111. Plivo posts each change of its delivery to https://example.com/dlr.',
  ],
  [
    'printed by the Ruby SDK',
    `<?xml version="1.0" encoding="utf-8" ?><Response><Message callbackMethod='POST' callbackUrl='https://example.com/dlr' dst='12025551111' src='12025550000' type='sms'>Hi there</Message></Response>`,
    'message',
    'runs',
    [],
    'Sends “Hi there” from 12025550000 to 12025551111. Plivo posts each change of its delivery to https://example.com/dlr.',
  ],
  [
    'printed by the PHP SDK',
    '<?xml version="1.0" encoding="utf-8"?>\n<Response><Message src="12025550000" dst="12025551111" type="sms" callbackUrl="https://example.com/dlr" callbackMethod="POST">Hi there</Message></Response>\n',
    'message',
    'runs',
    [],
    'Sends “Hi there” from 12025550000 to 12025551111. Plivo posts each change of its delivery to https://example.com/dlr.',
  ],
  [
    'printed by the Java SDK',
    '<Response>\n<Message src="12025550000" dst="12025551111" type="sms" callbackUrl="https://example.com/dlr" callbackMethod="POST">Hi there</Message>\n</Response>',
    'message',
    'runs',
    [],
    'Sends “Hi there” from 12025550000 to 12025551111. Plivo posts each change of its delivery to https://example.com/dlr.',
  ],
  [
    'printed by the .NET SDK',
    '<Response>\n  <Message src="12025550000" dst="12025551111" type="sms" callbackUrl="https://example.com/dlr" callbackMethod="POST">Hi there</Message>\n</Response>',
    'message',
    'runs',
    [],
    'Sends “Hi there” from 12025550000 to 12025551111. Plivo posts each change of its delivery to https://example.com/dlr.',
  ],
  [
    'printed by the Go SDK',
    '<Response><Message src="12025550000" dst="12025551111" type="sms" callbackUrl="https://example.com/dlr" callbackMethod="POST">Hi there</Message></Response>',
    'message',
    'runs',
    [],
    'Sends “Hi there” from 12025550000 to 12025551111. Plivo posts each change of its delivery to https://example.com/dlr.',
  ],
  [
    'a reply without type and callbackUrl',
    '<Message src="14155550100" dst="14155550101">Hi there</Message>',
    'message',
    'runs',
    [],
    'Sends “Hi there” from 14155550100 to 14155550101.',
  ],
  [
    'numbers with a plus',
    '<Message src="+14155550100" dst="+14155550101">Hi there</Message>',
    'message',
    'runs',
    [],
    'Sends “Hi there” from +14155550100 to +14155550101.',
  ],
  [
    'two recipients',
    '<Message src="14155550100" dst="14155550101&lt;14155550102">Hi there</Message>',
    'message',
    'runs',
    [],
    'Sends “Hi there” from 14155550100 to 14155550101 and 14155550102.',
  ],
  [
    'five recipients',
    '<Message src="14155550100" dst="14155550101&lt;14155550102&lt;14155550103&lt;14155550104&lt;14155550105">Hi there</Message>',
    'message',
    'runs',
    [],
    'Sends “Hi there” from 14155550100 to 5 numbers.',
  ],
  [
    'a template',
    '<Message src="{{To}}" dst="{{From}}">Hi {{name}}</Message>',
    'message',
    'runs',
    [],
    'Sends “Hi {{name}}” from {{To}} to {{From}}.',
  ],
  [
    'a Canadian number to Canada',
    '<Message src="14165550100" dst="14165550101">Hi there</Message>',
    'message',
    'runs',
    [],
    'Sends “Hi there” from 14165550100 to 14165550101.',
  ],
  [
    'a US number to Canada',
    '<Message src="14155550100" dst="14165550101">Hi there</Message>',
    'message',
    'runs',
    [],
    'Sends “Hi there” from 14155550100 to 14165550101.',
  ],
  [
    'a UK number abroad',
    '<Message src="447700900123" dst="33612345678">Hi there</Message>',
    'message',
    'runs',
    [],
    'Sends “Hi there” from 447700900123 to 33612345678.',
  ],
  [
    'a short code to the US',
    '<Message src="46835" dst="14155550101">Hi there</Message>',
    'message',
    'runs',
    [],
    'Sends “Hi there” from the short code 46835 to 14155550101.',
  ],
  [
    'a text of exactly 160 characters of GSM-7',
    `<Message src="14155550100" dst="14155550101">${x(160)}</Message>`,
    'message',
    'runs',
    [],
    null,
  ],
  [
    'a text of exactly 70 characters of UCS-2',
    `<Message src="14155550100" dst="14155550101">${'ж'.repeat(70)}</Message>`,
    'message',
    'runs',
    [],
    null,
  ],
  [
    'an emoji that nothing can replace',
    `<Message src="14155550100" dst="14155550101">${x(100)} 😀</Message>`,
    'message',
    'runs',
    [],
    null,
  ],
  ['the longest text in GSM-7', `<Message src="14155550100" dst="14155550101">${x(1600)}</Message>`, 'message', 'runs', [], null],
  [
    'the longest text in UCS-2',
    `<Message src="14155550100" dst="14155550101">${'ж'.repeat(737)}</Message>`,
    'message',
    'runs',
    [],
    null,
  ],
  [
    'a report by GET',
    '<Message src="14155550100" dst="14155550101" callbackUrl="https://example.com/r" callbackMethod="GET">Hi there</Message>',
    'message',
    'runs',
    [],
    null,
  ],
  [
    'a message in a call',
    '<Speak>A text is on its way</Speak><Message src="14155550100" dst="14155550101">Hi there</Message>',
    'voice',
    'runs',
    [],
    null,
  ],
  [
    'two messages',
    '<Message src="14155550100" dst="14155550101">Hi there</Message><Message src="14155550100" dst="14155550102">Hi there</Message>',
    'message',
    'runs',
    [],
    null,
  ],
  ['no message at all', '', 'message', 'runs', [], 'No message is sent.'],
  [
    'an opt-out line',
    '<Message src="14155550100" dst="14155550101">Acme: your order is on its way. Reply STOP to opt out.</Message>',
    'message',
    'runs',
    [],
    null,
  ],
  [
    'a sender ID to the US',
    '<Message src="ACME" dst="14155550101">Hi there</Message>',
    'message',
    'fails',
    [
      [
        'error sender-destination src',
        'expected one of your Plivo numbers for recipients in the US and Canada',
        'the message is not sent',
        'Plivo docs for the API; assumed for XML',
        null,
      ],
    ],
    'Sends “Hi there” from the sender ID ACME to 14155550101.',
  ],
  [
    'a sender ID to Canada',
    '<Message src="ACME" dst="14165550101">Hi there</Message>',
    'message',
    'fails',
    [
      [
        'error sender-destination src',
        'expected one of your Plivo numbers for recipients in the US and Canada',
        'the message is not sent',
        'Plivo docs for the API; assumed for XML',
        null,
      ],
    ],
    null,
  ],
  [
    'a sender ID to India and the US',
    '<Message src="ACMEIN" dst="919876543210&lt;14155550101">Hi there</Message>',
    'message',
    'fails',
    [
      [
        'error sender-destination src',
        'found "ACMEIN" for "14155550101"',
        'the message is not sent',
        'Plivo docs for the API; assumed for XML',
        null,
      ],
      [
        'info sender-registration src',
        'a sender ID and a text that are registered in India (DLT)',
        'exactly as registered',
        'Plivo docs for the API; assumed for XML',
        null,
      ],
    ],
    null,
  ],
  [
    'no text',
    '<Message src="14155550100" dst="14155550101"></Message>',
    'message',
    'fails',
    [['error required-text -', 'expected text inside, found nothing', 'nothing to work with', 'Plivo docs; all SDKs', null]],
    null,
  ],
  [
    'blanks alone',
    '<Message src="14155550100" dst="14155550101">   </Message>',
    'message',
    'fails',
    [['error required-text -', 'expected text inside, found nothing', 'nothing to work with', 'Plivo docs; all SDKs', null]],
    null,
  ],
  [
    '1,601 characters',
    `<Message src="14155550100" dst="14155550101">${x(1601)}</Message>`,
    'message',
    'fails',
    [
      [
        'error long-message -',
        'expected at most 1,600 characters, found 1,601',
        'code 110 or 10',
        'Plivo docs for the API; assumed for XML',
        null,
      ],
    ],
    null,
  ],
  [
    '738 characters of UCS-2',
    `<Message src="14155550100" dst="14155550101">${'ж'.repeat(738)}</Message>`,
    'message',
    'fails',
    [
      [
        'error long-message -',
        'expected at most 737 characters where one is not in GSM-7, found 738',
        'code 110 or 10',
        'Plivo docs for the API; assumed for XML',
        null,
      ],
    ],
    null,
  ],
  [
    'a comma between numbers',
    '<Message src="14155550100" dst="14155550101,14155550102">Hi there</Message>',
    'message',
    'fails',
    [
      [
        'error attribute-value dst',
        'separated by "<"',
        'nobody gets the message',
        'Plivo docs; all SDKs',
        'dst="14155550101&lt;14155550102"',
      ],
    ],
    null,
  ],
  [
    'a semicolon between numbers',
    '<Message src="14155550100" dst="14155550101; 14155550102">Hi there</Message>',
    'message',
    'fails',
    [
      [
        'error attribute-value dst',
        'separated by "<"',
        'nobody gets the message',
        'Plivo docs; all SDKs',
        'dst="14155550101&lt;14155550102"',
      ],
    ],
    null,
  ],
  [
    'a recipient that is no number',
    '<Message src="14155550100" dst="alice">Hi there</Message>',
    'message',
    'fails',
    [['error attribute-value dst', 'found "alice"', 'does not get the message', 'Plivo docs; all SDKs', null]],
    null,
  ],
  [
    'no sender',
    '<Message dst="14155550101">Hi there</Message>',
    'message',
    'runsWithWarnings',
    [['warning required-attribute src', 'found nothing', 'may not be sent', 'Plivo docs; all SDKs', null]],
    null,
  ],
  [
    'no recipient',
    '<Message src="14155550100">Hi there</Message>',
    'message',
    'fails',
    [['error required-attribute dst', 'found nothing', 'nobody to send it to', 'Plivo docs; all SDKs', null]],
    null,
  ],
  [
    'the type mms',
    '<Message src="14155550100" dst="14155550101" type="mms">Hi there</Message>',
    'message',
    'runsWithWarnings',
    [['warning attribute-value type', 'expected "sms"', 'may have no effect', 'Plivo docs; all SDKs', null]],
    null,
  ],
  [
    'a voice element beside it',
    '<Message src="14155550100" dst="14155550101">Hi there</Message><Speak>Hello</Speak>',
    'message',
    'runsWithWarnings',
    [['warning message-only -', 'found <Speak>', 'no call in which it could run', 'Plivo docs', '</Message></Response>']],
    null,
  ],
  [
    'a media attribute of the API',
    '<Message src="14155550100" dst="14155550101" media_urls="https://example.com/a.png">Hi there</Message>',
    'message',
    'runsWithWarnings',
    [['warning unknown-attribute media_urls', 'the unknown attribute "media_urls"', '', 'Plivo docs; all SDKs', '>Hi there<']],
    null,
  ],
  [
    'a Canadian number to the US',
    '<Message src="14165550100" dst="14155550101">Hi there</Message>',
    'message',
    'runsWithWarnings',
    [
      [
        'warning sender-destination src',
        'a US long code, a toll-free number or a short code',
        'blocked',
        'Plivo docs for the API; assumed for XML',
        null,
      ],
    ],
    null,
  ],
  [
    'a UK number to the US',
    '<Message src="447700900123" dst="14155550101">Hi there</Message>',
    'message',
    'runsWithWarnings',
    [
      [
        'warning sender-destination src',
        'one of your US or Canadian Plivo numbers',
        'may not be sent',
        'Plivo docs for the API; assumed for XML',
        null,
      ],
    ],
    null,
  ],
  [
    'a US number to the UK',
    '<Message src="14155550100" dst="447700900123">Hi there</Message>',
    'message',
    'runsWithWarnings',
    [
      [
        'warning sender-destination src',
        'a registered sender ID or UK number',
        'may be blocked',
        'Plivo docs for the API; assumed for XML',
        null,
      ],
    ],
    null,
  ],
  [
    'a short code to France',
    '<Message src="46835" dst="33612345678">Hi there</Message>',
    'message',
    'runsWithWarnings',
    [
      [
        'warning sender-destination src',
        'a number or a sender ID',
        'works in its own country',
        'Plivo docs for the API; two pages list other countries',
        null,
      ],
    ],
    null,
  ],
  [
    'a toll-free number to Canada, where two pages differ',
    '<Message src="18335550100" dst="14165550101">Hi there</Message>',
    'message',
    'runsWithWarnings',
    [
      [
        'warning sender-destination src',
        'a Canadian number',
        'one says that it is blocked (code 201), another that a verified',
        'Plivo’s blog and docs for the API, which differ',
        null,
      ],
      ['info sender-registration src', 'that Plivo has verified', 'rejected', 'Plivo docs for the API; assumed for XML', null],
    ],
    null,
  ],
  [
    'a sender ID to Brazil',
    '<Message src="ACME" dst="5511987654321">Hi there</Message>',
    'message',
    'runsWithWarnings',
    [
      [
        'warning sender-destination src',
        'a number for recipients in Brazil and China',
        'may not arrive',
        'older Plivo docs for the API; Plivo’s blog',
        null,
      ],
    ],
    null,
  ],
  [
    'a number without its country code',
    '<Message src="4155550100" dst="14155550101">Hi there</Message>',
    'message',
    'runsWithWarnings',
    [
      [
        'warning sender-destination src',
        'a number with its country code',
        'another country',
        'Plivo docs for the API; assumed for XML',
        'src="+14155550100"',
      ],
    ],
    null,
  ],
  [
    'a sender ID of twelve letters',
    '<Message src="ABCDEFGHIJKL" dst="33612345678">Hi there</Message>',
    'message',
    'runsWithWarnings',
    [
      [
        'warning attribute-value src',
        'at most 11 letters and digits',
        'longer one is not documented',
        'Plivo docs for the API; assumed for XML',
        null,
      ],
      ['info sender-registration src', 'registered for the country', 'Nobody can reply', 'Plivo docs, which differ', null],
    ],
    null,
  ],
  [
    'a sender ID with a space',
    '<Message src="Acme Shop" dst="33612345678">Hi there</Message>',
    'message',
    'runsWithWarnings',
    [
      [
        'warning attribute-value src',
        'at most 11 letters and digits',
        'recipients see "AcmeShop"',
        'Plivo docs for the API; assumed for XML',
        'src="AcmeShop"',
      ],
      ['info sender-registration src', 'registered for the country', 'Nobody can reply', 'Plivo docs, which differ', null],
    ],
    null,
  ],
  [
    'a sender of fifteen digits',
    '<Message src="491512345678901" dst="33612345678">Hi there</Message>',
    'message',
    'runsWithWarnings',
    [['warning attribute-value src', 'at most 14 digits', 'may not be sent', 'Plivo docs for the API; assumed for XML', null]],
    null,
  ],
  [
    'a recipient of fifteen digits',
    '<Message src="14155550100" dst="491512345678901">Hi there</Message>',
    'message',
    'runsWithWarnings',
    [['warning attribute-value dst', 'at most 14 digits', 'may not be sent', 'Plivo docs for the API; assumed for XML', null]],
    null,
  ],
  [
    'a message to its own sender',
    '<Message src="14155550100" dst="+14155550100">Hi there</Message>',
    'message',
    'runsWithWarnings',
    [
      [
        'warning message-to-itself dst',
        'in both',
        'nobody gets this message',
        'SDKs: python, ruby (API); not documented for XML',
        null,
      ],
    ],
    null,
  ],
  [
    '1,001 recipients',
    `<Message src="14155550100" dst="${numbers(1001)}">Hi there</Message>`,
    'message',
    'runsWithWarnings',
    [
      [
        'warning many-recipients dst',
        'at most 1,000 numbers, found 1,001',
        'some people may get nothing',
        'Plivo docs for the API; assumed for XML',
        null,
      ],
    ],
    null,
  ],
  [
    'a report address without http',
    '<Message src="14155550100" dst="14155550101" callbackUrl="example.com/r">Hi there</Message>',
    'message',
    'fails',
    [
      [
        'error attribute-value callbackUrl',
        'http:// or https://',
        '',
        'Plivo docs; all SDKs',
        'callbackUrl="https://example.com/r"',
      ],
    ],
    null,
  ],
  [
    'a recipient twice',
    '<Message src="14155550100" dst="14155550101&lt;+1 415 555 0101">Hi there</Message>',
    'message',
    'runsWithWarnings',
    [
      [
        'warning attribute-value dst',
        'found "+1 415 555 0101"',
        'digits only',
        'Plivo docs; all SDKs',
        'dst="14155550101&lt;+14155550101"',
      ],
      [
        'info repeated-recipient dst',
        'each number once',
        'API drops repeats',
        'Plivo docs for the API; assumed for XML',
        'dst="14155550101"',
      ],
    ],
    null,
  ],
  [
    'a sender ID to India',
    '<Message src="ACMEIN" dst="919876543210">Hi there</Message>',
    'message',
    'runs',
    [
      [
        'info sender-registration src',
        'a sender ID and a text that are registered in India (DLT)',
        'exactly as registered',
        'Plivo docs for the API; assumed for XML',
        null,
      ],
    ],
    'Sends “Hi there” from the sender ID ACMEIN to 919876543210.',
  ],
  [
    'a sender ID of four letters to India',
    '<Message src="ACME" dst="919876543210">Hi there</Message>',
    'message',
    'runs',
    [
      [
        'info sender-registration src',
        'six letters, or six digits',
        'registered (DLT)',
        'Plivo docs for the API; assumed for XML',
        null,
      ],
    ],
    null,
  ],
  [
    'a sender ID to Singapore, where two pages differ',
    '<Message src="ACME" dst="6591234567">Hi there</Message>',
    'message',
    'runs',
    [
      [
        'info sender-registration src',
        'registered with SGNIC',
        'blocked, or marked as possible spam: Plivo’s pages differ',
        'Plivo docs for the API; assumed for XML',
        null,
      ],
    ],
    null,
  ],
  [
    'a sender ID to the UK',
    '<Message src="ACME" dst="447700900123">Hi there</Message>',
    'message',
    'runs',
    [
      [
        'info sender-registration src',
        'registered for recipients in the UK',
        'registered',
        'Plivo docs for the API; assumed for XML',
        null,
      ],
    ],
    null,
  ],
  [
    'a sender ID to France',
    '<Message src="ACME" dst="33612345678">Hi there</Message>',
    'message',
    'runs',
    [
      [
        'info sender-registration src',
        'registered for the country',
        'that about the API takes a sender ID',
        'Plivo docs, which differ',
        null,
      ],
    ],
    null,
  ],
  [
    'a toll-free number to the US',
    '<Message src="18335550100" dst="14155550101">Hi there</Message>',
    'message',
    'runs',
    [['info sender-registration src', 'that Plivo has verified', 'rejected', 'Plivo docs for the API; assumed for XML', null]],
    'Sends “Hi there” from the toll-free number 18335550100 to 14155550101.',
  ],
  [
    'a curly quote that costs two parts',
    `<Message src="14155550100" dst="14155550101">we’ll ${x(136)}</Message>`,
    'message',
    'runs',
    [
      [
        'info costly-sign -',
        'the curly quote ’ makes this 3 parts instead of 1',
        'Costs 3 parts instead of 1',
        'GSM 03.38',
        "we'll ",
      ],
    ],
    null,
  ],
  [
    'three such characters, two recipients',
    `<Message src="14155550100" dst="14155550101&lt;14155550102">“we’ll” ${x(136)}</Message>`,
    'message',
    'runs',
    [
      [
        'info costly-sign -',
        'the curly quote “ and 2 more make this 3 parts instead of 1',
        'Costs 6 parts instead of 2',
        'GSM 03.38',
        `"we'll" `,
      ],
    ],
    null,
  ],
  [
    'a reply to STOP that Plivo gives itself',
    '<Message src="14155550100" dst="14155550101">You have been unsubscribed.</Message>',
    'message',
    'runs',
    [['info repeated-answer -', 'Plivo answers to STOP', 'code 200', 'Plivo docs for the API; assumed for XML', null]],
    null,
  ],
  [
    'a public short link to the US',
    '<Message src="14155550100" dst="14155550101">See https://bit.ly/abc</Message>',
    'message',
    'runs',
    [['info short-link -', 'https://bit.ly/abc', 'filter', 'Plivo docs: best practices for the US', null]],
    null,
  ],
]

describe('a message', () => {
  it.each(cases)('%s', (_, xml, kind, verdict, finds, sentence) => {
    const document = documentOf(parse, xml)
    const problems = validate(document, { kind })
    expect(verdictOf(outcomeOf(document, kind), problems).state).toBe(verdict)
    const found = problems.map(({ level, rule, attribute = '-' }) => `${level} ${rule} ${attribute}`)
    expect(found).toEqual(finds.map(([what]) => what))
    for (const [index, [, message, consequence, source, fix]] of finds.entries()) {
      const problem = problems[index]
      expect(problem?.message).toContain(message)
      expect(problem?.consequence).toContain(consequence)
      expect(problem?.source).toBe(source)
      const [first] = problem === undefined ? [] : fixesOf(problem)
      const after = problem && first ? serialise(fixedBy(document, problem, first)) : null
      if (fix === null) expect(after).toBe(null)
      else expect(after).toContain(fix)
    }
    if (sentence !== null) expect(narrate(document, kind)[0]?.text).toBe(sentence)
  })

  it('is in each of the three groups, with a name of its own', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40)
    expect(new Set(cases.map(([name]) => name)).size).toBe(cases.length)
    for (const state of ['runs', 'runsWithWarnings', 'fails'] as const)
      expect(cases.filter(([, , , verdict]) => verdict === state).length).toBeGreaterThanOrEqual(10)
  })
})
