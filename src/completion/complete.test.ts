import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attributeSpecOf, elementNames, isOffered, offeredAttributes, specOf } from '../catalogue'
import { parse, serialise } from '../core'
import { complete } from './complete'
import type { Completion } from './complete'

/** Completes at the `|` of a text. */
function at(marked: string, above: readonly string[] = []): Completion | null {
  const cursor = marked.indexOf('|')
  return complete(marked.replace('|', ''), cursor, () => above)
}

const labels = (marked: string): string =>
  at(marked)
    ?.offers.map(({ label }) => label)
    .join(' ') ?? ''

/** Returns what the text becomes when the offer with this label is taken, with `|` at the cursor. */
function taken(marked: string, label: string): string {
  const found = at(marked)
  const offer = found?.offers.find((each) => each.label === label)
  if (!found || !offer) return `no ${label} among ${labels(marked)}`
  const text = marked.replace('|', '')
  const { insert, caret } = offer
  return `${text.slice(0, found.from)}${insert.slice(0, caret)}|${insert.slice(caret)}${text.slice(found.to)}`
}

const inResponse = specOf('Response')!.children.filter(isOffered).join(' ')
const names = (element: string): string => offeredAttributes(element).join(' ')

describe('what fits at the cursor', () => {
  it.each<[string, string]>([
    // The options of an address that Plivo calls.
    ['<Dial action="https://a.com/#|"', 'ct= rt= tt= rc= rp= er='],
    ['<Dial action="https://a.com/#ct=200&amp;r|"', 'rt= tt= rc= rp= er='],
    ['<Dial action="https://a.com/#er=|"', 'nearest local n_california n_virginia frankfurt singapore mumbai'],
    ['<Dial action="https://a.com/#rp=ct,|"', '4xx 5xx ct rt all'],
    ['<Dial action="https://a.com/#ct=|"', ''],
    ['<GetDigits invalidDigitsSound="https://a.com/#|"', ''],
    ['<Response><Redirect>https://a.com/#|</Redirect></Response>', 'ct= rt= tt= rc= rp= er='],
    ['<Response><Redirect>\n  https://a.com/#ct=200&amp;r|\n</Redirect></Response>', 'rt= tt= rc= rp= er='],
    ['<Response><Redirect>https://a.com/#er=n|', 'nearest local n_california n_virginia frankfurt singapore mumbai'],
    ['<Response><Redirect>https://a.com/#rt=100|</Redirect></Response>', ''],
    ['<Response><Play>https://a.com/#|</Play></Response>', ''],
    // Elements.
    ['<|', 'Response'],
    ['<?xml version="1.0"?>\n<!-- c -->\n<|', 'Response'],
    ['|', 'Response'],
    ['<Response/>|', ''],
    ['<Response/><|', ''],
    ['<Response><|', `${inResponse} /Response>`],
    ['<Response><|</Response>', inResponse],
    ['<Response>\n  <|\n</Response>', inResponse],
    ['<Response>\n  <Dial>\n <|\n <Number>1</Number></Dial></Response>', 'Number User'],
    ['<Response><GetInput><|', 'Speak Play /GetInput>'],
    ['<Response><GetInput><|</GetInput></Response>', 'Speak Play'],
    ['<Response><GetInput><Spe|</GetInput></Response>', 'Speak Play'],
    ['<Response><GetInput action="a>b"><|', 'Speak Play /GetInput>'],
    ['<Response><GetInput/><Dial><|', 'Number User /Dial>'],
    ['<Response><GetInput></GetInput><Dial><Number>1</Number><|', 'Number User /Dial>'],
    ['<Response><!-- <GetInput> --><Dial><|', 'Number User /Dial>'],
    ['<Response><![CDATA[<GetInput>]]><Dial><|', 'Number User /Dial>'],
    ['<Response><Hangup><|', '/Hangup>'],
    ['<Response><Speak>Hi<|</Speak></Response>', 'break emphasis lang p phoneme prosody s say-as sub w'],
    // Between the tags, when asked.
    ['<Response><Dial>|</Dial></Response>', 'Number User'],
    ['<Response><Dial>|', 'Number User </Dial>'],
    ['<Response><Number>+1202|</Number></Response>', ''],
    // Names that stand there already.
    ['<Response><Dial><Num|ber>1</Number></Dial></Response>', 'Number User'],
    // End tags.
    ['<Response><Speak>Hi</|', 'Speak>'],
    ['<Response><Speak>Hi</|</Response>', 'Speak>'],
    ['<Response><Speak>Hi</Speak></|', 'Response>'],
    ['<Response><Speak>Hi</Sp|>', 'Speak>'],
    ['<Response></Response></|', ''],
    // Attributes.
    ['<Response><Speak |', names('Speak')],
    ['<Response><Speak |/>', names('Speak')],
    ['<Response><Speak |>Hi</Speak>', names('Speak')],
    ['<Response><Speak lo|>Hi</Speak>', names('Speak')],
    ['<Response><Speak voice="MAN" |>', 'language loop'],
    ['<Response><Speak | voice="MAN">', 'language loop'],
    ['<Response><Speak voice="MAN" |', 'language loop'],
    ['<Response><Speak voice="MAN" |</Response>', 'language loop'],
    ['<Response><Speak voice="MAN" |\n  <Hangup/></Response>', 'language loop'],
    ['<Response><Speak |voice="MAN">', 'language loop'],
    ['<Response><Speak vo|ice="MAN">', 'voice language loop'],
    ["<Response><Speak voice = 'MAN'\n  |\n  loop='1'>", 'language'],
    ['<Response><Speak\n  |\n<Hangup/>', names('Speak')],
    ['<Response><Nonsense |>', ''],
    ['<Response><Redirect |>', names('Redirect')],
    // Places where nothing fits.
    ['<Response><Speak voice|="MAN">', 'voice language loop'],
    ['<Response><Speak voice=|"MAN">', ''],
    ['<Response><Speak voice |="MAN">', ''],
    ['<Response><Speak voice="MAN"|>', ''],
    ['<Response><Speak voice="MAN">Hi | there</Speak>', 'break emphasis lang p phoneme prosody s say-as sub w'],
    ['<Response><!-- <Speak | -->', ''],
    ['<Response><!-- < |', ''],
    ['<Response><![CDATA[<|]]>', ''],
    ['<?xml |?>', ''],
    ['<!|', ''],
    ['</Response |>', ''],
    // Values.
    ['<Response><Redirect method="|">', 'GET POST'],
    ['<Response><Redirect method="|', 'GET POST'],
    ['<Response><Redirect method="|>', 'GET POST'],
    ['<Response><Redirect method="P|">', 'GET POST'],
    ["<Response><Redirect method='|'>", 'GET POST'],
    ['<Response><Redirect method=|>', ''],
    // A value without quotes is no place for the name of an attribute.
    ['<Response><Speak voice=MA|>', ''],
    ['<Response><Redirect method=“|”>', 'GET POST'],
    ['<Response>< Speak |>', names('Speak')],
    ['<Response><GetInput redirect="|" action="">', 'true false'],
    ['<Response><GetInput redirect="| action="a"><Speak>', 'true false'],
    ['<Response><GetInput inputType="dtmf s|"', 'dtmf speech dtmf speech'],
    ['<Response><GetInput inputType="dtmf s|', 'dtmf speech dtmf speech'],
    ['<Response><GetInput executionTimeout="|">', '15'],
    ['<Response><GetInput action="|">', ''],
    ['<Response><Speak unknown="|">', ''],
    ['<Response><Nonsense method="|">', ''],
  ])('%s', (marked, expected) => {
    expect(labels(marked)).toBe(expected)
  })

  it('offers the voices of the language first, and the languages of the voice', () => {
    const voices = at('<Response><Speak language="hi-IN" voice="|">')?.offers
    expect(voices?.[0]).toMatchObject({ label: 'Polly.Aditi', detail: 'English (India), Hindi (India)' })
    expect(voices?.length).toBeGreaterThan(50)
    expect(labels('<Response><Speak voice="Polly.Lotte" language="|">')).toMatch(/^nl-NL /)
  })

  it('completes one entry of a list', () => {
    const [name, spec] = Object.entries(specOf('MultiPartyCall')!.attributes).find(([, { type }]) => type.kind === 'wordList')!
    const [first, second] = spec.type.kind === 'wordList' ? spec.type.words : []
    const given = `<Response><MultiPartyCall ${name}="${first},|">`
    expect(taken(given, second!)).toBe(given.replace('|', `${second}|`))
    expect(at(given)?.offers.map(({ label }) => label)).not.toContain(first)
  })

  it('names the default', () => {
    expect(at('<Response><Redirect method="|">')?.offers.map(({ detail }) => detail)).toEqual(['', 'default'])
  })

  it('knows what is open above the text it is given', () => {
    expect(at('<|', ['Response', 'Dial'])?.offers.map(({ label }) => label)).toEqual(['Number', 'User', '/Dial>'])
    expect(at('</Dial><|', ['Response', 'Dial'])?.offers[0]?.label).toBe('Speak')
  })
})

