import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { documents, runs } from '../../../test/arbitrary-document'
import { toBase64Url } from './base64url'
import type { Shared } from './link'
import { mostUnpacked, fragmentOfShared, sharedInFragment } from './link'
import { checksum, packed } from '../packing'
import { expectLinear } from '../../../test/growth'

afterEach(() => void vi.unstubAllGlobals())

const sample: Shared = { name: 'menu', kind: 'voice', text: '<Response>\r\n  <Speak>Grüße 📞</Speak>\r\n</Response>\n' }
const kinds = fc.constantFrom<Shared['kind']>('voice', 'message')

async function fragmentOf(shared: Shared): Promise<string> {
  const fragment = await fragmentOfShared(shared)
  if (fragment === null) throw new Error('The document is too large.')
  return fragment
}

/** Resolves to a fragment whose checksum holds, whatever its content. */
async function forged(content: string | Uint8Array<ArrayBuffer>, version = '1'): Promise<string> {
  const bytes = typeof content === 'string' ? await packed(new TextEncoder().encode(content)) : content
  return `#document=${version}.${checksum(bytes)}.${toBase64Url(bytes)}`
}

describe('a link', () => {
  it('gives every document back, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(documents(), kinds, async (text, kind) => {
        const fragment = await fragmentOf({ name: 'a b', kind, text })
        expect(fragment).toMatch(/^#document=1\.[0-9a-f]{8}\.[\w-]+$/)
        expect(await sharedInFragment(fragment)).toEqual({ ok: true, shared: { name: 'a b', kind, text } })
      }),
      runs(100, 1000),
    )
  })

  it('holds scenarios where they are wanted, in a version of its own', async () => {
    const shared = { ...sample, scenarios: '{"format":1,"scenarios":[]}' }
    const fragment = await fragmentOf(shared)
    expect(fragment).toMatch(/^#document=2\./)
    expect(await sharedInFragment(fragment)).toEqual({ ok: true, shared })
    const forgery = await forged(JSON.stringify(Object.values(sample)), '2')
    expect(await sharedInFragment(forgery)).toMatchObject({ ok: false })
  })

  it('gives back text that is no XML, with halves of characters', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        const fragment = await fragmentOf({ ...sample, text: `${text}\ud83d` })
        expect(await sharedInFragment(fragment)).toMatchObject({ shared: { text: `${text}\ud83d` } })
      }),
      runs(50, 1000),
    )
  })

  it('says that it is damaged wherever a character was changed, lost or added', async () => {
    const whole = await fragmentOf(sample)
    const at = fc.integer({ min: 0, max: whole.length - 1 })
    const change = fc.tuple(at, fc.integer({ min: 0, max: 3 }), fc.string({ unit: 'grapheme', maxLength: 5 }))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const mutated = changes.reduce((text, [from, cut, added]) => text.slice(0, from) + added + text.slice(from + cut), whole)
        const read = await sharedInFragment(mutated)
        if (read.ok) expect(read.shared).toEqual(sample)
        else expect(read.reason).toMatch(/\.$/)
      }),
      runs(100, 1000),
    )
  })

  it('answers forged content whose checksum holds', async () => {
    const whole = await packed(new TextEncoder().encode(JSON.stringify(Object.values(sample))))
    const flips = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(flips, async (changes) => {
        const bytes = Uint8Array.from(whole)
        for (const [index, byte] of changes) bytes[index] = byte
        const read = await sharedInFragment(await forged(bytes))
        if (read.ok) expect(Object.keys(read.shared)).toEqual(['name', 'kind', 'text'])
        else expect(read.reason).toMatch(/\.$/)
      }),
      runs(100, 1000),
    )
  })

  it.each<[string, string | Promise<string>, RegExp]>([
    ['a newer version', forged('[]', '3'), /newer version.*Reload/],
    ['a version that never was', forged('[]', '0'), /damaged/],
    ['no version', '#document=', /damaged/],
    ['a lost end', fragmentOf(sample).then((text) => text.slice(0, -3)), /damaged/],
    ['one letter too few for a byte', '#document=1.00000000.A', /damaged/],
    ['more data than is looked at', `#document=1.00000000.${'A'.repeat(100_001)}`, /far longer/],
    ['nothing but punctuation', `#document=1.${'.'.repeat(10_000)}a`, /damaged/],
    ['another fragment', '#section-2', /has no document/],
    ['no deflate', forged(Uint8Array.of(255, 255, 255)), /does not hold/],
    ['nothing', forged(''), /does not hold/],
    ['no JSON', forged('<Response/>'), /does not hold/],
    ['an object', forged('{"name":"a","kind":"voice","text":""}'), /does not hold/],
    ['a kind that is none', forged('["a","__proto__","<Response/>"]'), /does not hold/],
    ['a text that is none', forged('["a","voice",{"length":1}]'), /does not hold/],
    ['JSON nested without end', forged('['.repeat(1_000_000)), /does not hold/],
    ['bytes that are no UTF-8', packed(Uint8Array.of(91, 34, 255, 34, 93)).then(forged), /does not hold/],
    ['a bomb', forged('a'.repeat(60_000_000)), /more than 2 MB/],
  ])('refuses %s', async (_, fragment, reason) => {
    expect(await sharedInFragment(await fragment)).toEqual({ ok: false, reason: expect.stringMatching(reason) as string })
  })

  it('unpacks little more of a bomb than the longest text', async () => {
    const part = new Uint8Array(65_536)
    const whole = 50 * mostUnpacked
    let unpacked = 0
    const pull = (to: ReadableStreamDefaultController): void => {
      if (unpacked >= whole) return to.close()
      unpacked += part.length
      to.enqueue(part)
    }
    vi.stubGlobal('DecompressionStream', function () {
      return { writable: new WritableStream(), readable: new ReadableStream({ pull }) }
    })
    const read = await sharedInFragment(await fragmentOf(sample))
    expect(read).toMatchObject({ reason: expect.stringMatching(/more than 2 MB/) as string })
    expect(unpacked).toBeLessThan(mostUnpacked + 4 * part.length)
  })

  it('looks at the end of nothing but punctuation in time by its length', () =>
    expectLinear((count) => `#document=1.${'.'.repeat(count)}a`, 1_000, sharedInFragment))

  it.each(['.', ')', ',', ';', ':', ']', '>', ').', '%3E'])('is read with %s behind it', async (end) => {
    expect(await sharedInFragment((await fragmentOf(sample)) + end)).toEqual({ ok: true, shared: sample })
  })

  it('takes what is as long as it may be', async () => {
    const text = ' '.repeat(mostUnpacked - '["menu","voice",""]'.length)
    expect(await sharedInFragment(await fragmentOf({ ...sample, text }))).toMatchObject({ ok: true })
    expect(await fragmentOfShared({ ...sample, text: `${text} ` })).toBeNull()
  })

  it('shows a name on one line, without characters that turn it round, and not too long', async () => {
    const name = `a\u202e\n${'b'.repeat(300)}`
    const read = await sharedInFragment(await fragmentOf({ ...sample, name }))
    expect(read).toMatchObject({ shared: { name: `a ${'b'.repeat(98)}` } })
  })
})
