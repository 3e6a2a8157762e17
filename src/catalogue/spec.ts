import type { Applies, Condition } from './condition'
import type { Run } from './run'

/** Who knows an element, an attribute or a nesting: Plivo's docs, its open-source engine, or one of its seven SDKs. */
export type Source = 'docs' | 'engine' | Sdk

/** Plivo's seven SDKs, in the order in which their languages are offered. */
export const sdks = ['python', 'ruby', 'node', 'php', 'java', 'csharp', 'go'] as const
export type Sdk = (typeof sdks)[number]

/** What Plivo does with the answer of a URL: runs its XML, ignores it, or plays it as audio. */
export type Expectation = 'xml' | 'notification' | 'audio'

/**
 * What is known to come of a value outside the notation: Plivo's open-source engine refuses the whole document for it, or goes on
 * with the default; `open` is a list or a range that its own pages or SDKs do not keep to, `unheard` a sound beside what the step is
 * for. Absent where nobody says what comes of it.
 */
export type Misread = 'refused' | 'default' | 'open' | 'unheard'

/** The notation of a value. Values stay strings in the model; this says which strings are right. */
export type ValueType =
  | { readonly kind: 'text'; readonly minLength?: number; readonly maxLength?: number; readonly pattern?: string }
  | { readonly kind: 'secret'; readonly minLength?: number; readonly maxLength?: number }
  | { readonly kind: 'name' }
  | { readonly kind: 'url'; readonly expects?: Expectation; readonly misread?: Misread }
  | { readonly kind: 'webSocketUrl'; readonly maxLength?: number }
  | { readonly kind: 'sound'; readonly words: readonly string[]; readonly expects?: Expectation }
  | { readonly kind: 'boolean' }
  | IntegerType
  | SecondsOrWordType
  | { readonly kind: 'duration'; readonly maxSeconds?: number }
  | ChoiceType
  | { readonly kind: 'wordOrPattern'; readonly words: readonly string[]; readonly pattern: string; readonly sample: string }
  | { readonly kind: 'wordList'; readonly words: readonly string[] }
  | { readonly kind: 'language'; readonly known: readonly string[] }
  | { readonly kind: 'voice' }
  | { readonly kind: 'phone'; readonly role?: NumberRole; readonly tolerated?: readonly string[] }
  | { readonly kind: 'phoneList' }
  | { readonly kind: 'sipUri' }
  | {
      readonly kind: 'key'
      readonly keys: readonly string[]
      readonly tolerated?: readonly string[]
      /** True where the engine takes several keys, each of which counts. */
      readonly several?: true
    }
  | { readonly kind: 'keys' }
  | { readonly kind: 'tones'; readonly pattern?: string }
  | { readonly kind: 'digitPatterns' }
  | { readonly kind: 'keyValueList'; readonly maxLength?: number }
  | { readonly kind: 'phraseList'; readonly maxPhrases: number; readonly maxPhraseLength: number; readonly maxLength: number }

export interface IntegerType {
  readonly kind: 'integer'
  readonly min?: number
  readonly max?: number
  /** By what is wrong: not a whole number, below the least, above the most. */
  readonly misread?: { readonly other?: Misread; readonly low?: Misread; readonly high?: Misread }
}

export interface SecondsOrWordType {
  readonly kind: 'secondsOrWord'
  readonly min: number
  readonly max: number
  readonly word: string
  /** Of a whole number out of range. */
  readonly misread?: Misread
}

export interface ChoiceType {
  readonly kind: 'choice'
  readonly values: readonly string[]
  /** Accepted with a warning, never offered. */
  readonly tolerated?: readonly string[]
  readonly caseInsensitive?: true
  readonly misread?: Misread
}

/** What a phone number is for: to be called unless said, to be shown, to send from, or to send to. */
export type NumberRole = 'target' | 'callerId' | 'sender' | 'recipient'

export type ValueKind = ValueType['kind']

