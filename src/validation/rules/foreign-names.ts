/** What people who come from other platforms write, and what Plivo calls it. */
interface Foreign {
  readonly name: string
  readonly attributes?: readonly (readonly [name: string, value: string])[]
  /** The element inside which one page of Plivo’s docs shows it, though their reference does not know it. */
  readonly shownIn?: string
}

/** Elements of other platforms with the Plivo element that does the same. */
export const foreignElements: ReadonlyMap<string, Foreign> = new Map<string, Foreign>([
  ['AudioStream', { name: 'Stream' }],
  ['Client', { name: 'User' }],
  ['Gather', { name: 'GetInput' }],
  ['Pause', { name: 'Wait' }],
  ['Reject', { name: 'Hangup', attributes: [['reason', 'rejected']] }],
  ['Say', { name: 'Speak' }],
  ['Sip', { name: 'User', shownIn: 'Dial' }],
  ['Sms', { name: 'Message' }],
])

/** Returns whether one page of Plivo’s docs shows that child there, so that nobody can say that it does not run. */
export const isShown = (child: string, parent: string): boolean => foreignElements.get(child)?.shownIn === parent

/** Attributes of other platforms or other elements, by the Plivo element on which they are found, with the attribute that does the same there. */
export const foreignAttributes: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  [
    'Conference',
    new Map([
      ['recordCallbackUrl', 'callbackUrl'],
      ['recordingCallbackUrl', 'callbackUrl'],
      ['statusCallback', 'callbackUrl'],
    ]),
  ],
  [
    'Dial',
    new Map([
      ['ringTimeout', 'timeout'],
      ['statusCallback', 'callbackUrl'],
    ]),
  ],
  [
    'GetDigits',
    new Map([
      ['digitEndTimeout', 'digitTimeout'],
      ['maxDigits', 'numDigits'],
    ]),
  ],
  [
    'GetInput',
    new Map([
      ['digitTimeout', 'digitEndTimeout'],
      ['input', 'inputType'],
      ['maxDigits', 'numDigits'],
      ['speechTimeout', 'speechEndTimeout'],
      ['timeout', 'executionTimeout'],
    ]),
  ],
  [
    'Message',
    new Map([
      ['action', 'callbackUrl'],
      ['dest', 'dst'],
      ['destination', 'dst'],
      ['from', 'src'],
      ['source', 'src'],
      ['to', 'dst'],
    ]),
  ],
  [
    'Record',
    new Map([
      ['recordingFormat', 'fileFormat'],
      ['recordingStatusCallback', 'callbackUrl'],
    ]),
  ],
  [
    'Stream',
    new Map([
      ['maxDuration', 'streamTimeout'],
      ['statusCallback', 'statusCallbackUrl'],
      ['track', 'audioTrack'],
    ]),
  ],
])
