import type { ElementName } from '../../../catalogue'
import type { ElementOf } from '../../language'

/** How an element is made: its type, and what its text goes through. `raw` text is printed as it stands. */
export interface Maker {
  readonly type: string
  readonly text?: 'raw' | 'escaped'
  /** The method of Speak that adds it, and the attributes that it takes behind the text, all of them or else none is empty. */
  readonly adder?: string
  readonly takes?: readonly string[]
}

const makers: { readonly [E in ElementOf<'go'>]: Maker } = {
  Response: { type: 'Response' },
  Speak: { type: 'Speak', text: 'escaped' },
  Play: { type: 'Play', text: 'raw' },
  Wait: { type: 'Wait' },
  GetInput: { type: 'GetInput' },
  GetDigits: { type: 'GetDigits' },
  Dial: { type: 'Dial' },
  Number: { type: 'Number', text: 'raw' },
  User: { type: 'User', text: 'raw' },
  Conference: { type: 'Conference', text: 'raw' },
  MultiPartyCall: { type: 'MultiPartyCall', text: 'escaped' },
  Record: { type: 'Record' },
  Stream: { type: 'Stream', text: 'raw' },
  DTMF: { type: 'DTMF', text: 'raw' },
  PreAnswer: { type: 'PreAnswer' },
  Redirect: { type: 'Redirect', text: 'raw' },
  Hangup: { type: 'Hangup' },
  Message: { type: 'Message', text: 'raw' },
  break: { type: 'Break', adder: 'AddBreak', takes: ['strength', 'time'] },
  emphasis: { type: 'Emphasis', text: 'escaped', adder: 'AddEmphasis', takes: ['level'] },
  lang: { type: 'Lang', text: 'escaped', adder: 'AddLang', takes: ['xml:lang'] },
  p: { type: 'P', text: 'escaped', adder: 'AddP', takes: [] },
  phoneme: { type: 'Phoneme', text: 'raw', adder: 'AddPhoneme', takes: ['alphabet', 'ph'] },
  prosody: { type: 'Prosody', text: 'escaped', adder: 'AddProsody', takes: ['volume', 'rate', 'pitch'] },
  s: { type: 'S', text: 'escaped', adder: 'AddS', takes: [] },
  'say-as': { type: 'SayAs', text: 'raw', adder: 'AddSayAs', takes: ['interpret-as', 'format'] },
  sub: { type: 'Sub', text: 'raw', adder: 'AddSub', takes: ['alias'] },
  w: { type: 'W', text: 'escaped', adder: 'AddW', takes: ['role'] },
}

/** Returns how the element is made. */
export function makerOf(name: ElementName): Maker {
  const table: Partial<Record<ElementName, Maker>> = makers
  return table[name] ?? { type: name }
}

/** Returns the attribute as fields and setters spell it: `callerId` is `CallerID`, `xml:lang` is `Lang`. */
export function capital(attribute: string): string {
  if (attribute === 'callerId') return 'CallerID'
  if (attribute === 'xml:lang') return 'Lang'
  return attribute.replaceAll(/(?:^|-)([a-z])/g, (_all, letter: string) => letter.toUpperCase())
}
