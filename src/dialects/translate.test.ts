import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documents, prefixedDocuments, runs } from '../../test/arbitrary-document'
import { twimlDocuments } from '../../test/arbitrary-twiml'
import { dialectOf, parse, serialise, translate, validate } from '../core'
import type { Known, Remark } from '../core'
import { isText } from '../model/content'
import type { Document, ElementNode } from '../model/node'
import { translatingBy } from './translate'

function read(text: string): Document {
  const parsed = parse(text)
  if (!parsed.ok) throw new Error(`${text} is not well-formed`)
  return parsed.document
}

const translatedText = (text: string, known?: Known, dialect: 'twiml' | 'texml' | 'cxml' = 'twiml') =>
  serialise(translate(read(text), dialect, known).document)

/** Returns how many lines each element and attribute of the input is in. */
function linesOf(root: ElementNode, remarks: readonly Remark[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const count = (element: ElementNode, above: number): void => {
    const own = remarks.filter(({ nodeId }) => nodeId === element.id)
    const about = own.filter((remark) => remark.about === 'element')
    counts.set(`<${element.name}> ${element.id}`, above + about.length)
    const covered = above + about.filter(({ covers }) => covers !== undefined).length
    for (const name of element.attributes.keys())
      counts.set(
        `${name} of <${element.name}> ${element.id}`,
        covered + own.filter((remark) => remark.about === 'attribute' && remark.attribute === name).length,
      )
    const inside = above + about.filter(({ covers }) => covers === 'content').length
    for (const child of element.children) if (child.kind === 'element') count(child, inside)
  }
  count(root, 0)
  return counts
}

const wordsOf = (node: ElementNode): string =>
  node.children.map((child) => (isText(child) ? child.text : child.kind === 'element' ? wordsOf(child) : '')).join(' ')

describe('over generated TwiML', () => {
  it('says of each element and attribute in exactly one line what becomes of it', () => {
    fc.assert(
      fc.property(twimlDocuments(), fc.constantFrom('twiml' as const, 'texml' as const, 'cxml' as const), (text, dialect) => {
        const document = read(text)
        const { remarks } = translate(document, dialect)
        for (const [thing, count] of linesOf(document.root, remarks)) if (count !== 1) expect([thing, count]).toEqual([thing, 1])
      }),
      runs(300, 5000),
    )
  })

  it('makes a document that reads again, without an error but those that a line asks about', () => {
    fc.assert(
      fc.property(twimlDocuments(), (text) => {
        const { document, remarks } = translate(read(text), 'twiml')
        const printed = serialise(document)
        expect(parse(printed).ok, printed).toBe(true)
        const mentioned = new Set(
          remarks.filter(({ outcome }) => outcome === 'decide').flatMap(({ targetId, nodeId }) => [targetId, nodeId]),
        )
        const errors = validate(document).filter(({ level, nodeId }) => level === 'error' && !mentioned.has(nodeId))
        expect(
          errors.map(({ rule, message }) => `${rule}: ${message}`),
          `${text}\n${printed}`,
        ).toEqual([])
      }),
      runs(300, 5000),
    )
  })

  it('says of a changed line what is noticed, and of a lost one why', () => {
    fc.assert(
      fc.property(twimlDocuments(), (text) => {
        for (const { outcome, about, why, theirs, ours } of translate(read(text), 'twiml').remarks)
          if (
            outcome === 'lost' ||
            outcome === 'decide' ||
            (about === 'unsaid' && outcome === 'changed') ||
            (outcome === 'changed' && theirs === ours)
          )
            expect(why, `${outcome} ${theirs}`).not.toBe('')
      }),
      runs(100, 1000),
    )
  })

  it('is translated once: the outcome stays the same', () => {
    fc.assert(
      fc.property(twimlDocuments(), (text) => {
        const { document } = translate(read(text), 'twiml')
        const again = read(serialise(document))
        if (dialectOf(again) === null) expect(translate(again, 'twiml').document).toBe(again)
      }),
      runs(100, 1000),
    )
  })
})

it.each([
  '<Response><Dial><Number>14155550100</Number></Dial><Record/></Response>',
  '<Response><Speak>Hi</Speak><Foo a="1"/><Message src="1" dst="2">x</Message></Response>',
])('leaves Plivo XML as it is: %s', (text) => {
  const document = read(text)
  const { document: after, remarks } = translate(document, 'twiml')
  expect(after).toBe(document)
  expect(remarks.every(({ outcome }) => outcome === 'same')).toBe(true)
})

it('keeps prolog, comments, line ends, mark, quotes and layout', () => {
  const text =
    "\ufeff<?xml version='1.0'?>\r\n<!-- a -->\r\n<Response>\r\n\t<!-- b -->\r\n\t<Gather action='https://a.com/'\r\n\t        timeout='3'>\r\n\t\t<Say>A &#231; <break/> <emphasis>b</emphasis></Say>\r\n\r\n\t</Gather>\r\n</Response>\r\n<!-- c -->"
  expect(translatedText(text)).toBe(
    text
      .replaceAll('Gather', 'GetDigits')
      .replaceAll('Say>', 'Speak>')
      .replace('<Say', '<Speak')
      .replace("timeout='3'", `timeout='3'\r\n\t        digitTimeout="3"`),
  )
})

it.each([
  ['<Response><Gather action="a"/></Response>', 'action="https://x.com/d/a"'],
  ['<Response><Gather action=""/></Response>', 'action="https://x.com/d/e?q=1"'],
  ['<Response><Gather action="{{base}}/a"/></Response>', 'action="{{base}}/a"'],
  ['<Response><Gather action="/a?x={{y}}"/></Response>', 'action="https://x.com/a?x={{y}}"'],
  ['<Response><Say/><Redirect/></Response>', '<Redirect>https://x.com/d/e?q=1</Redirect>'],
  [
    '<Response><Gather actionOnEmptyResult="true" action="a" method="GET"/></Response>',
    '<Redirect method="GET">https://x.com/d/a</Redirect>',
  ],
])('writes whole URLs where that of the document is known: %s', (text, stands) => {
  const known = { address: 'https://x.com/d/e?q=1' }
  expect(translatedText(text, known)).toContain(stands)
  expect(translatedText(text, { answers: known })).toContain(stands)
})

it.each([
  [
    '<Response><Dial record="record-from-answer-dual" timeLimit="60">1</Dial></Response>',
    '<Record startOnDialAnswer="true" maxLength="60" recordChannelType="stereo"/>',
  ],
  [
    '<Response><Dial action="https://a.com"><Conference beep="onEnter">r</Conference></Dial></Response>',
    '<Response><Conference enterSound="beep:1" action="https://a.com">r</Conference></Response>',
  ],
  [
    '<Response><Dial><Client>a</Client></Dial></Response>',
    '<Response><!-- Not converted: <Dial><Client>a</Client></Dial> --></Response>',
  ],
  [
    '<Response><Dial><Sip>sip:a@b.com?X-A=1&amp;X-B=2</Sip></Dial></Response>',
    '<User sipHeaders="X-A=1,X-B=2">sip:a@b.com</User>',
  ],
  [
    '<Response><Connect action="https://a.com"><Stream url="wss://a.com"><Parameter name="a" value="b"/></Stream></Connect></Response>',
    'extraHeaders="a=b">wss://a.com</Stream><Redirect>https://a.com</Redirect>',
  ],
  [
    '<Response><Message>\n <Body>Hi</Body>\n</Message></Response>',
    '<Message src="{{To}}" dst="{{From}}" type="sms">Hi</Message>',
  ],
  [
    '<Response><Say>a <amazon:effect xmlns:amazon="a" name="whispered">b</amazon:effect></Say></Response>',
    '--> b</Speak>'.replace('--> ', '-->'),
  ],
  ['<Response><Say language="cy-GB">a</Say></Response>', '<Speak voice="Polly.Gwyneth" language="cy-GB">'],
  ['<Response><Gather method="post"/></Response>', 'method="POST"'],
  ['<Response><Enqueue>--a--</Enqueue></Response>', '<!-- Not converted: <Enqueue>- -a- -</Enqueue> -->'],
])('translates %s', (text, stands) => {
  expect(translatedText(text)).toContain(stands)
})

it('writes the answers to its questions', () => {
  const text = '<Response><Message>Hi</Message></Response>'
  const { document, remarks } = translate(read(text), 'twiml', { answers: { sender: '+14155550100', recipient: '+14155550101' } })
  expect(serialise(document)).toContain('src="+14155550100" dst="+14155550101"')
  expect(remarks.filter(({ outcome }) => outcome === 'decide')).toEqual([])
})

it('knows what TeXML and cXML have of their own', () => {
  const record = '<Response><Say>a</Say><Record timeout="0"/></Response>'
  expect(translatedText(record, {}, 'texml')).toContain('<Record maxLength="3600" timeout="3600"/>')
  expect(translatedText('<Response><Gather maxDigits="2" action="https://a.com"/></Response>', {}, 'texml')).toContain(
    'numDigits="2"',
  )
  const verto = translate(read('<Response><Dial><Verto>a</Verto></Dial></Response>'), 'cxml').remarks
  expect(verto.map(({ outcome }) => outcome)).toEqual(['same', 'lost', 'lost'])
})

it('leaves a language without a table as it is, and says so', () => {
  const document = read('<Response><SpeakSentence>Hi</SpeakSentence></Response>')
  expect(translate(document, 'other').document).toBe(document)
})

it('never throws, whatever is well-formed, and makes what is well-formed', () => {
  const texts = fc.oneof(
    documents(),
    prefixedDocuments(),
    twimlDocuments(),
    twimlDocuments().map((text) => text.replaceAll('Response', 'Dial')),
  )
  fc.assert(
    fc.property(
      texts,
      fc.constantFrom('twiml' as const, 'texml' as const, 'cxml' as const, 'other' as const),
      (text, dialect) => {
        const input = parse(text)
        if (!input.ok) return
        const printed = serialise(translate(input.document, dialect, { address: 'https://a.example' }).document)
        expect(parse(printed).ok, printed).toBe(true)
      },
    ),
    runs(300, 5000),
  )
})

it('keeps the prefixes that an element declares for what is left of it', () => {
  const text = '<Response><Start xmlns:x="u"><Stream url="wss://a.example"/><Speak x:a="1">b</Speak></Start></Response>'
  const printed = translatedText(text)
  expect(printed).toContain('x:a="1"')
  expect(parse(printed).ok, printed).toBe(true)
})

it('leaves a document as it is whose root is not Response', () => {
  const document = read('<Dial record="true"><Sip>sip:a@b.example</Sip></Dial>')
  expect(translate(document, 'twiml').document).toBe(document)
})

it('keeps the order of words', () => {
  const input = read('<Response><Say>a</Say><Dial>1</Dial><Gather><Say>b <p>c</p> d</Say></Gather><Play>e</Play></Response>')
  expect(wordsOf(translate(input, 'twiml').document.root).split(/\s+/).filter(Boolean)).toEqual(['a', '1', 'b', 'c', 'd', 'e'])
})

describe('a large document', () => {
  const repeated = (text: string, count: number): string => text.repeat(count)

  it.each([
    ['many steps', `<Response>${repeated('<Gather><Say>Hi</Say></Gather>', 2000)}</Response>`],
    ['many elements deep in one', `<Response><Gather><Say>${repeated('<break/>', 4000)}</Say></Gather></Response>`],
    ['many in another', `<Response><Say>Hi</Say><Dial>${repeated('<Number>+14155550100</Number>', 4000)}</Dial></Response>`],
  ])('is translated in many small steps: %s', (_, text) => {
    const work = translatingBy('twiml', read(text), {}, () => '')
    let steps = 0
    while (!work.next().done) steps += 1
    expect(steps).toBeGreaterThan(30)
  })
})
