/** The languages that have a translation or will have one, and all others. */
export type DialectId = 'twiml' | 'texml' | 'cxml' | 'other'

/** The XML language of another platform, by the words that Plivo does not know. */
interface Language {
  readonly dialect: DialectId
  readonly name: string
  readonly owner: string
  /** Elements of no other language here. */
  readonly elements: ReadonlySet<string>
  /** Elements that other languages here have too. */
  readonly shared: ReadonlySet<string>
  /** Attributes by the element on which they stand. */
  readonly attributes: ReadonlyMap<string, ReadonlySet<string>>
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const none: ReadonlySet<string> = new Set()

const callback = 'statusCallback statusCallbackEvent statusCallbackMethod'
const recording = 'recordingStatusCallback recordingStatusCallbackEvent recordingStatusCallbackMethod trim'

/** https://www.twilio.com/docs/voice/twiml and https://www.twilio.com/docs/messaging/twiml; TeXML and cXML took most of it over. */
const twiml: Language = {
  dialect: 'twiml',
  name: 'TwiML',
  owner: 'Twilio',
  elements: words(
    'Say Reject Sms Enqueue Leave Pay Prompt Refer Connect Start Stop Client Sip Queue Sim Room Application WhatsApp Body Media VirtualAgent ConversationRelay Siprec Transcription',
  ),
  shared: words('Gather Pause'),
  attributes: new Map([
    ['Dial', words(`answerOnBridge referUrl referMethod recordingTrack ringTone sequential ${recording}`)],
    ['Number', words(`byoc machineDetection amdStatusCallback url method ${callback}`)],
    ['Sip', words(`url method username password ${callback}`)],
    [
      'Conference',
      words(`participantLabel coach jitterBufferSize region eventCallbackUrl waitUrl beep ${callback} ${recording}`),
    ],
    ['Record', words(`transcribe transcribeCallback ${recording}`)],
    ['Play', words('digits')],
    ['Stream', words('statusCallback statusCallbackMethod track')],
    ['Message', words('to from statusCallback')],
  ]),
}

/** https://developers.telnyx.com/docs/voice/programmable-voice/texml-twiml-compatibility */
const texml: Language = {
  dialect: 'texml',
  name: 'TeXML',
  owner: 'Telnyx',
  elements: words('AIGather AIAssistant HttpRequest Suppression'),
  shared: none,
  attributes: new Map([
    ['Dial', words('fromDisplayName')],
    ['Gather', words('validDigits invalidDigitsAction minDigits maxDigits useEnhanced')],
  ]),
}

/** https://developer.signalwire.com/compatibility-api/cxml */
const cxml: Language = {
  dialect: 'cxml',
  name: 'cXML',
  owner: 'SignalWire',
  elements: words('Verto Denoise'),
  shared: none,
  attributes: new Map(),
}

/** https://dev.bandwidth.com/docs/voice/bxml */
const bxml: Language = {
  dialect: 'other',
  name: 'BXML',
  owner: 'Bandwidth',
  elements: words(
    'SpeakSentence PlayAudio Transfer PhoneNumber SipUri Bridge Ring Forward SendDtmf StartGather StopGather StartRecording StopRecording PauseRecording ResumeRecording StartStream StopStream StartTranscription StopTranscription StreamParam CustomParam Tag',
  ),
  shared: words('Gather Pause'),
  attributes: new Map([
    [
      'Gather',
      words(
        'gatherUrl gatherMethod maxDigits terminatingDigits firstDigitTimeout interDigitTimeout repeatCount gatherFallbackUrl',
      ),
    ],
    [
      'Record',
      words(
        'recordCompleteUrl recordCompleteMethod recordingAvailableUrl maxDuration silenceTimeout terminatingDigits transcribe',
      ),
    ],
    ['Redirect', words('redirectUrl redirectMethod redirectFallbackUrl')],
    ['Pause', words('duration')],
  ]),
}

/** https://docs.vobiz.ai/guides/plivo-to-vobiz/xml-migration: Plivo's words, but Gather for GetDigits and GetInput. */
const vobiz: Language = {
  dialect: 'other',
  name: 'Vobiz XML',
  owner: 'Vobiz',
  elements: none,
  shared: words('Gather'),
  attributes: new Map([
    ['Gather', words('inputType executionTimeout digitEndTimeout speechEndTimeout interimSpeechResultsCallback')],
  ]),
}

export const languages = { twiml, texml, cxml, bxml, vobiz } as const
export type LanguageName = keyof typeof languages

/** Root elements that no other language has. */
export const roots: ReadonlyMap<string, Pick<Language, 'dialect' | 'name' | 'owner'>> = new Map([
  ['Bxml', { dialect: 'other', name: 'BXML', owner: 'Bandwidth' }],
  ['vxml', { dialect: 'other', name: 'VoiceXML', owner: 'the W3C' }],
  ['html', { dialect: 'other', name: 'HTML', owner: 'web pages' }],
])

/** Elements of Plivo that TwiML and its relatives have too, by the same name. */
export const commonElements = words('Response Play Dial Number Conference Record Redirect Hangup Stream Message')
