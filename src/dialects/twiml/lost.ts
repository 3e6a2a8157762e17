import type { Table } from '../table'

/** What Plivo has not, each with the nearest way. */
export const lostReasons: Readonly<Record<string, string>> = {
  Enqueue:
    'Plivo has no queue. A <Conference> of that name would put all who wait into one room: give each caller a room of their own, which your server names.',
  Leave: 'Plivo has no queue to leave.',
  Queue: 'Plivo has no queue: dial the person who answers, or a <Conference> for each caller.',
  Pay: 'Plivo takes no payments: ask for them outside the call.',
  Prompt: 'It belongs to <Pay>, which Plivo has not.',
  Refer: 'Plivo XML sends no SIP REFER: <Dial> the address instead.',
  Siprec: 'Plivo XML has no SIPREC: <Stream> sends the sound to your server.',
  Transcription:
    'Plivo writes no call down while it runs: <Stream> sends the sound, and transcriptionType of <Record> writes a recording down.',
  VirtualAgent: 'Plivo connects no agent of others: <Stream> sends the sound to your server.',
  ConversationRelay: 'Plivo streams sound (<Stream>); it does not turn it into text on that socket.',
  Assistant: 'Plivo connects no assistant: <Stream> sends the sound to your server.',
  AiSession: 'Plivo connects no assistant: <Stream> sends the sound to your server.',
  Conversation: 'Plivo has no such conversations: <Conference> connects people.',
  MediaFilter: 'Plivo has noiseCancellation on <Stream> alone.',
  Stop: 'A stream ends with the call or by Plivo’s API, not by XML.',
  Client: 'Give the person a Plivo endpoint: <User>sip:name@phone.plivo.com</User>.',
  Application: 'Plivo dials no application: <Redirect> to its XML.',
  WhatsApp: 'Plivo’s <Dial> calls over WhatsApp by callType, with a number.',
  Sim: 'Plivo dials no SIM: write its phone number.',
  Room: 'Plivo XML has no video: <Conference> connects by sound.',
  Parameter: 'Plivo has no such parameters: put them into a URL.',
  Header: 'Plivo has sipHeaders on <Dial> and <User>.',
}

export const lost: Table = Object.fromEntries(Object.entries(lostReasons).map(([name, why]) => [name, { to: 'comment', why }]))
