import { methodRow } from '../table'
import type { AttributeRow, Converted, ElementRow } from '../table'

const beep = 'beep:1'
const beeps: Readonly<Record<string, Converted>> = {
  true: { set: { enterSound: beep, exitSound: beep } },
  onEnter: { set: { enterSound: beep } },
  onExit: { set: { exitSound: beep } },
  false: { why: 'Plivo’s conferences play no sound by default.' },
}

const elsewhere: AttributeRow = { kind: 'lost', why: 'Use callbackUrl: it reports the recording too.' }

/** A room: there the target of a Dial, here a step of its own. */
export const conference: ElementRow = {
  to: 'Conference',
  attributes: {
    waitUrl: {
      kind: 'by',
      convert: (value, _, { urlOf }) =>
        value === ''
          ? { why: 'Plivo’s conferences play no sound by default.' }
          : {
              outcome: 'changed',
              set: { waitSound: urlOf(value) ?? value },
              why: 'The URL must return XML with only Play, Speak and Wait, not an audio file.',
            },
    },
    waitMethod: { kind: 'lost', why: 'Plivo’s docs give no method for waitSound.' },
    maxParticipants: { kind: 'number', to: [{ name: 'maxMembers', least: 1, most: 20 }] },
    beep: { kind: 'words', to: 'enterSound', words: beeps },
    record: {
      kind: 'words',
      to: 'record',
      words: {
        'record-from-start': { set: { record: 'true' } },
        'do-not-record': { set: { record: 'false' } },
      },
    },
    statusCallback: {
      kind: 'url',
      to: 'callbackUrl',
      outcome: 'changed',
      why: 'Plivo sends ConferenceAction and other parameters to it.',
      topics: ['call', 'room'],
    },
    statusCallbackMethod: methodRow('callbackMethod'),
    statusCallbackEvent: { kind: 'none', outcome: 'changed', why: 'Plivo reports every event.' },
    recordingStatusCallback: elsewhere,
    recordingStatusCallbackMethod: elsewhere,
    recordingStatusCallbackEvent: elsewhere,
    coach: { kind: 'lost', why: 'Plivo has coaching only in <MultiPartyCall>, which works in another way.' },
    participantLabel: { kind: 'lost', why: 'Members of Plivo’s conferences have no names.' },
    eventCallbackUrl: { kind: 'lost', why: 'Use callbackUrl: it reports every event.' },
  },
  unsaid: [
    {
      kind: 'set',
      unless: ['beep'],
      set: { enterSound: beep, exitSound: beep },
      theirs: 'beep true by default',
      why: 'Plivo’s conferences play no sound by default.',
      source: 'Twilio docs: Conference; Plivo docs',
    },
    {
      kind: 'note',
      unless: ['waitUrl', 'waitSound'],
      theirs: 'music while the caller waits',
      ours: 'silence',
      why: 'To play music, set waitSound to a URL whose XML plays it.',
      source: 'Twilio docs: Conference; Plivo docs',
    },
    {
      kind: 'note',
      unless: ['maxParticipants', 'maxMembers'],
      theirs: 'maxParticipants 250 by default',
      ours: '20 members',
      why: 'Plivo’s conferences take up to 20 members.',
      source: 'Twilio docs: Conference; Plivo docs',
    },
  ],
}
