import type { Rules } from './in-force'
import { outsideCalls } from '../values/check'
import { afterEnd } from '../rules/after-end'
import { afterLoop } from '../rules/after-loop'
import { allowedWhen } from '../rules/allowed-when'
import { appliesWhen } from '../rules/applies-when'
import { attributeSource } from '../rules/attribute-source'
import { attributeValue } from '../rules/attribute-value'
import { audioForXml } from '../rules/audio-for-xml'
import { costlySign } from '../rules/costly-sign'
import { deprecatedAttribute } from '../rules/deprecated-attribute'
import { dialTarget } from '../rules/dial-target'
import { digitsTold } from '../rules/digits-told'
import { doubleEscape } from '../rules/double-escape'
import { emptyResponse } from '../rules/empty-response'
import { endlessPrompt } from '../rules/endless-prompt'
import { escapedMarkup } from '../rules/escaped-markup'
import { latePreAnswer } from '../rules/late-pre-answer'
import { loggedSecret } from '../rules/logged-secret'
import { longMessage } from '../rules/long-message'
import { manyRecipients } from '../rules/many-recipients'
import { mayNotRun } from '../rules/may-not-run'
import { messageOnly } from '../rules/message-only'
import { messageToItself } from '../rules/message-to-itself'
import { minChildren } from '../rules/min-children'
import { nesting } from '../rules/nesting'
import { noFallback } from '../rules/no-fallback'
import { notOffered } from '../rules/not-offered'
import { oneStream } from '../rules/one-stream'
import { recordOrder } from '../rules/record-order'
import { recordingStart } from '../rules/recording-start'
import { recordingTold } from '../rules/recording-told'
import { repeatedAnswer } from '../rules/repeated-answer'
import { repeatedRecipient } from '../rules/repeated-recipient'
import { requiredAttribute } from '../rules/required-attribute'
import { requiredText } from '../rules/required-text'
import { reservedHeader } from '../rules/reserved-header'
import { root } from '../rules/root'
import { scheduledHangup } from '../rules/scheduled-hangup'
import { senderDestination } from '../rules/sender-destination'
import { senderRegistration } from '../rules/sender-registration'
import { shortLink } from '../rules/short-link'
import { soundOnly } from '../rules/sound-only'
import { spokenUrl } from '../rules/spoken-url'
import { ssmlVoice } from '../rules/ssml-voice'
import { strayText } from '../rules/stray-text'
import { streamDirection } from '../rules/stream-direction'
import { streamFormat } from '../rules/stream-format'
import { streamGreeting } from '../rules/stream-greeting'
import { streamHandover } from '../rules/stream-handover'
import { streamHeaders } from '../rules/stream-headers'
import { streamHold } from '../rules/stream-hold'
import { streamLast } from '../rules/stream-last'
import { textValue } from '../rules/text-value'
import { transcriptTold } from '../rules/transcript-told'
import { unknownAttribute } from '../rules/unknown-attribute'
import { unknownElement } from '../rules/unknown-element'
import { voiceLanguage } from '../rules/voice-language'

/** All rules. */
export const allRules = {
  place: [root, unknownElement, notOffered, nesting, messageOnly, soundOnly],
  attribute: [
    attributeValue,
    streamHeaders,
    reservedHeader,
    allowedWhen,
    appliesWhen,
    deprecatedAttribute,
    attributeSource,
    audioForXml,
    messageToItself,
    repeatedRecipient,
    manyRecipients,
    senderDestination,
    senderRegistration,
  ],
  name: [unknownAttribute],
  element: [
    requiredAttribute,
    voiceLanguage,
    ssmlVoice,
    escapedMarkup,
    requiredText,
    textValue,
    spokenUrl,
    strayText,
    minChildren,
    dialTarget,
    emptyResponse,
    afterEnd,
    afterLoop,
    mayNotRun,
    noFallback,
    endlessPrompt,
    scheduledHangup,
    recordOrder,
    recordingStart,
    recordingTold,
    transcriptTold,
    digitsTold,
    latePreAnswer,
    streamLast,
    streamHold,
    oneStream,
    streamGreeting,
    streamHandover,
    streamDirection,
    streamFormat,
    loggedSecret,
    doubleEscape,
    longMessage,
    costlySign,
    repeatedAnswer,
    shortLink,
  ],
  outsideCalls,
} satisfies Rules
