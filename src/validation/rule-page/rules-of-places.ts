import { factsElsewhere, factsOfCountries, factsOfSenders } from '../../messaging/facts/senders'
import { factsOfRecipients } from '../../messaging/facts/texts'
import type { RuleEntry } from './rule-entry'

/** The rules about names, places and values. */
export const rulesOfPlaces: readonly RuleEntry[] = [
  {
    rule: 'root',
    says: 'A document has the root <Response>.',
    passes: '<Response><Hangup/></Response>',
    fails: '<Responses><Hangup/></Responses>',
  },
  {
    rule: 'unknown-element',
    says: 'Every element is one that Plivo knows, spelled as Plivo spells it.',
    passes: '<Speak>Hello</Speak>',
    fails: '<Say>Hello</Say>',
  },
  {
    rule: 'not-offered',
    says: 'An element that only an SDK or the old open-source engine knows does not run.',
    passes: '<Speak>Hello</Speak>',
    fails: '<AgentHoldMusic/>',
  },
  {
    rule: 'nesting',
    says: 'Each element is inside one that can contain it.',
    passes: '<Dial><Number>14155550100</Number></Dial>',
    fails: '<Dial><Speak>Hello</Speak></Dial>',
  },
  {
    rule: 'message-only',
    says: 'In an SMS reply only <Message> runs.',
    passes: '<Message src="14155550100" dst="14155550101">Hi</Message>',
    fails: '<Speak>Hello</Speak>',
    kind: 'message',
  },
  {
    rule: 'sound-only',
    says: 'In an audio reply, callers hear only <Speak>, <Play> and <Wait>.',
    passes: '<Play loop="0">https://example.com/music.mp3</Play>',
    fails: '<Stream>wss://example.com/</Stream>',
    kind: 'sound',
  },
  {
    rule: 'attribute-value',
    says: 'The value of an attribute is written as Plivo reads it.',
    passes: '<Wait length="2"/>',
    fails: '<Wait length="two"/>',
  },
  {
    rule: 'reserved-header',
    says: 'A SIP header has no name that Plivo reserves.',
    passes: '<Dial sipHeaders="Ticket=12"><Number>14155550100</Number></Dial>',
    fails: '<Dial sipHeaders="PlivoTicket=12"><Number>14155550100</Number></Dial>',
  },
  {
    rule: 'allowed-when',
    says: 'A value fits the other attributes of the element.',
    passes:
      '<Stream bidirectional="true" contentType="audio/x-l16;rate=8000" keepCallAlive="true" audioTrack="inbound">wss://example.com/</Stream>',
    fails:
      '<Stream bidirectional="true" contentType="audio/x-l16;rate=8000" keepCallAlive="true" audioTrack="both">wss://example.com/</Stream>',
  },
  {
    rule: 'applies-when',
    says: 'An attribute that depends on another one is used with it.',
    passes: '<Wait silence="true" minSilence="500"/>',
    fails: '<Wait minSilence="500"/>',
  },
  {
    rule: 'deprecated-attribute',
    says: 'Deprecated attributes are not used.',
    passes: '<Wait silence="true" minSilence="500"/>',
    fails: '<Wait silence="true" min_silence="500"/>',
  },
  {
    rule: 'attribute-source',
    says: 'An attribute that only an SDK knows probably does nothing.',
    passes: '<Dial callerId="14155550100"><Number>14155550101</Number></Dial>',
    fails: '<Dial><Number callerId="14155550100">14155550101</Number></Dial>',
  },
  {
    rule: 'audio-for-xml',
    says: 'A URL that must return XML is not an audio file.',
    passes: '<Conference waitSound="https://example.com/wait/">Room</Conference>',
    fails: '<Conference waitSound="https://example.com/wait.mp3">Room</Conference>',
  },
  {
    rule: 'repeated-recipient',
    says: 'Each recipient of a message is named once.',
    passes: '<Message src="14155550100" dst="14155550101&lt;14155550102">Hi</Message>',
    fails: '<Message src="14155550100" dst="14155550101&lt;14155550101">Hi</Message>',
    facts: factsOfRecipients,
  },
  {
    rule: 'many-recipients',
    says: 'A message has at most 1,000 recipients.',
    passes: '<Message src="14155550100" dst="14155550101">Hi</Message>',
    facts: factsOfRecipients,
  },
  {
    rule: 'sender-destination',
    says: 'The sender of a message can send to the countries of its recipients.',
    passes: '<Message src="14155550100" dst="14155550101">Hi</Message>',
    fails: '<Message src="ACME" dst="14155550101">Hi</Message>',
    facts: Object.values(factsOfCountries).flat(),
  },
  {
    rule: 'sender-registration',
    says: 'A sender that must be registered is registered before the first message.',
    passes: '<Message src="14155550100" dst="14155550101">Hi</Message>',
    fails: '<Message src="ACME" dst="6591234567">Hi</Message>',
    facts: [...Object.values(factsOfSenders).flat(), ...factsElsewhere],
  },
  {
    rule: 'unknown-attribute',
    says: 'Plivo reads only the attributes it knows.',
    passes: '<GetInput action="https://example.com/" numDigits="4"/><Hangup/>',
    fails: '<GetInput action="https://example.com/" numdigits="4"/><Hangup/>',
  },
  {
    rule: 'required-attribute',
    says: 'Required attributes are set.',
    passes: '<Message src="14155550100" dst="14155550101">Hi</Message>',
    fails: '<Message src="14155550100">Hi</Message>',
  },
  {
    rule: 'voice-language',
    says: 'The voice speaks the language.',
    passes: '<Speak voice="Polly.Amy" language="en-GB">Hello</Speak>',
    fails: '<Speak voice="Polly.Amy" language="de-DE">Hello</Speak>',
  },
  {
    rule: 'ssml-voice',
    says: 'SSML is used with a Polly voice.',
    passes: '<Speak voice="Polly.Joanna">One <break time="1s"/> two</Speak>',
    fails: '<Speak voice="MAN">One <break time="1s"/> two</Speak>',
  },
  {
    rule: 'required-text',
    says: 'An element that needs text has some.',
    passes: '<Play>https://example.com/a.mp3</Play>',
    fails: '<Play/>',
  },
  {
    rule: 'text-value',
    says: 'The text of an element is written as Plivo reads it.',
    passes: '<Play>https://example.com/a.mp3</Play>',
    fails: '<Play>Welcome to our shop</Play>',
  },
  {
    rule: 'spoken-url',
    says: 'Text to read aloud is not a URL.',
    passes: '<Play>https://example.com/a.mp3</Play>',
    fails: '<Speak>https://example.com/a.mp3</Speak>',
  },
]
