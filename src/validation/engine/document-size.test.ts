import { describe, expect, it } from 'vitest'
import { documentBytes } from '../../catalogue/limits'
import { edits, parse, serialise, validate } from '../../core'
import { documentOf } from '../../../test/verify-rule'

const ofBytes = (bytes: number, character = 'a') => {
  const shell = '<Response><Speak></Speak><Hangup/></Response>'
  const unit = new TextEncoder().encode(character).length
  return documentOf(parse, shell.replace('></S', `>${character.repeat(Math.floor((bytes - shell.length) / unit))}</S`))
}
const sizes = (document: ReturnType<typeof ofBytes>) =>
  validate(document).flatMap(({ rule, message }) => (rule === 'document-size' ? [message] : []))

describe('document-size', () => {
  it.each(['a', 'ж', '€'])('passes what Plivo takes, written in %s', (character) => {
    const document = ofBytes(documentBytes, character)
    expect(new TextEncoder().encode(serialise(document)).length).toBeGreaterThan(documentBytes - 4)
    expect(sizes(document)).toEqual([])
  })

  it.each(['a', 'ж', '€'])('finds fault with more, written in %s', (character) => {
    expect(sizes(ofBytes(documentBytes + 4, character))).toEqual(['<Response>: expected at most 100 kB of XML, found 101 kB'])
  })

  it('says how much a far larger one takes at least, without measuring it', () => {
    expect(sizes(ofBytes(3_000_000))).toEqual(['<Response>: expected at most 100 kB of XML, found at least 2,930 kB'])
  })

  it('gives the same array for the same document, and for an edit that leaves the root the same problems', () => {
    const document = ofBytes(documentBytes + 2000)
    expect(validate(document)).toBe(validate(document))
    const edited = edits.setAttribute(document, [0], 'loop', '2')
    expect(validate(edited)[0]?.rule).toBe('document-size')
  })
})