describe('what is written when an offer is taken', () => {
  it.each<[string, string, string]>([
    ['<Response><|</Response>', 'Hangup', '<Response><Hangup/>|</Response>'],
    ['<Response><Sp|</Response>', 'Speak', '<Response><Speak>|</Speak></Response>'],
    ['<Response><|</Response>', 'GetInput', '<Response><GetInput action="|"></GetInput></Response>'],
    ['<Response>|</Response>', 'Hangup', '<Response><Hangup/>|</Response>'],
    ['<Response><Spe| voice="MAN">Hi</Speak>', 'Play', '<Response><Play| voice="MAN">Hi</Speak>'],
    ['<Response><Speak |></Speak>', 'loop', '<Response><Speak loop="|"></Speak>'],
    ['<Response><Speak |voice="MAN">', 'loop', '<Response><Speak loop="|" voice="MAN">'],
    ['<Response><Speak vo|="MAN">', 'loop', '<Response><Speak loop|="MAN">'],
    ['<Response><Redirect method="|>', 'GET', '<Response><Redirect method="GET"|>'],
    ['<Response><Redirect method="P|OST">', 'GET', '<Response><Redirect method="GET|">'],
    // Quotes in the text behind an unfinished value are not its end.
    ['<Redirect method="|>Press "1" now</Redirect>', 'GET', '<Redirect method="GET"|>Press "1" now</Redirect>'],
    ['<Response><Speak>Hi</|', 'Speak>', '<Response><Speak>Hi</Speak>|'],
    ['<Response><Speak>Hi</S|>', 'Speak>', '<Response><Speak>Hi</Speak|>'],
    ['<Response><Speak>Hi<|', '/Speak>', '<Response><Speak>Hi</Speak>|'],
    ['<Response><Speak>Hi|', '</Speak>', '<Response><Speak>Hi</Speak>|'],
  ])('%s takes %s', (marked, label, expected) => {
    expect(taken(marked, label)).toBe(expected)
  })

  it('leaves well-formed text well-formed, whatever element and attribute is taken', () => {
    const parents = elementNames.filter((name) => (specOf(name)?.children.length ?? 0) > 0)
    for (const parent of parents) {
      for (const { label, kind } of at(`<${parent}><|</${parent}>`)?.offers ?? []) {
        if (kind !== 'element') continue
        const text = taken(`<${parent}><|</${parent}>`, label)
        expect(parse(text.replace('|', '')).ok, text).toBe(true)
        for (const attribute of offeredAttributes(label)) {
          const tag = taken(`<${label} |/>`, attribute)
          expect(parse(tag.replace('|', '')).ok, tag).toBe(true)
        }
      }
    }
  })

  it('offers only values that the catalogue knows, for every attribute', () => {
    for (const element of elementNames) {
      for (const attribute of offeredAttributes(element)) {
        const offers = at(`<${element} ${attribute}="|"/>`)?.offers ?? []
        const { type } = attributeSpecOf(element, attribute)!
        expect(new Set(offers.map(({ label }) => label)).size).toBe(offers.length)
        if (type.kind === 'choice') expect(offers.length).toBe(type.values.filter((value) => value !== '').length)
      }
    }
  })
})

it('answers at any place of any text', () => {
  const pieces = fc.constantFrom(
    '<',
    '>',
    '/',
    '"',
    "'",
    '=',
    ' ',
    '\n',
    'Speak',
    'voice',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '?>',
    'x',
    '<Dial>',
    '</Dial>',
    '<Speak voice="',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), fc.nat(), (parts, seed) => {
      const text = parts.join('')
      const cursor = seed % (text.length + 1)
      const found = complete(text, cursor)
      if (!found) return
      expect(found.offers.length).toBeGreaterThan(0)
      expect(found.from <= cursor && cursor <= found.to && found.to <= text.length).toBe(true)
      for (const { insert, caret } of found.offers) expect(caret >= 0 && caret <= insert.length).toBe(true)
    }),
    { numRuns: process.env['LONG'] === '1' ? 100_000 : 2_000, seed: 3 },
  )
})

it('completes an edited document the same as one that was read', () => {
  const read = parse('<Response><Dial><Number>1</Number></Dial></Response>')
  if (!read.ok) throw new Error('not read')
  const text = serialise(read.document)
  const cursor = text.indexOf('<Number>') + 1
  expect(complete(text, cursor)?.offers.map(({ label }) => label)).toEqual(['Number', 'User'])
})
