import { encodingOf } from '../xml/read/decode'

/**
 * Returns a text in the encoding, with the byte order mark and under the declared name, of the bytes it was read from; null where
 * that encoding has no byte for one of its characters.
 */
export function encodedLike(original: Uint8Array, text: string): Uint8Array | null {
  const { encoding } = new TextDecoder(encodingOf(original).label)
  if (encoding === 'utf-8') return Buffer.from(text)
  const before = new TextDecoder(encoding, { ignoreBOM: true }).decode(original.subarray(0, 400))
  const declared = declaration.exec(before.replace(mark, ''))?.[2]
  const named = declared === undefined ? text : text.replace(declaration, (_, start: string) => start + declared)
  if (!encoding.startsWith('utf-16')) return singleBytes(named, encoding)
  const units = Buffer.from((mark.test(before) ? '\ufeff' : '') + named, 'utf16le')
  return encoding === 'utf-16le' ? units : units.swap16()
}

const mark = /^\ufeff/
const declaration = /^(<\?xml\s[^>]*?encoding\s*=\s*["'])([^"']*)/

/** Returns each character as its one byte; null where one has none. */
function singleBytes(text: string, encoding: string): Uint8Array | null {
  const decoder = new TextDecoder(encoding)
  const byCharacter = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  byCharacter.delete('\ufffd')
  const bytes = Array.from(text, (character) => byCharacter.get(character))
  return bytes.every((byte) => byte !== undefined) ? Uint8Array.from(bytes) : null
}
