import { describe, expect, it } from 'vitest'
import { attributeSpecOf, specOf } from '../catalogue/index'
import { sentParameters } from '../catalogue/requests'
import { parse } from '../core'
import { curlOf, requestsOf } from './requests'

function requests(xml: string) {
  const read = parse(`<Response>${xml}</Response>`)
  if (!read.ok) throw new Error(xml)
  return requestsOf(read.document)
}

describe('requestsOf', () => {
  it('knows parameters only of URLs that the catalogue has', () => {
    for (const place of sentParameters.keys()) {
      const [element = '', attribute = ''] = place.split(' ')
      expect(specOf(element), place).toBeDefined()
      expect(attributeSpecOf(element, attribute)?.type.kind, place).toBe('url')
    }
  })

  it('finds every URL, with what Plivo does with the answer and how it asks', () => {
    const found = requests(
      '<GetDigits action="https://a.com/d" method="GET" invalidDigitsSound="https://a.com/no.mp3"><Play>https://a.com/a.mp3</Play></GetDigits>' +
        '<Dial callbackUrl="https://a.com/cb" dialMusic="real"><Number>1</Number></Dial>' +
        '<Stream>wss://a.com</Stream><Conference enterSound="beep:1" waitSound="https://a.com/w">r</Conference><Redirect>https://a.com/next</Redirect>',
    )
    expect(found.map(({ element, attribute, method, expects }) => [element, attribute, method, expects])).toEqual([
      ['GetDigits', 'action', 'GET', 'xml'],
      ['GetDigits', 'invalidDigitsSound', 'GET', 'audio'],
      ['Play', null, 'GET', 'audio'],
      ['Dial', 'callbackUrl', 'POST', 'notification'],
      ['Stream', null, 'GET', 'stream'],
      ['Conference', 'waitSound', 'POST', 'xml'],
      ['Redirect', null, 'POST', 'xml'],
    ])
    expect(found[0]?.parameters).toContain('Digits')
    expect(found[3]?.parameters).toContain('DialAction')
  })
})

describe('curlOf', () => {
  it.each([
    [
      '<GetDigits action="https://a.com/d?x=1" method="GET"/>',
      /^curl -sS -G 'https:\/\/a\.com\/d\?x=1' \\\n {2}--data-urlencode 'CallUUID=/,
    ],
    ['<Play>https://a.com/a.mp3</Play>', /^curl -sSI 'https:\/\/a\.com\/a\.mp3'$/],
    ["<Redirect>https://a.com/it's</Redirect>", /^curl -sS 'https:\/\/a\.com\/it'\\''s' \\\n/],
  ])('imitates the request of %s', (xml, expected) => {
    expect(curlOf(requests(xml)[0]!)).toMatch(expected)
  })

  it('has no command for a stream or an address without a server', () => {
    expect(requests('<Stream>wss://a.com</Stream><Redirect>/next</Redirect>').map(curlOf)).toEqual([null, null])
  })
})