export interface AttributeSpec {
  readonly type: ValueType
  /** Short name for people. */
  readonly label: string
  /** One sentence of our own. */
  readonly doc: string
  /** `common` is shown first in a form, `more` on demand. */
  readonly group: 'common' | 'more'
  /** What Plivo does when the attribute is absent, in the notation of `type`; shown, never written. */
  readonly default?: string
  readonly required?: true
  readonly requiredWhen?: Condition
  /** While it does not hold, Plivo ignores the attribute. */
  readonly appliesWhen?: Applies
  /** While `when` holds, only these values have the meant effect. */
  readonly allowedWhen?: readonly { readonly when: Condition; readonly values: readonly string[] }[]
  readonly deprecated?: true
  /** What is shown below its value: the message in the same format, or the events that come. */
  readonly shows?: 'playAudio' | 'statusEvents'
  /** Who knows the attribute. */
  readonly sources: readonly Source[]
  /** Where `docs` in `sources` comes from; absent when the docs do not know it. */
  readonly docsKind?: 'reference' | 'older' | 'guide' | 'skill' | 'linked'
}

export interface TextSpec {
  readonly type: ValueType
  readonly label: string
  readonly doc: string
  readonly required: boolean
  /** What the engine does with none, as far as it is known: it refuses the document, or goes on. */
  readonly whenEmpty?: 'refused' | 'skipped'
  /** What its length costs: the parts of an SMS, or the seconds of speech. */
  readonly counts?: 'parts' | 'seconds'
}

/** A form in which a message is composed as people write messages; the attributes that it does not name stand below. */
export interface MessageLayout {
  readonly from: string
  readonly to: string
  /** What tells how the message fared. */
  readonly report: readonly string[]
  /** What these attributes are called there, where the place says the rest. */
  readonly labels: Readonly<Record<string, string>>
}

/** A picture that stands before the name of one element, so that it is known at a glance. */
export type Picture =
  | 'reply'
  | 'speech'
  | 'loudspeaker'
  | 'clock'
  | 'keypad'
  | 'digits'
  | 'microphone'
  | 'outgoing call'
  | 'phone'
  | 'person'
  | 'people'
  | 'room'
  | 'record'
  | 'waveform'
  | 'hash'
  | 'ringing'
  | 'turn'
  | 'hang up'
  | 'message'
  | 'bell'
  | 'forwarded call'
  | 'headset'
  | 'music'
  | 'pause'
  | 'exclamation mark'
  | 'languages'
  | 'paragraph'
  | 'ear'
  | 'sliders'
  | 'lines'
  | 'letters'
  | 'swap'
  | 'word'
  | 'dots'

export interface ElementSpec {
  readonly category: 'root' | 'voice' | 'message' | 'control' | 'ssml'
  /** Without one a dot stands before its name, in the colour of its category. */
  readonly picture?: Picture
  /** `current` and `superseded` work on Plivo; the others are known names that Plivo does not run, never offered. */
  readonly status: 'current' | 'superseded' | 'framework-only' | 'sdk-only' | 'sdk-pseudo'
  readonly doc: string
  readonly docUrl: string
  /** `mixed` is text and elements; `text` is text only; `elements` and `empty` hold no text. */
  readonly content: 'elements' | 'mixed' | 'text' | 'empty'
  readonly text?: TextSpec
  /** Documented children, in the order in which they are offered. */
  readonly children: readonly string[]
  /** Children that only some sources allow, with those sources: kept with a warning, not offered. */
  readonly toleratedChildren?: Readonly<Record<string, readonly Source[]>>
  /** Fewest element children with which it does anything. */
  readonly minChildren?: number
  /** What it does in a call or in the answer to a message: the first whose conditions all hold. Absent where it is part of another element. */
  readonly runs?: readonly Run[]
  /** URLs that only SDKs write, with no documented effect: nobody says that Plivo calls them. */
  readonly uncalled?: readonly string[]
  /** How its form stands, where that is not the general one. */
  readonly layout?: MessageLayout
  /** The headings of its form where it has many attributes, each of which stands under one of them, in the order of reading. */
  readonly sections?: Readonly<Record<string, readonly string[]>>
  /** In the order in which a new attribute is placed among the others. */
  readonly attributes: Readonly<Record<string, AttributeSpec>>
  readonly sources: readonly Source[]
}

/** Keeps the literal types of `spec` while checking its shape. */
export function element<const S extends ElementSpec>(spec: S): S {
  return spec
}
