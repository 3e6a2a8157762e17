import { describe, expect, test } from 'vitest'
import { mostBytes, decode } from './decode'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string, isLittle: boolean): Uint8Array =>
  Uint8Array.from(
    text.split('').flatMap((unit) => {
      const code = unit.charCodeAt(0)
      return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255]
    }),
  )
const latin = (text: string): Uint8Array => Uint8Array.from(text.split(''), (letter) => letter.charCodeAt(0))

const umlaut = '<?xml version="1.0" encoding="ISO-8859-1"?>\r\n<Response><Speak>Grüße</Speak></Response>'

describe('decoding a file', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', utf8('<Response>ü 😀</Response>\r\n'), '<Response>ü 😀</Response>\r\n'],
    ['UTF-8 with a BOM, which stays', utf8('\ufeff<Response/>'), '\ufeff<Response/>'],
    ['UTF-16 with a BOM', utf16('\ufeff<Response>ü</Response>', true), '<Response>ü</Response>'],
    ['UTF-16, big end first', utf16('\ufeff<Response>ü</Response>', false), '<Response>ü</Response>'],
    [
      'UTF-16 without a BOM',
      utf16('<?xml version="1.0" encoding="UTF-16"?><a/>', true),
      '<?xml version="1.0" encoding="UTF-8"?><a/>',
    ],
    ['a declared encoding', latin(umlaut), umlaut.replace('ISO-8859-1', 'UTF-8')],
    [
      'UTF-8 that says UTF-16',
      utf8('<?xml version="1.0" encoding="utf-16"?><a>ü</a>'),
      '<?xml version="1.0" encoding="utf-16"?><a>ü</a>',
    ],
    ['nothing', utf8(''), ''],
  ])('%s', (_, bytes, text) => {
    expect(decode(bytes)).toMatchObject({ ok: true, text })
  })

  test('says what it changed', () => {
    expect(decode(latin(umlaut))).toMatchObject({ note: 'Read as windows-1252, saved as UTF-8.' })
    expect(decode(utf8('<Response/>'))).toMatchObject({ note: null })
  })

  test.each<[string, Uint8Array, RegExp]>([
    ['an encoding that nobody knows', utf8('<?xml version="1.0" encoding="x-klingon"?><a/>'), /"x-klingon"/],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), /binary/],
    ['bytes that are not UTF-8', latin('<Response>Grüße</Response>'), /names no encoding/],
    ['bytes that are not what is declared', latin('<?xml version="1.0" encoding="utf-8"?><a>ü</a>'), /names utf-8/],
    ['too much', new Uint8Array(mostBytes + 1), /The limit is 10 MB/],
  ])('refuses %s', (_, bytes, reason) => {
    expect(decode(bytes)).toMatchObject({ ok: false, reason: expect.stringMatching(reason) as string })
  })
})
