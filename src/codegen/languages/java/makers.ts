import type { ElementName } from '../../../catalogue'
import type { ElementOf } from '../../language'

/** How an element is made. */
export interface Maker {
  readonly type: string
  /** What the constructor takes: attributes, and null for the text. */
  readonly takes: readonly (string | null)[]
}

const body = [null] as const

const makers: { readonly [E in ElementOf<'java'>]: Maker } = {
  Response: { type: 'Response', takes: [] },
  Speak: { type: 'Speak', takes: body },
  Play: { type: 'Play', takes: body },
  Wait: { type: 'Wait', takes: [] },
  GetInput: { type: 'GetInput', takes: [] },
  GetDigits: { type: 'GetDigits', takes: [] },
  Dial: { type: 'Dial', takes: [] },
  Number: { type: 'Number', takes: body },
  User: { type: 'User', takes: body },
  Conference: { type: 'Conference', takes: body },
  MultiPartyCall: { type: 'MultiPartyCall', takes: [null, 'role'] },
  Record: { type: 'Record', takes: ['action'] },
  Stream: { type: 'Stream', takes: body },
  DTMF: { type: 'Dtmf', takes: body },
  PreAnswer: { type: 'PreAnswer', takes: [] },
  Redirect: { type: 'Redirect', takes: body },
  Hangup: { type: 'Hangup', takes: [] },
  Message: { type: 'Message', takes: ['src', 'dst', null] },
  break: { type: 'Break', takes: ['strength', 'time'] },
  emphasis: { type: 'Emphasis', takes: [null, 'level'] },
  lang: { type: 'Lang', takes: [null, 'xml:lang'] },
  p: { type: 'P', takes: body },
  phoneme: { type: 'Phoneme', takes: [null, 'alphabet', 'ph'] },
  prosody: { type: 'Prosody', takes: [null, 'volume', 'rate', 'pitch'] },
  s: { type: 'S', takes: body },
  'say-as': { type: 'SayAs', takes: [null, 'interpret-as', 'format'] },
  sub: { type: 'Sub', takes: [null, 'alias'] },
  w: { type: 'W', takes: [null, 'role'] },
}

/** Returns how the element is made. */
export function makerOf(name: ElementName): Maker {
  const table: Partial<Record<ElementName, Maker>> = makers
  return table[name] ?? { type: name, takes: [] }
}
