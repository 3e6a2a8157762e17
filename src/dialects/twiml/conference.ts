import { methodRow } from '../table'
import type { AttributeRow, Converted, ElementRow } from '../table'

const beep = 'beep:1'
const beeps: Readonly<Record<string, Converted>> = {
  true: { set: { enterSound: beep, exitSound: beep } },
  onEnter: { set: { enterSound: beep } },
  onExit: { set: { exitSound: beep } },
  false: { why: 'Plivo’s rooms are silent unless it is said.' },
}

const elsewhere: AttributeRow = { kind: 'lost', why: 'callbackUrl is told of the recording too.' }

/** A room: there the target of a Dial, here a step of its own. */
export const conference: ElementRow = {
  to: 'Conference',
  attributes: {
    waitUrl: {
      kind: 'by',
      convert: (value, _, { urlOf }) =>
        value === ''
          ? { why: 'Plivo’s rooms are silent unless it is said.' }
          : {
              outcome: 'changed',
              set: { waitSound: urlOf(value) ?? value },
              why: 'Only XML of Play, Speak and Wait runs there, no audio file.',
            },
    },
    waitMethod: { kind: 'lost', why: 'The docs name no method for waitSound.' },
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
      why: 'It gets ConferenceAction and other parameters.',
      topics: ['call', 'room'],
    },
    statusCallbackMethod: methodRow('callbackMethod'),
    statusCallbackEvent: { kind: 'none', outcome: 'changed', why: 'Plivo tells of every event.' },
    recordingStatusCallback: elsewhere,
    recordingStatusCallbackMethod: elsewhere,
    recordingStatusCallbackEvent: elsewhere,
    coach: { kind: 'lost', why: 'Plivo’s coaching is in <MultiPartyCall>, which works in another way.' },
    participantLabel: { kind: 'lost', why: 'Members have no names.' },
    eventCallbackUrl: { kind: 'lost', why: 'callbackUrl is told of every event.' },
  },
  unsaid: [
    {
      kind: 'set',
      unless: ['beep'],
      set: { enterSound: beep, exitSound: beep },
      theirs: 'beep true by default',
      why: 'Plivo’s rooms are silent unless it is said.',
      source: 'Twilio docs: Conference; Plivo docs',
    },
    {
      kind: 'note',
      unless: ['waitUrl', 'waitSound'],
      theirs: 'music while the caller waits',
      ours: 'silence',
      why: 'waitSound names XML that plays a sound of yours.',
      source: 'Twilio docs: Conference; Plivo docs',
    },
    {
      kind: 'note',
      unless: ['maxParticipants', 'maxMembers'],
      theirs: 'maxParticipants 250 by default',
      ours: '20 members',
      why: 'Plivo’s rooms take 20 at most.',
      source: 'Twilio docs: Conference; Plivo docs',
    },
  ],
}
