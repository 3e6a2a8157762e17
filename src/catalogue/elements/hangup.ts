import { common } from '../attribute'
import { allSources } from '../provenance'
import { agreed, goesOn, set } from '../run'
import { element } from '../spec'
import { fromOne } from '../types'

/** Ends the call, now or after a delay. */
export const Hangup = element({
  category: 'control',
  picture: 'hang up',
  status: 'current',
  doc: 'Ends the call, now or after a delay.',
  docUrl: 'https://www.plivo.com/docs/voice/xml/routing',
  content: 'empty',
  children: [],
  runs: [
    {
      when: [set('schedule')],
      answers: 'never',
      takes: { kind: 'none' },
      isBeside: true,
      endsAfter: 'schedule',
      outcomes: [goesOn],
    },
    { answers: 'never', takes: { kind: 'none' }, reason: 'reason', outcomes: [{ on: 'done', then: 'ends', evidence: agreed }] },
  ],
  attributes: {
    reason: common(
      { kind: 'choice', values: ['rejected', 'busy'], misread: 'default' },
      'Reason',
      'What the caller’s phone reports instead of a normal end.',
      allSources,
    ),
    schedule: common(
      { ...fromOne, misread: { low: 'default' } },
      'Delay',
      'How many seconds later the call ends; the next steps run meanwhile.',
      allSources,
    ),
  },
  sources: allSources.sources,
})
