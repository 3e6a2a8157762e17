import { describe, expect, it } from 'vitest'
import { parse, validate } from '../../core'
import { verdictOf } from './verdict'
import { documentOf } from '../../../test/verify-rule'

const judged = (xml: string) => verdictOf(validate(documentOf(parse, xml)))

describe('verdictOf', () => {
  it.each([
    ['<Speak>Hi</Speak>', 'runs', 'Will run'],
    ['<GetInput action="https://a.com"/>', 'runs', 'Will run'],
    ['<Hangup/><Wait/>', 'runsWithWarnings', 'Will run, but <Response>: The call never gets there: <Hangup> ends this document.'],
    [
      '<Hangup/><Wait foo="1"/>',
      'runsWithWarnings',
      'Will run, but 2 problems, first <Response>: The call never gets there: <Hangup> ends this document.',
    ],
    ['<Hangup/><Dial/>', 'fails', 'Will go wrong: <Dial>: Plivo gives <Dial> up at once and goes on with the next step.'],
    [
      '<GetInput action="https://a.com" numDigits="33"/><Wait/>',
      'fails',
      'May go wrong: <GetInput> numDigits: Plivo’s docs take nothing else here, and do not say what Plivo does with it: the step may fail.',
    ],
    [
      '<GetInput action="https://a.com" numDigits="33"/><Wait length="x"/>',
      'fails',
      'Will go wrong: 2 problems, first <Wait> length: Plivo rejects the whole document, and the call ends without a word.',
    ],
    [
      '<Wait length="x"/>',
      'fails',
      'Will go wrong: <Wait> length: Plivo rejects the whole document, and the call ends without a word.',
    ],
  ])('says of %s that it %s', (xml, state, text) => {
    expect(judged(xml)).toMatchObject({ state, text })
  })

  it('says of what is ignored only that it makes the document fail', () => {
    const problems = validate(documentOf(parse, '<Hangup/><Wait length="x"/>'))
    expect(verdictOf([], problems)).toMatchObject({ state: 'fails', about: { rule: 'attribute-value' } })
    expect(
      verdictOf(
        [],
        problems.filter(({ level }) => level !== 'error'),
      ),
    ).toMatchObject({ state: 'runs', about: null })
  })
})
