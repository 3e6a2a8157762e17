import type { ComponentType } from 'react'
import type { ValueKind, ValueType } from '../../../catalogue/spec'
import { BooleanInput, ChoiceInput } from './ChoiceInput'
import { KeyInput, SoundInput, WordInput } from './ComboInputs'
import type { InputProps } from './input-props'
import { LineInput } from './LineInput'
import { LongInput, PhrasesInput } from './LongInput'
import { PairsInput } from './PairsInput'
import { RecipientsInput } from '../recipients/RecipientsInput'
import { LanguageInput, VoiceInput } from './SpeechInputs'
import { WordListInput } from './WordListInput'

type KindOf<K extends ValueKind> = Extract<ValueType, { kind: K }>

/** Which control edits which kind of value. */
export const inputs: { readonly [K in ValueKind]: ComponentType<InputProps<KindOf<K>>> } = {
  text: (props) => (props.isBody ? <LongInput {...props} /> : <LineInput {...props} />),
  secret: LineInput,
  name: LineInput,
  url: LineInput,
  webSocketUrl: LineInput,
  sound: SoundInput,
  boolean: BooleanInput,
  integer: LineInput,
  secondsOrWord: WordInput,
  duration: LineInput,
  choice: ChoiceInput,
  wordOrPattern: WordInput,
  wordList: WordListInput,
  language: LanguageInput,
  voice: VoiceInput,
  phone: LineInput,
  phoneList: RecipientsInput,
  sipUri: LineInput,
  key: KeyInput,
  keys: LineInput,
  tones: LineInput,
  digitPatterns: LineInput,
  keyValueList: PairsInput,
  phraseList: PhrasesInput,
}

/** Shows the control for a value of any type. */
export function ValueInput(props: InputProps) {
  const Input = inputs[props.type.kind] as ComponentType<InputProps>
  return <Input {...props} />
}
