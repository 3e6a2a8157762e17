import { factsOfCountries } from '../../messaging/facts/senders'
import { factsOfLength, factsOfOptOut } from '../../messaging/facts/texts'
import type { RuleEntry } from './rule-entry'

/** The rules about what comes of it when the document runs. */
export const rulesOfFlows: readonly RuleEntry[] = [
  {
    rule: 'stray-text',
    says: 'Some elements can’t contain text.',
    passes: '<Speak>Hello</Speak>',
    fails: '<Response>Hello<Hangup/></Response>',
  },
  {
    rule: 'escaped-markup',
    says: 'SSML is written as elements, not as text that looks like it.',
    passes: '<Speak voice="Polly.Joanna">One <break time="1s"/> two</Speak>',
    fails: '<Speak voice="Polly.Joanna">One &lt;break time="1s"/&gt; two</Speak>',
  },
  {
    rule: 'min-children',
    says: 'An element that works on its children needs some.',
    passes: '<Dial><Number>14155550100</Number></Dial>',
    fails: '<Dial/>',
  },
  {
    rule: 'dial-target',
    says: 'A <User> is a SIP address, or a phone number in a WhatsApp call.',
    passes: '<Dial><User>sip:alice@phone.plivo.com</User></Dial>',
    fails: '<Dial><User>14155550100</User></Dial>',
  },
  {
    rule: 'empty-response',
    says: 'A call reply has at least one step.',
    passes: '<Hangup/>',
    fails: '<Response/>',
  },
  {
    rule: 'after-end',
    says: 'No steps follow one that ends the call.',
    passes: '<Speak>Bye</Speak><Hangup/>',
    fails: '<Hangup/><Speak>Bye</Speak>',
  },
  {
    rule: 'after-loop',
    says: 'No steps follow one that repeats until the call ends.',
    passes: '<Play loop="2">https://example.com/a.mp3</Play><Hangup/>',
    fails: '<Play loop="0">https://example.com/a.mp3</Play><Hangup/>',
  },
  {
    rule: 'may-not-run',
    says: 'Steps that must run do not follow one whose action returns the next steps.',
    passes: '<Dial action="https://example.com/"><Number>14155550100</Number></Dial>',
    fails: '<Dial action="https://example.com/"><Number>14155550100</Number></Dial><Speak>Bye</Speak>',
  },
  {
    rule: 'no-fallback',
    says: 'A step that waits for the caller has a fallback after it.',
    passes: '<GetInput action="https://example.com/"/><Speak>Goodbye</Speak>',
    fails: '<GetInput action="https://example.com/"/>',
  },
  {
    rule: 'endless-prompt',
    says: 'A prompt ends: the caller’s time starts after it.',
    passes: '<GetDigits action="https://example.com/"><Speak loop="2">Press a key</Speak></GetDigits><Hangup/>',
    fails: '<GetDigits action="https://example.com/"><Speak loop="0">Press a key</Speak></GetDigits><Hangup/>',
  },
  {
    rule: 'scheduled-hangup',
    says: 'Steps that run until the hangup follow a delayed <Hangup>.',
    passes: '<Hangup schedule="60"/><Play>https://example.com/a.mp3</Play>',
    fails: '<Play>https://example.com/a.mp3</Play><Hangup schedule="60"/>',
  },
  {
    rule: 'record-order',
    says: 'A background recording starts before what it records.',
    passes: '<Record recordSession="true"/><Dial><Number>14155550100</Number></Dial>',
    fails: '<Dial><Number>14155550100</Number></Dial><Record recordSession="true"/>',
  },
  {
    rule: 'recording-start',
    says: 'A <Dial> follows a recording that starts when it is answered.',
    passes: '<Record startOnDialAnswer="true"/><Dial><Number>14155550100</Number></Dial>',
    fails: '<Record startOnDialAnswer="true"/><Speak>Hello</Speak>',
  },
  {
    rule: 'recording-told',
    says: 'A recording needs a URL that Plivo notifies when the file is ready.',
    passes: '<Record action="https://example.com/next/" callbackUrl="https://example.com/ready/"/>',
    fails: '<Record recordSession="true" action="https://example.com/next/"/>',
  },
  {
    rule: 'transcript-told',
    says: 'A transcript needs a type and a URL.',
    passes: '<Record callbackUrl="https://example.com/r/" transcriptionType="auto" transcriptionUrl="https://example.com/t/"/>',
    fails: '<Record callbackUrl="https://example.com/r/" transcriptionType="auto"/>',
  },
  {
    rule: 'digits-told',
    says: 'Key presses are sent to your server.',
    passes: '<GetDigits action="https://example.com/"><Speak>Press a key</Speak></GetDigits><Hangup/>',
    fails: '<GetDigits><Speak>Press a key</Speak></GetDigits><Hangup/>',
  },
  {
    rule: 'late-pre-answer',
    says: 'A <PreAnswer> comes before the first step that answers the call.',
    passes: '<PreAnswer><Speak>One moment</Speak></PreAnswer><Speak>Hello</Speak>',
    fails: '<Speak>Hello</Speak><PreAnswer><Speak>One moment</Speak></PreAnswer>',
  },
  {
    rule: 'one-stream',
    says: 'A call has one stream at a time.',
    passes: '<Stream keepCallAlive="true">wss://example.com/</Stream>',
    fails: '<Stream>wss://example.com/a</Stream><Stream keepCallAlive="true">wss://example.com/b</Stream>',
  },
  {
    rule: 'stream-last',
    says: 'A stream that no step follows needs keepCallAlive.',
    passes: '<Stream keepCallAlive="true">wss://example.com/</Stream>',
    fails: '<Stream>wss://example.com/</Stream>',
  },
  {
    rule: 'stream-hold',
    says: 'The call waits for a conversation by keepCallAlive, not by what follows.',
    passes: '<Stream bidirectional="true" keepCallAlive="true">wss://example.com/</Stream><Hangup/>',
    fails: '<Stream bidirectional="true">wss://example.com/</Stream><Wait length="600"/>',
  },
  {
    rule: 'stream-greeting',
    says: 'What callers answer is asked on the stream, not before it.',
    passes: '<Stream bidirectional="true" keepCallAlive="true">wss://example.com/</Stream>',
    fails: '<Speak>How can I help?</Speak><Stream bidirectional="true" keepCallAlive="true">wss://example.com/</Stream>',
  },
  {
    rule: 'stream-handover',
    says: 'After a conversation a <Redirect> asks your server whom to connect, if anybody.',
    passes:
      '<Stream bidirectional="true" keepCallAlive="true">wss://example.com/</Stream><Redirect>https://example.com/next</Redirect>',
    fails:
      '<Stream bidirectional="true" keepCallAlive="true">wss://example.com/</Stream><Dial><Number>14155550100</Number></Dial>',
  },
  {
    rule: 'stream-headers',
    says: 'The extra headers of a stream use what all of Plivo’s pages allow.',
    passes: '<Stream keepCallAlive="true" extraHeaders="flow=support,tier=2">wss://example.com/</Stream>',
    fails: '<Stream keepCallAlive="true" extraHeaders="flow=support;tier=2">wss://example.com/</Stream>',
  },
  {
    rule: 'stream-direction',
    says: 'A stream for which the call waits says whether your server speaks.',
    passes: '<Stream bidirectional="true" keepCallAlive="true">wss://example.com/</Stream>',
    fails: '<Stream keepCallAlive="true">wss://example.com/</Stream>',
  },
  {
    rule: 'stream-format',
    says: 'A stream names its audio format.',
    passes: '<Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-l16;rate=8000">wss://example.com/</Stream>',
    fails: '<Stream bidirectional="true" keepCallAlive="true">wss://example.com/</Stream>',
  },
  {
    rule: 'logged-secret',
    says: 'Secret input stays out of the logs.',
    passes: '<GetDigits action="https://example.com/" log="false"><Speak>Enter your PIN</Speak></GetDigits><Hangup/>',
    fails: '<GetDigits action="https://example.com/"><Speak>Enter your PIN</Speak></GetDigits><Hangup/>',
  },
  {
    rule: 'double-escape',
    says: 'A value is escaped once.',
    passes: '<Play>https://example.com/a.mp3?a=1&amp;b=2</Play>',
    fails: '<Play>https://example.com/a.mp3?a=1&amp;amp;b=2</Play>',
  },
  {
    rule: 'message-to-itself',
    says: 'A message does not go to its own sender.',
    passes: '<Message src="14155550100" dst="14155550101">Hi</Message>',
    fails: '<Message src="14155550100" dst="14155550100">Hi</Message>',
  },
  {
    rule: 'long-message',
    says: 'A text message has at most 1,600 characters, or 737 where one is not in GSM-7.',
    passes: '<Message src="14155550100" dst="14155550101">Hi</Message>',
    facts: factsOfLength,
  },
  {
    rule: 'costly-sign',
    says: 'No character makes the message cost an extra part needlessly.',
    passes: '<Message src="14155550100" dst="14155550101">We\'ll write back.</Message>',
    fails:
      '<Message src="14155550100" dst="14155550101">Your ticket is open. We’ll write back before five today, so please keep this number.</Message>',
    facts: factsOfLength,
  },
  {
    rule: 'repeated-answer',
    says: 'A reply does not repeat what Plivo replies to STOP, START or HELP.',
    passes: '<Message src="14155550100" dst="14155550101">Your ticket is open. Reply STOP to opt out.</Message>',
    fails: '<Message src="14155550100" dst="14155550101">You have been unsubscribed.</Message>',
    kind: 'message',
    facts: factsOfOptOut,
  },
  {
    rule: 'short-link',
    says: 'A message to the US has no link from a public shortener.',
    passes: '<Message src="14155550100" dst="14155550101">https://example.com/t/1</Message>',
    fails: '<Message src="14155550100" dst="14155550101">https://bit.ly/abc</Message>',
    facts: factsOfCountries.US,
  },
  {
    rule: 'declared-encoding',
    says: 'The XML declaration names UTF-8, the encoding of every document here.',
    passes: '<?xml version="1.0" encoding="UTF-8"?><Response><Hangup/></Response>',
    fails: '<?xml version="1.0" encoding="utf-16"?><Response><Hangup/></Response>',
  },
  {
    rule: 'document-size',
    says: 'A document is at most 100 kB large.',
    passes: '<Hangup/>',
  },
]
