import { common, more } from '../attribute'
import { whenIs } from '../condition'
import { docsAndSdks, allSources, known } from '../provenance'
import { assumed, goesOn, is, saidBy } from '../run'
import { element } from '../spec'
import { fromOne, strictFromOne, yesNo } from '../types'

/** Does nothing for a while before the next step starts. */
export const Wait = element({
  category: 'control',
  picture: 'clock',
  status: 'current',
  doc: 'Does nothing for a while before the next step starts.',
  docUrl: 'https://www.plivo.com/docs/voice/xml/routing',
  content: 'empty',
  children: [],
  runs: [
    {
      when: [is('silence', 'true')],
      answers: 'never',
      takes: { kind: 'seconds', attribute: 'length' },
      outcomes: [goesOn, { on: 'quiet', then: 'next', evidence: saidBy('older docs', 'engine') }],
    },
    {
      when: [{ attribute: 'beep', not: 'false' }],
      answers: 'never',
      takes: { kind: 'seconds', attribute: 'length' },
      outcomes: [
        goesOn,
        { on: 'beep', then: 'next', evidence: assumed('The docs say that it listens for a beep, not that the beep ends it.') },
      ],
    },
    { answers: 'never', takes: { kind: 'seconds', attribute: 'length' }, outcomes: [goesOn] },
  ],
  attributes: {
    length: common(strictFromOne, 'Seconds', 'How many seconds to wait at most.', allSources, { default: '1' }),
    silence: common(
      yesNo,
      'End on silence',
      'Stops waiting early once the other side has been quiet for long enough.',
      docsAndSdks,
      { default: 'false' },
    ),
    minSilence: common(
      fromOne,
      'Quiet time (ms)',
      'How many milliseconds of quiet end the wait; keep it shorter than the wait itself.',
      docsAndSdks,
      { default: '2000', appliesWhen: whenIs('silence', 'true') },
    ),
    beep: common(
      {
        kind: 'wordOrPattern',
        words: ['true', 'false'],
        pattern:
          '^(duration|inter_silence|intra_silence|threshold)=\\d+(,(duration|inter_silence|intra_silence|threshold)=\\d+)*$',
        sample: 'duration=300,inter_silence=50,intra_silence=500,threshold=256',
      },
      'Detect beep',
      'Listens for the beep of an answering machine, with true or with tuning values.',
      docsAndSdks,
      { default: 'false', appliesWhen: whenIs('silence', 'false') },
    ),
    min_silence: more(
      { kind: 'integer' },
      'Quiet time (old)',
      'An old spelling of minSilence that only the Node SDK writes.',
      known(['node']),
      { deprecated: true },
    ),
  },
  sources: allSources.sources,
})
