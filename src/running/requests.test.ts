import { describe, expect, it } from 'vitest'
import { parse } from '../core'
import { curlOf } from './curl'
import { requestsOf } from './requests'

function requests(xml: string) {
  const read = parse(`<Response>${xml}</Response>`)
  if (!read.ok) throw new Error(xml)
  return requestsOf(read.document)
}

describe('requestsOf', () => {
  it('finds every URL, with what Plivo does with the answer and how it asks', () => {
    const found = requests(
      '<GetDigits action="https://a.com/d" method="GET" invalidDigitsSound="https://a.com/no.mp3"><Play>https://a.com/a.mp3</Play></GetDigits>' +
        '<Dial callbackUrl="https://a.com/cb" dialMusic="real"><Number>1</Number></Dial>' +
        '<Stream>wss://a.com</Stream><Conference enterSound="beep:1" waitSound="https://a.com/w">r</Conference><Redirect method="get">https://a.com/next</Redirect>',
    )
    expect(found.map(({ element, attribute, method, expects }) => [element, attribute, method, expects])).toEqual([
      ['GetDigits', 'action', 'GET', 'xml'],
      ['GetDigits', 'invalidDigitsSound', 'GET', 'audio'],
      ['Play', null, 'GET', 'audio'],
      ['Dial', 'callbackUrl', 'POST', 'notification'],
      ['Stream', null, 'GET', 'stream'],
      ['Conference', 'waitSound', 'POST', 'xml'],
      ['Redirect', null, 'GET', 'xml'],
    ])
    expect(found[0]?.parameters).toContain('Digits')
    expect(found[3]?.parameters).toContain('DialBLegHangupCauseName')
  })

  it.each([
    [
      'an attribute with no documented effect',
      '<MultiPartyCall role="Agent" transcriptionUrl="https://a.com/t">a</MultiPartyCall>',
    ],
    ['an attribute that does not count', '<MultiPartyCall role="Agent" aiAgentStreamServiceUrl="wss://a.com">a</MultiPartyCall>'],
    ['an address that is only spaces', '<Redirect> </Redirect>'],
    ['the action of a dial that calls nobody', '<Dial action="https://a.com"/>'],
  ])('promises no request for %s', (_what, xml) => {
    expect(requests(xml)).toEqual([])
  })

  it('sends a delivery report without a call', () => {
    const [report] = requests('<Message src="1" dst="2" callbackUrl="/r">a</Message>')
    expect(report?.parameters).toContain('MessageUUID')
    expect(report?.parameters).not.toContain('CallUUID')
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

  it('sends numbers as Plivo does, and nothing that only some calls carry', () => {
    const curl = curlOf(requests('<Redirect>https://a.com</Redirect>')[0]!)
    expect(curl).toContain("'From=14155550100'")
    expect(curl).not.toContain('ForwardedFrom')
  })

  it('has no command for a stream or an address without a server', () => {
    expect(requests('<Stream>wss://a.com</Stream><Redirect>/next</Redirect>').map((request) => curlOf(request))).toEqual([
      null,
      null,
    ])
  })
})
