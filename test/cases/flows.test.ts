import { describe, expect, it } from 'vitest'
import { validate } from '../../src/core'
import type { DocumentKind } from '../../src/model/document-metadata'
import { narrate } from '../../src/narrative/narrate'
import { outcomeOf } from '../../src/validation/verdict/outcome'
import { verdictOf } from '../../src/validation/verdict/verdict'
import type { Verdict } from '../../src/validation/verdict/verdict'
import { deadEndOf } from '../../src/validation/flow/unreachable'
import { documentOfCase, fixedBy } from './read-case'

/** What is right about a case of what a document does. */
interface Case {
  readonly title: string
  readonly kind?: DocumentKind
  readonly verdict: Verdict['state']
  /** Level, rule and attribute of each problem. */
  readonly finds: readonly string[]
  readonly says: readonly string[]
}

const cases: Readonly<Record<string, Case>> = {
  '01.xml': {
    title: 'what is pressed is sent by GET, in a grammatical sentence',
    verdict: 'runsWithWarnings',
    finds: ['warning attribute-value action', 'warning text-value '],
    says: [
      'Plays 57.mp3 3 times.',
      'Waits up to 5 seconds for digits. If the caller responds, Plivo sends it to plivo.php by GET and runs the reply: the next steps do not run. If the caller doesn’t:',
      'Says “Input not received. Bye bye!” (en-US, WOMAN).',
      'No steps left: the call ends.',
    ],
  },
  '02.xml': {
    title: 'a recording that waits for a dial is told at once, without the recording',
    verdict: 'runsWithWarnings',
    finds: ['warning recording-told callbackUrl'],
    says: [
      'Records the call in the background from the moment a dial is answered. At once Plivo posts an outcome without the recording (its durations are -1) to https://example.com/get_recording/, and the next step runs.',
      'Calls 14155550100. When the dial ends, the next step runs.',
      'No steps left: the call ends.',
    ],
  },
  '16.xml': {
    title: 'of hold music only what can be heard is used',
    kind: 'sound',
    verdict: 'runsWithWarnings',
    finds: ['warning sound-only '],
    says: [
      'Plays https://example.com/a.mp3.',
      'Skips <Stream>: in a sound only Speak, Play and Wait are heard.',
      'Then it starts again or the normal tone follows; Plivo’s docs do not say which.',
    ],
  },
  '20.xml': {
    title: 'a sound does not end the call',
    kind: 'sound',
    verdict: 'runs',
    finds: [],
    says: [
      'Says “Please wait while we connect your call” (en-US, WOMAN).',
      'Then it starts again or the normal tone follows; Plivo’s docs do not say which.',
    ],
  },
  '30.xml': {
    title: 'an outcome is sent by GET, in a grammatical sentence',
    verdict: 'runs',
    finds: ['info may-not-run ', 'info recording-told callbackUrl'],
    says: [
      'Calls 14155550100. When the dial ends, Plivo sends the outcome to https://example.com/s by GET and runs the reply: the next steps may not run.',
      'Beeps and records the caller for up to 60 seconds, until 15 seconds of silence or the key #. Then Plivo sends the outcome to https://example.com/r by GET and runs the reply: the next steps may not run.',
    ],
  },
  '63.xml': {
    title: 'a recording of the whole call is told at once and again when it is ready',
    verdict: 'runsWithWarnings',
    finds: ['warning audio-for-xml waitMusicUrl', 'warning audio-for-xml startRecordingAudio'],
    says: [
      'Records the call in the background. At once Plivo posts an outcome without the recording (its durations are -1) to https://example.com/a, and the next step runs. Once the recording is ready, Plivo posts it to https://example.com/c.',
      'Says “Hi” (en-US, WOMAN).',
      'Joins the multi-party call “room” as agent. On leaving, Plivo posts the outcome to https://example.com/x and runs the reply: the next steps do not run.',
    ],
  },
  '115.xml': {
    title: 'a recording with its format waits for a dial and is told at once',
    verdict: 'runsWithWarnings',
    finds: ['warning recording-told callbackUrl'],
    says: [
      'Records the call in the background from the moment a dial is answered. At once Plivo posts an outcome without the recording (its durations are -1) to https://example.com/api/recording, and the next step runs.',
      'Calls 14155550101, showing 14155550100. When the dial ends, the next step runs.',
      'No steps left: the call ends.',
    ],
  },
}

describe.each(Object.entries(cases))('case %s', (file, { title, kind = 'voice', verdict, finds, says }) => {
  const document = documentOfCase(file)
  const problems = validate(document, { kind })

  it(title, () => {
    expect(narrate(document, kind, (parent) => deadEndOf(parent, kind)).map(({ text }) => text)).toEqual(says)
    expect(problems.map(({ level, rule, attribute = '' }) => `${level} ${rule} ${attribute}`)).toEqual(finds)
    expect(verdictOf(outcomeOf(document, kind), problems).state).toBe(verdict)
  })

  it('is told by callbackUrl once its fix is made, and no longer warned of', () => {
    const problem = problems.find(({ rule }) => rule === 'recording-told')
    if (problem?.fix === undefined) return expect(finds.join()).not.toContain('recording-told')
    const after = validate(fixedBy(document, problem, problem.fix), { kind })
    expect(after.filter(({ rule }) => rule === 'recording-told')).toEqual([])
    expect(after.length).toBe(problems.length - 1)
  })
})
