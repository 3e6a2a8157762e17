import { AgentHoldMusic } from './elements/agent-hold-music'
import { Break } from './elements/break'
import { Conference } from './elements/conference'
import { Cont } from './elements/cont'
import { CustomerHoldMusic } from './elements/customer-hold-music'
import { Dial } from './elements/dial'
import { DTMF } from './elements/dtmf'
import { Emphasis } from './elements/emphasis'
import { GetDigits } from './elements/get-digits'
import { GetInput } from './elements/get-input'
import { GetSpeech } from './elements/get-speech'
import { Hangup } from './elements/hangup'
import { Lang } from './elements/lang'
import { Message } from './elements/message'
import { MultiPartyCall } from './elements/multi-party-call'
import { Notify } from './elements/notify'
import { Number } from './elements/number'
import { P } from './elements/p'
import { Phoneme } from './elements/phoneme'
import { Play } from './elements/play'
import { PreAnswer } from './elements/pre-answer'
import { Prosody } from './elements/prosody'
import { Record } from './elements/record'
import { Redirect } from './elements/redirect'
import { Response } from './elements/response'
import { S } from './elements/s'
import { SayAs } from './elements/say-as'
import { SIPTransfer } from './elements/sip-transfer'
import { Speak } from './elements/speak'
import { Stream } from './elements/stream'
import { Sub } from './elements/sub'
import { User } from './elements/user'
import { W } from './elements/w'
import { Wait } from './elements/wait'
import type { AttributeSpec, ElementSpec } from './spec'

/** Everything Plivo XML may hold, in the order of a palette. */
export const catalogue = {
  Response,
  Speak,
  Play,
  Wait,
  GetInput,
  GetDigits,
  Dial,
  Number,
  User,
  Conference,
  MultiPartyCall,
  Record,
  Stream,
  DTMF,
  PreAnswer,
  Redirect,
  Hangup,
  Message,
  break: Break,
  emphasis: Emphasis,
  lang: Lang,
  p: P,
  phoneme: Phoneme,
  prosody: Prosody,
  s: S,
  'say-as': SayAs,
  sub: Sub,
  w: W,
  cont: Cont,
  GetSpeech,
  Notify,
  SIPTransfer,
  AgentHoldMusic,
  CustomerHoldMusic,
} as const satisfies Record<string, ElementSpec>

export type ElementName = keyof typeof catalogue
export type AttributeName<E extends ElementName> = keyof (typeof catalogue)[E]['attributes'] & string

type KeysOf<T> = T extends unknown ? keyof T : never
type Child<S> = S extends { readonly children: readonly (infer Name)[] } ? Name : never
type Tolerated<S> = S extends { readonly toleratedChildren: infer Names } ? KeysOf<Names> : never

/** The children that `Specs` names without holding them. */
export type Dangling<Specs> = Exclude<Child<Specs[keyof Specs]> | Tolerated<Specs[keyof Specs]>, keyof Specs>
// A misspelt child does not compile, and is named.
true satisfies [Dangling<typeof catalogue>] extends [never] ? true : Dangling<typeof catalogue>

type Placed<S> = S extends { readonly sections: Readonly<Record<string, readonly (infer Name)[]>> } ? Name : never

/** The attributes of an element with sections that stand in none of them, and what stands there and is no attribute. */
export type Misplaced<S> = S extends { readonly sections: object; readonly attributes: infer Attributes }
  ? Exclude<keyof Attributes, Placed<S>> | Exclude<Placed<S>, keyof Attributes>
  : never
// An attribute under no heading does not compile, and is named.
true satisfies [Misplaced<(typeof catalogue)[ElementName]>] extends [never] ? true : Misplaced<(typeof catalogue)[ElementName]>

/** The names of all elements, in the order of a palette. */
export const elementNames: readonly ElementName[] = Object.keys(catalogue).filter(isElementName)

/** Returns whether the catalogue knows `name`. */
export function isElementName(name: string): name is ElementName {
  return Object.hasOwn(catalogue, name)
}

/** Returns what the catalogue knows about the element `name`. */
export function specOf(name: string): ElementSpec | undefined {
  return specs.get(name)
}

// Looked up several times for each element of a document.
const specs: ReadonlyMap<string, ElementSpec> = new Map(Object.entries(catalogue))

/** Returns what the catalogue knows about `attribute` on `element`. */
export function attributeSpecOf(element: string, attribute: string): AttributeSpec | undefined {
  const attributes = specOf(element)?.attributes
  return attributes && Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined
}

/** Returns whether the element runs on Plivo, so that it may be offered to people. */
export function isOffered(name: string): boolean {
  const status = specOf(name)?.status
  return status === 'current' || status === 'superseded'
}

/** Returns the documented attributes of the element that are not deprecated, in the order of a form. */
export function offeredAttributes(name: string): readonly string[] {
  const known = offered.get(name)
  if (known !== undefined) return known
  const attributes = Object.entries(specOf(name)?.attributes ?? {})
    .filter(([, spec]) => spec.sources.includes('docs') && !spec.deprecated)
    .map(([attribute]) => attribute)
  if (specOf(name) !== undefined) offered.set(name, attributes)
  return attributes
}

const offered = new Map<string, readonly string[]>()

/** Returns whether white space inside the element is content; false for an unknown element. */
export function keepsSpace(name: string): boolean {
  const content = specOf(name)?.content
  return content === 'text' || content === 'mixed'
}

/** Returns the shortest chain of documented parents from Response down to the element, without the element itself. */
export function shortestParents(name: string): readonly string[] {
  return chains.get(name) ?? ['Response']
}

const chains: ReadonlyMap<string, readonly string[]> = chainsFrom('Response')

function chainsFrom(root: ElementName): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>([[root, []]])
  for (const [parent, above] of found) {
    for (const child of specOf(parent)?.children ?? []) {
      if (!found.has(child)) found.set(child, [...above, parent])
    }
  }
  return found
}
