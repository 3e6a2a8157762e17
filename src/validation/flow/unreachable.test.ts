import { describe, expect, it } from 'vitest'
import { parse } from '../../core'
import { whyUnreachable } from './unreachable'
import { documentOf } from '../../../test/verify-rule'

const why = (xml: string, ...path: number[]) => whyUnreachable(documentOf(parse, xml).root, path, 'voice')
const ends = (name: string) => `never runs: <${name}> before it ends the call`
const goesElsewhere = 'never runs: <Redirect> before it continues with another document'
const repeats = (name: string) => `never runs: <${name}> before it repeats until the call ends`

describe('whyUnreachable', () => {
  it.each([
    ['<Hangup/><Wait/>', [1], ends('Hangup')],
    ['<Wait/><Hangup/>', [1], null],
    ['<Hangup schedule="5"/><Wait/>', [1], null],
    ['<Redirect>https://a.com</Redirect><Dial><Number>1</Number></Dial>', [1, 0], goesElsewhere],
    ['<Speak loop="0">a</Speak><Wait/>', [1], repeats('Speak')],
    ['<PreAnswer><Play loop="0">a</Play><Wait/></PreAnswer><Wait/>', [0, 1], repeats('Play')],
    ['<PreAnswer><Play loop="0">a</Play><Wait/></PreAnswer><Wait/>', [1], repeats('PreAnswer')],
    ['<GetInput><Play loop="0">a</Play><Wait/></GetInput><Wait/>', [1], null],
    ['<Dial action="https://a.com"/><Wait/>', [1], null],
    ['<Hangup/><!-- a --><Wait/>', [1], null],
    ['<Hangup/>', [], null],
    ['<Hangup/>', [5], null],
  ])('in %s at %j', (xml, path, reason) => {
    expect(why(xml, ...path)).toBe(reason)
  })

  it('knows no end in the answer to a message', () => {
    expect(whyUnreachable(documentOf(parse, '<Hangup/><Wait/>').root, [1], 'message')).toBeNull()
  })
})
