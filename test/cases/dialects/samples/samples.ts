import type { DialectId } from '../../../../src/core'

/** A document in the shape of one that a page of Twilio's or Telnyx's docs shows; the words, numbers and URLs are our own. */
export interface Sample {
  readonly shape: string
  readonly dialect: DialectId
  readonly steps: string
}

const twiml = (shape: string, steps: string): Sample => ({ shape, dialect: 'twiml', steps })
const texml = (shape: string, steps: string): Sample => ({ shape, dialect: 'texml', steps })

/** Shapes of twilio.com/docs/voice/twiml, twilio.com/docs/messaging/twiml and developers.telnyx.com (TeXML verbs). */
export const samples: readonly Sample[] = [
  twiml('Say: several voices', '<Say voice="alice">Ahoy.</Say><Say voice="Polly.Amy" language="en-GB">The quay is open.</Say>'),
  twiml('Say: a Google voice', '<Say voice="Google.de-DE-Standard-A">Guten Tag.</Say>'),
  twiml('Say: a neural voice', '<Say voice="Polly.Joanna-Neural">The boat is late.</Say>'),
  twiml(
    'Say: speech markup',
    '<Say voice="Polly.Joanna">At <say-as interpret-as="time">9:30</say-as><break time="1s"/><prosody rate="slow">slowly</prosody></Say>',
  ),
  twiml(
    'Say: Amazon’s effects',
    '<Say voice="Polly.Joanna">Now <amazon:effect xmlns:amazon="urn:a" name="whispered">quiet</amazon:effect></Say>',
  ),
  twiml('Play: a file, repeated', '<Play loop="10">https://ferries.example/horn.mp3</Play>'),
  twiml('Play: tones', '<Play digits="1w2w3"/>'),
  twiml('Pause between', '<Say>First.</Say><Pause length="10"/><Say>Later.</Say>'),
  twiml('Gather: without attributes', '<Gather/>'),
  twiml(
    'Gather: prompt and what follows',
    '<Gather action="/account.php" method="GET"><Say>Enter your ticket, then the pound key.</Say></Gather><Say>No ticket came.</Say>',
  ),
  twiml(
    'Gather: one key',
    '<Gather timeout="10" numDigits="1" action="/day"><Play>https://ferries.example/days.mp3</Play></Gather>',
  ),
  twiml('Gather: finish key', '<Gather timeout="10" finishOnKey="*" action="/code"><Say>Your code, then star.</Say></Gather>'),
  twiml(
    'Gather: speech',
    '<Gather input="speech" action="/said" partialResultCallback="/partial" hints="Monday, Tuesday" speechTimeout="auto"><Say>Which day?</Say></Gather>',
  ),
  twiml(
    'Gather: speech or keys',
    '<Gather input="dtmf speech" timeout="3" numDigits="1" action="/said" speechModel="experimental_conversations" enhanced="true"/>',
  ),
  twiml(
    'Gather: empty results too',
    '<Gather action="/menu" actionOnEmptyResult="true" input="dtmf"><Say>Press a key.</Say></Gather>',
  ),
  twiml('Dial: a number', '<Dial>415-555-0102</Dial><Say>Goodbye.</Say>'),
  twiml('Dial: what happened', '<Dial action="/dialled" method="GET">415-555-0102</Dial>'),
  twiml(
    'Dial: several at once',
    '<Dial callerId="+14155550100"><Number>+14155550102</Number><Number>+14155550103</Number></Dial>',
  ),
  twiml('Dial: a whisper', '<Dial><Number url="/whisper" sendDigits="wwww1928">+14155550102</Number></Dial>'),
  twiml(
    'Dial: events of a leg',
    '<Dial><Number statusCallbackEvent="initiated answered" statusCallback="https://ferries.example/leg" statusCallbackMethod="POST">+14155550102</Number></Dial>',
  ),
  twiml(
    'Dial: recorded',
    '<Dial record="record-from-ringing-dual" timeLimit="600" recordingStatusCallback="https://ferries.example/rec">+14155550102</Dial>',
  ),
  twiml('Dial: an app', '<Dial><Client><Identity>captain</Identity><Parameter name="ship" value="Elbe"/></Client></Dial>'),
  twiml(
    'Dial: SIP with headers',
    '<Dial><Sip username="crew" password="anchor">sip:bridge@ferries.example?x-deck=2</Sip></Dial>',
  ),
  twiml(
    'Dial: a room',
    '<Dial><Conference beep="false" waitUrl="" startConferenceOnEnter="true" endConferenceOnExit="true">deck</Conference></Dial>',
  ),
  twiml(
    'Dial: a coached room',
    '<Dial><Conference coach="CAdeck" statusCallback="https://ferries.example/room" statusCallbackEvent="start end join">deck</Conference></Dial>',
  ),
  twiml('Dial: out of a queue', '<Dial><Queue url="/about-to-connect">tickets</Queue></Dial>'),
  twiml('Enqueue', '<Enqueue waitUrl="/wait">tickets</Enqueue>'),
  twiml('Leave', '<Say>Your turn has passed.</Say><Leave/>'),
  twiml('Record: plain', '<Say>Speak after the tone.</Say><Record/>'),
  twiml(
    'Record: transcribed',
    '<Say>Speak.</Say><Record timeout="10" transcribe="true" transcribeCallback="/text" maxLength="20" finishOnKey="*#"/>',
  ),
  twiml('Redirect: relative', '<Dial>415-555-0102</Dial><Redirect>../next</Redirect>'),
  twiml('Reject', '<Reject reason="busy"/>'),
  twiml('Refer', '<Refer action="/referred"><Sip>sip:pier@ferries.example</Sip></Refer>'),
  twiml(
    'Pay',
    '<Pay paymentConnector="Default" chargeAmount="20.45"><Prompt for="payment-card-number"><Say>Card?</Say></Prompt></Pay>',
  ),
  twiml(
    'Connect: a stream',
    '<Connect action="/after"><Stream url="wss://ferries.example/audio"><Parameter name="deck" value="2"/></Stream></Connect>',
  ),
  twiml('Connect: a relay', '<Connect><ConversationRelay url="wss://ferries.example/relay" welcomeGreeting="Hello"/></Connect>'),
  twiml(
    'Start: a stream, stopped',
    '<Start><Stream name="watch" url="wss://ferries.example/audio" track="both_tracks"/></Start><Say>Go.</Say><Stop><Stream name="watch"/></Stop>',
  ),
  twiml('Start: transcription', '<Start><Transcription statusCallbackUrl="https://ferries.example/text"/></Start><Say>Go.</Say>'),
  twiml('Message: a reply', '<Message>We sail at nine.</Message>'),
  twiml(
    'Message: body and picture',
    '<Message><Body>Your ticket.</Body><Media>https://ferries.example/ticket.png</Media></Message>',
  ),
  twiml('Message: several', '<Message to="+14155550102" action="/sent">One.</Message><Message to="+14155550103">Two.</Message>'),
  texml(
    'Gather: digits',
    '<Gather action="/pin" minDigits="2" maxDigits="4" validDigits="1234" finishOnKey="#"><Say>Your PIN.</Say></Gather>',
  ),
  texml('Gather: wrong keys', '<Gather action="/pin" method="POST" invalidDigitsAction="/wrong" maxDigits="4"/>'),
  texml(
    'Record: no limits',
    '<Record timeout="0" maxLength="0" playBeep="true" action="/rec" method="POST"/><Gather maxDigits="1"/>',
  ),
  texml(
    'Dial: a display name',
    '<Dial fromDisplayName="Harbour" timeout="20" timeLimit="600"><Number>+14155550102</Number></Dial><Gather maxDigits="1"/>',
  ),
  texml('AI: gather', '<AIGather action="/filled"><Greeting>Hello</Greeting></AIGather>'),
  texml('HttpRequest', '<HttpRequest><Request url="https://ferries.example/log"/></HttpRequest><Say>Done.</Say>'),
  texml('Suppression', '<Start><Suppression direction="both"/></Start><Say>Quiet.</Say>'),
]
