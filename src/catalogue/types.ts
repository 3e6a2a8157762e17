import { webSocketUrlCharacters } from './limits'
import type { ValueType } from './spec'

export const text = { kind: 'text' } as const satisfies ValueType
export const name = { kind: 'name' } as const satisfies ValueType
export const yesNo = { kind: 'boolean' } as const satisfies ValueType
export const fromOne = { kind: 'integer', min: 1 } as const satisfies ValueType
export const phone = { kind: 'phone' } as const satisfies ValueType
export const callerId = { kind: 'phone', role: 'callerId' } as const satisfies ValueType
export const senderNumber = { kind: 'phone', role: 'sender' } as const satisfies ValueType
export const sipUri = { kind: 'sipUri' } as const satisfies ValueType
export const digitPatterns = { kind: 'digitPatterns' } as const satisfies ValueType
export const keyValueList = { kind: 'keyValueList' } as const satisfies ValueType
export const method = { kind: 'choice', values: ['GET', 'POST'] } as const satisfies ValueType
export const audioFile = { kind: 'choice', values: ['mp3', 'wav'] } as const satisfies ValueType

/** As the engine knows it, which refuses the document for another value. */
export const strictMethod = { ...method, misread: 'refused' } as const satisfies ValueType
export const strictAudioFile = { ...audioFile, misread: 'refused' } as const satisfies ValueType

/** The engine refuses the document for anything else. */
export const strictFromOne = { ...fromOne, misread: { other: 'refused', low: 'refused' } } as const satisfies ValueType

/** The engine takes anything else for the default. */
export const lenientFromOne = { ...fromOne, misread: { other: 'default', low: 'default' } } as const satisfies ValueType

/** The engine takes what is no number for the default, and refuses the document for a number that is too small. */
export const countFromOne = { ...fromOne, misread: { other: 'default', low: 'refused' } } as const satisfies ValueType

/** 0 goes on until the call ends; of numbers below it and of other values the engine thinks as of counts. */
export const repeats = { ...countFromOne, min: 0 } as const satisfies ValueType

/** Plivo runs or plays the XML that this URL returns. */
export const xmlUrl = { kind: 'url', expects: 'xml' } as const satisfies ValueType

/** Plivo goes on with the XML of this URL alone, so that the engine refuses the document without it. */
export const nextUrl = { ...xmlUrl, misread: 'refused' } as const satisfies ValueType

/** Plivo only tells this URL and ignores the answer. */
export const notifiedUrl = { kind: 'url', expects: 'notification' } as const satisfies ValueType

/** Plivo fetches an audio file from this URL. */
export const audioUrl = { kind: 'url', expects: 'audio' } as const satisfies ValueType

/** An address of a server that speaks WebSocket. */
export const webSocketUrl = { kind: 'webSocketUrl', maxLength: webSocketUrlCharacters } as const satisfies ValueType

/** Whole seconds, never milliseconds. */
export const pause = { kind: 'secondsOrWord', min: 2, max: 10, word: 'auto', misread: 'open' } as const satisfies ValueType

/** The pauses w and W, and @ with a duration, are known from the page on making calls. */
export const tones = { kind: 'tones', pattern: '^[0-9*#wW@]+$' } as const satisfies ValueType

/** An empty value means no sound; a URL returns XML of Play, Speak and Wait. */
export const roomSound = { kind: 'sound', words: ['', 'beep:1', 'beep:2'], expects: 'xml' } as const satisfies ValueType

/** As in a conference, save that no sound is written none. */
export const callSound = { kind: 'sound', words: ['none', 'beep:1', 'beep:2'], expects: 'xml' } as const satisfies ValueType

const telephoneKeys = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#'] as const

/** One key of a telephone. */
export const oneKey = { kind: 'key', keys: telephoneKeys } as const satisfies ValueType

/** An empty value or none means that no key sends the digits. */
export const finishKey = { kind: 'key', keys: [...telephoneKeys, '', 'none'] } as const satisfies ValueType

/** The same where the engine knows it. */
export const finishKeys = { ...finishKey, several: true } as const satisfies ValueType

/** Older documents name several keys, all of them, or none at all, to end a recording. */
export const recordKey = {
  kind: 'key',
  keys: [...telephoneKeys, 'none'],
  tolerated: [''],
  several: true,
} as const satisfies ValueType

/** Encoding and sampling rate of streamed audio. */
export const streamFormat = {
  kind: 'choice',
  values: ['audio/x-l16;rate=8000', 'audio/x-l16;rate=16000', 'audio/x-mulaw;rate=8000'],
} as const satisfies ValueType
