import type { DocumentKind } from '../../model/document-metadata'
import agentConference from './agents/agent-conference.xml?raw'
import agentRecording from './agents/agent-recording.xml?raw'
import agentThenHuman from './agents/agent-then-human.xml?raw'
import agentTransfer from './agents/agent-transfer.xml?raw'
import aiAgent from './agents/ai-agent.xml?raw'
import listenBesideCall from './agents/listen-beside-call.xml?raw'
import callScreening from './call-screening.xml?raw'
import coachedCall from './coached-call.xml?raw'
import conference from './conference.xml?raw'
import dialSeveral from './dial-several.xml?raw'
import holdMusic from './hold-music.xml?raw'
import ivrMenu from './ivr-menu.xml?raw'
import oneTimeCode from './messages/one-time-code.xml?raw'
import optInConfirmation from './messages/opt-in-confirmation.xml?raw'
import orderUpdate from './messages/order-update.xml?raw'
import outOfOffice from './messages/out-of-office.xml?raw'
import reminder from './messages/reminder.xml?raw'
import smsReply from './messages/sms-reply.xml?raw'
import smsToSeveral from './messages/sms-to-several.xml?raw'
import missedCall from './missed-call.xml?raw'
import recordThisCall from './record-this-call.xml?raw'
import redirectByTime from './redirect-by-time.xml?raw'
import scenarios from './scenarios.json'
import speechInput from './speech-input.xml?raw'
import ssmlGreeting from './ssml-greeting.xml?raw'
import voicemail from './voicemail.xml?raw'

/** A document to begin with. */
export interface Starter {
  /** What the new document is called. */
  readonly name: string
  readonly title: string
  /** What it does, in one sentence. */
  readonly about: string
  readonly kind: DocumentKind
  readonly xml: string
  /** A value for each of its placeholders. */
  readonly samples: Readonly<Record<string, string>>
  /** Two calls with it, as the text of a file of scenarios. */
  readonly scenarios: string
}

const called = { '{{To}}': '+14155550100' }
const writer = { '{{From}}': '+14155550101' }

// That the next step also runs after a failed connection, no page of Plivo's says.
const whenItEnds = 'when the agent ends or (assumed) can’t be reached'

/** The documents to begin with, the simplest first. */
export const starters: readonly Starter[] = [
  message('sms-reply', 'SMS reply', 'Answers an SMS to your number.', smsReply, { ...called, ...writer }),
  message('sms-to-several', 'SMS to several people', 'Sends one text to three numbers and reports each delivery.', smsToSeveral),
  message('one-time-code', 'One-time code', 'Sends a code on request.', oneTimeCode, {
    ...writer,
    '{{code}}': '482913',
  }),
  message('reminder', 'Appointment reminder', 'Says when an appointment is, and how to confirm it or opt out.', reminder, {
    ...writer,
    '{{first_name}}': 'Alexandra',
    '{{date}}': 'Wednesday 30 September',
    '{{time}}': '10:30 am',
  }),
  message(
    'opt-in-confirmation',
    'Opt-in confirmation',
    'Says what was subscribed to, how often it comes and how to stop it.',
    optInConfirmation,
    writer,
  ),
  message('order-update', 'Order update', 'Says where an order is, with a link to follow it.', orderUpdate, {
    ...writer,
    '{{order}}': '4820391',
    '{{date}}': 'Wednesday 30 September',
  }),
  message('out-of-office', 'Out of office', 'Says when you will reply.', outOfOffice, {
    ...writer,
    '{{next_day}}': 'Wednesday',
  }),
  voice('missed-call', 'Missed call', 'Sends the caller a text message during the call, then hangs up.', missedCall, {
    ...called,
    ...writer,
  }),
  voice('voicemail', 'Voicemail', 'Records a message of up to two minutes and transcribes it.', voicemail),
  voice('ivr-menu', 'Menu with fallback', 'Lets the caller choose by key, and connects those who press none.', ivrMenu),
  voice('dial-several', 'Ring at once, then in turn', 'Rings three phones together, then two more one by one.', dialSeveral),
  voice(
    'record-this-call',
    'Record this call',
    'Tells the caller, records both sides and says where the file is.',
    recordThisCall,
  ),
  voice('conference', 'Conference with moderator', 'Opens a recorded room that starts and ends with this caller.', conference),
  sound('hold-music', 'Hold music', 'Plays while callers wait: for waitSound, dialMusic and the like.', holdMusic),
  voice('call-screening', 'Call screening', 'Puts a call through only when the called person presses 1.', callScreening),
  voice('speech-input', 'Speech input', 'Asks what the caller wants and listens for the spoken answer.', speechInput),
  voice('ssml-greeting', 'Expressive greeting (SSML)', 'Speaks with a pause, stress and digits read one by one.', ssmlGreeting),
  voice('ai-agent', 'AI agent', `Lets callers talk with your agent; says goodbye ${whenItEnds}.`, aiAgent),
  voice('agent-then-human', 'AI agent, then a person', `Calls a person ${whenItEnds}.`, agentThenHuman),
  voice('agent-transfer', 'AI agent that transfers', `Asks your server whom to call ${whenItEnds}.`, agentTransfer),
  voice('agent-conference', 'AI agent, then a room', `Moves the caller to a room of their own ${whenItEnds}.`, agentConference, {
    '{{CallUUID}}': '2cf46b0c-1f4e-4b0e-9d2b-5d6f0a3c7e81',
  }),
  voice(
    'agent-recording',
    'AI agent with recording',
    `Records the call from the start; says goodbye ${whenItEnds}.`,
    agentRecording,
  ),
  voice(
    'listen-beside-call',
    'Listen beside a call',
    'Sends both sides of a call to your server; if it can’t be reached, the call goes on without it.',
    listenBesideCall,
  ),
  voice('coached-call', 'Call with a coach', 'Lets a supervisor speak to the agent without the customer hearing.', coachedCall),
  voice('redirect-by-time', 'Redirect by time', 'Asks your server what to do at this hour of the day.', redirectByTime),
]

type Fields = [name: string, title: string, about: string, xml: string, samples?: Starter['samples']]

function message(...fields: Fields): Starter {
  return starter('message', fields)
}

function voice(...fields: Fields): Starter {
  return starter('voice', fields)
}

function sound(...fields: Fields): Starter {
  return starter('sound', fields)
}

function starter(kind: DocumentKind, [name, title, about, xml, samples = {}]: Fields): Starter {
  return { name, title, about, kind, xml, samples, scenarios: scenariosFor(name) }
}

function scenariosFor(name: string): string {
  const all: Readonly<Record<string, readonly unknown[]>> = scenarios
  return JSON.stringify({ format: 1, documents: [], scenarios: all[name] ?? [] }, null, 2)
}
