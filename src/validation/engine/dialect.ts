import { attributeSpecOf } from '../../catalogue'
import type { ElementNode } from '../../model/node'

/** Another XML language that begins alike, and what shows it. */
export interface Dialect {
  readonly name: string
  readonly owner: string
  /** Up to three words of that language, as they are found: "<Gather>", "digits of <Play>". */
  readonly found: readonly string[]
}

/** The language of another platform that a document is written in, or null. Where every element name is shared the attributes tell. */
export function dialectOf(root: ElementNode): Dialect | null {
  const other = otherRoots.get(root.name)
  if (other !== undefined) return { ...other, found: [`<${root.name}>`] }
  const shared = new Set<string>()
  const telnyx = new Set<string>()
  const open: ElementNode[] = [root]
  for (let element = open.pop(); element; element = open.pop()) {
    const { name } = element
    if (telnyxElements.has(name)) telnyx.add(`<${name}>`)
    if (twilioElements.has(name)) shared.add(`<${name}>`)
    for (const attribute of element.attributes.keys()) {
      if (attributeSpecOf(name, attribute) !== undefined) continue
      if (telnyxAttributes.get(name)?.has(attribute)) telnyx.add(`${attribute} of <${name}>`)
      if (twilioAttributes.get(name)?.has(attribute)) shared.add(`${attribute} of <${name}>`)
    }
    for (const child of element.children.toReversed()) if (child.kind === 'element') open.push(child)
  }
  if (telnyx.size > 0) return { name: 'TeXML', owner: 'Telnyx', found: [...telnyx, ...shared].slice(0, 3) }
  return shared.size > 0 ? { name: 'TwiML', owner: 'Twilio', found: [...shared].slice(0, 3) } : null
}

const otherRoots = new Map([
  ['vxml', { name: 'VoiceXML', owner: 'the W3C' }],
  ['html', { name: 'HTML', owner: 'web pages' }],
])

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements of TwiML that Plivo does not know; TeXML took most of them over. */
const twilioElements = words(
  'Say Gather Reject Pause Sms Enqueue Leave Pay Prompt Refer Connect Start Stop Client Sip Queue Sim Room VirtualAgent ConversationRelay Siprec Transcription',
)
/** Elements of TeXML alone. */
const telnyxElements = words('AIGather AIAssistant HttpRequest Suppression')

const callback = 'statusCallback statusCallbackEvent statusCallbackMethod'
const recording = 'recordingStatusCallback recordingStatusCallbackEvent recordingStatusCallbackMethod trim'

/** Attributes of TwiML on elements whose names Plivo has too. */
const twilioAttributes = new Map([
  ['Dial', words(`answerOnBridge referUrl referMethod recordingTrack ringTone sequential ${recording}`)],
  ['Number', words(`byoc machineDetection amdStatusCallback ${callback}`)],
  ['Conference', words(`participantLabel coach jitterBufferSize region eventCallbackUrl waitUrl ${callback} ${recording}`)],
  ['Record', words(`transcribe transcribeCallback ${recording}`)],
  ['Play', words('digits')],
  ['Stream', words('statusCallback statusCallbackMethod track')],
  ['Message', words('to from statusCallback')],
])

/** Attributes of TeXML alone; <Gather> is one of its elements too. */
const telnyxAttributes = new Map([
  ['Dial', words('fromDisplayName')],
  ['Gather', words('validDigits invalidDigitsAction minDigits maxDigits useEnhanced')],
])
