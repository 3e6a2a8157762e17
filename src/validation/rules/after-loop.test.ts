import { expect, it } from 'vitest'
import { parse, serialise, validate } from '../../core'
import { fixedBy } from '../../../test/cases/read-case'
import { documentOf, verify } from '../../../test/verify-rule'

verify(parse, 'after-loop', {
  valid: [
    '<Speak loop="0">a</Speak>',
    '<Speak loop="2">a</Speak><Wait/>',
    '<GetInput action="https://a.com"><Play loop="0">https://a.com/a.mp3</Play></GetInput><Hangup/>',
    '<Play loop="{{n}}">https://a.com/a.mp3</Play><Wait/>',
    '<PreAnswer><Speak>a</Speak></PreAnswer><Wait/>',
  ],
  invalid: [
    ['<Speak loop="0">a</Speak><Hangup/>', '<Response>: expected nothing after <Speak> with loop "0", found <Hangup>'],
    [
      '<PreAnswer><Play loop="0">https://a.com/a.mp3</Play></PreAnswer><Speak>a</Speak><Hangup/>',
      '<Response>: expected nothing after <PreAnswer> with loop "0", found <Speak> and 1 more step',
    ],
    [
      '<PreAnswer><Play loop="0">https://a.com/a.mp3</Play><Wait/></PreAnswer>',
      '<PreAnswer>: expected nothing after <Play> with loop "0", found <Wait>',
    ],
  ],
})

verify(parse, 'after-loop', {
  kind: 'sound',
  valid: ['<Play loop="0">https://a.com/a.mp3</Play>', '<Play loop="2">https://a.com/a.mp3</Play><Speak>a</Speak>'],
  invalid: [
    [
      '<Play loop="0">https://a.com/a.mp3</Play><Speak>a</Speak>',
      '<Response>: expected nothing after <Play> with loop "0", found <Speak>',
    ],
    [
      '<Speak loop="0">a</Speak><Wait/><Wait/>',
      '<Response>: expected nothing after <Speak> with loop "0", found <Wait> and 1 more step',
    ],
  ],
})

verify(parse, 'after-loop', { kind: 'message', valid: ['<Speak loop="0">a</Speak><Wait/>'], invalid: [] })

it('lets each endless step of a PreAnswer play once by one fix', () => {
  const file = 'https://a.com/a.mp3'
  const document = documentOf(parse, `<PreAnswer><Speak loop="0">a</Speak><Play loop="0">${file}</Play></PreAnswer><Hangup/>`)
  const problem = validate(document).find(({ message }) => message.includes('<PreAnswer> with loop'))
  if (problem?.fix === undefined) throw new Error('no fix')
  expect(problem.fix.label).toBe('Set loop of 2 steps to "1"')
  const fixed = fixedBy(document, problem, problem.fix)
  expect(serialise(fixed)).toContain(`<PreAnswer><Speak loop="1">a</Speak><Play loop="1">${file}</Play></PreAnswer>`)
  expect(validate(fixed).map(({ rule }) => rule)).not.toContain('after-loop')
})
