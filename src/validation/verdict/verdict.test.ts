import { describe, expect, it } from 'vitest'
import { parse, validate } from '../../core'
import { outcomeOf } from './outcome'
import { verdictOf } from './verdict'
import { documentOf } from '../../../test/verify-rule'

const judged = (xml: string) => {
  const document = documentOf(parse, xml)
  return verdictOf(outcomeOf(document, 'voice'), validate(document))
}

describe('verdictOf', () => {
  it.each([
    ['<Speak>Hi</Speak>', 'runs', 'Runs', 'No problems found.'],
    [
      '<GetInput action="https://a.com"/>',
      'runs',
      'A caller who enters nothing hears silence, and the call ends.',
      'Runs, with a note · Add a step after <GetInput> for callers who enter nothing',
    ],
    [
      '<Hangup/><Wait/>',
      'runsWithWarnings',
      'The call never gets there: <Hangup> ends the call.',
      'Runs, with a warning · <Wait> never runs after <Hangup>',
    ],
    [
      '<Hangup/><Wait foo="1"/>',
      'runsWithWarnings',
      'The call never gets there: <Hangup> ends the call.',
      'Runs, with 2 warnings · <Wait> never runs after <Hangup>',
    ],
    ['<Speak>Hi</Speak><Play>{{sound}}</Play>', 'runs', 'Runs if {{sound}} gets a valid value', 'No problems found.'],
    [
      '<Hangup/><Speak>{{name}}</Speak>',
      'runsWithWarnings',
      'The call never gets there: <Hangup> ends the call.',
      'Has a warning · <Speak> never runs after <Hangup>',
    ],
    [
      '<Hangup/><Dial/>',
      'fails',
      'Plivo skips <Dial> and goes on with the next step.',
      'Has an error · Add <Number> or <User> inside <Dial>',
    ],
    [
      '<GetInput action="https://a.com" numDigits="33"/><Wait/>',
      'fails',
      'The step may fail: Plivo’s docs allow nothing else here.',
      'May fail · <GetInput> numDigits: Enter a whole number from 1 to 32',
    ],
    [
      '<GetInput action="https://a.com" numDigits="33"/><Wait length="x"/>',
      'fails',
      'Plivo rejects the whole document, and the call drops silently. A fallback URL, if set, runs instead.',
      'Has 2 errors · <Wait> length: Enter a whole number, at least 1',
    ],
  ])('says of %s that it %s', (xml, state, consequence, cause) => {
    expect(judged(xml)).toMatchObject({ state, consequence, cause })
  })

  it('says of what is ignored only that it makes the document fail', () => {
    const document = documentOf(parse, '<Hangup/><Wait length="x"/>')
    const problems = validate(document)
    const outcome = outcomeOf(document, 'voice')
    expect(verdictOf(outcome, [], problems)).toMatchObject({ state: 'fails', about: { rule: 'attribute-value' } })
    expect(
      verdictOf(
        outcome,
        [],
        problems.filter(({ level }) => level !== 'error'),
      ),
    ).toMatchObject({ state: 'runs', about: null })
  })
})
