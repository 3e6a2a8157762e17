import type { Table } from '../table'

/** An element that Plivo XML does not have: whose it is, and the nearest way. */
export interface Missing {
  readonly name: string
  readonly language: 'TwiML' | 'TeXML' | 'cXML'
  readonly why: string
}

const noQueues = 'Plivo has no queues.'
const agents = 'Plivo XML connects no agent of another platform. Send the audio to your own server with <Stream>.'
const noise = 'Plivo reduces noise only in <Stream>, with noiseCancellation.'
const endpoint = 'Give the person a Plivo endpoint and call it: <User>sip:name@phone.plivo.com</User>.'

const ofTwiml: Readonly<Record<string, string>> = {
  Application: 'Plivo’s <Dial> calls no application. Continue with its XML: <Redirect>.',
  AiSession: agents,
  Assistant: agents,
  Client: `Plivo has no <Client>. ${endpoint}`,
  Conversation: 'Plivo XML has no conversations. Connect people with <Conference>.',
  ConversationRelay: 'Plivo sends audio, not text. Use <Stream>, and turn speech into text and back on your server.',
  Enqueue: `${noQueues} Put each caller in a <Conference> of their own, named by your server. In one <Conference> for all, they would hear each other.`,
  Header: 'Plivo has no <Header>. Use sipHeaders of <Dial> or <User>.',
  Leave: `${noQueues} Transfer the call with Plivo’s API instead.`,
  MediaFilter: noise,
  Parameter: 'Plivo has no <Parameter>. Put the values in a URL.',
  Pay: 'Plivo takes no payments. Send the caller a link to a payment page, for example with <Message>.',
  Prompt: 'It is part of <Pay>. Plivo takes no payments: send the caller a link to a payment page.',
  Queue: `${noQueues} Call the person who answers, or let them join the caller’s <Conference>.`,
  Refer: 'Plivo XML sends no SIP REFER. Call the address with <Dial>.',
  Room: 'Plivo XML has no video. Connect people by audio with <Conference>.',
  Sim: 'Plivo’s <Dial> calls no SIM. Write its phone number in <Number>.',
  Siprec: 'Plivo XML has no SIPREC. Send the audio to your server with <Stream>.',
  Stop: 'Plivo XML cannot stop a stream. It ends with the call, or your server stops it with Plivo’s API.',
  Transcription:
    'Plivo XML transcribes no live call. Send the audio to your server with <Stream>, or transcribe a recording with transcriptionType of <Record>.',
  VirtualAgent: agents,
  WhatsApp: 'Plivo has no <WhatsApp>. To call over WhatsApp, set callType of <Dial> and write the number.',
}

const ofTexml: Readonly<Record<string, string>> = {
  AIAssistant: agents,
  AIGather: agents,
  HttpRequest: 'Plivo XML sends no request of this kind. Let your server send it when <Redirect> asks for the next XML.',
  Suppression: noise,
}

const ofCxml: Readonly<Record<string, string>> = {
  Denoise: noise,
  Verto: `Plivo has no <Verto>. ${endpoint}`,
}

const reasons = { TwiML: ofTwiml, TeXML: ofTexml, cXML: ofCxml } as const

/** Every element that Plivo XML does not have, by name. */
export const missing: readonly Missing[] = (['TwiML', 'TeXML', 'cXML'] as const)
  .flatMap((language) => Object.entries(reasons[language]).map(([name, why]): Missing => ({ name, language, why })))
  .toSorted((a, b) => (a.name < b.name ? -1 : 1))

/** Returns the rows of what Plivo XML does not have of a language. */
export const lostOf = (language: Missing['language']): Table =>
  Object.fromEntries(Object.entries(reasons[language]).map(([name, why]) => [name, { to: 'comment', why }]))
