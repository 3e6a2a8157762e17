import type { ValueType } from '../../../catalogue/spec'
import { ComboField } from './ComboField'
import type { ComboOption } from './ComboField'
import type { InputProps } from './input-props'

type KindOf<K extends ValueType['kind']> = Extract<ValueType, { kind: K }>

const optionsOf = (values: readonly string[]): readonly ComboOption[] => values.map((value) => ({ value }))

/** Asks for a word for a sound, or the URL of one. */
export function SoundInput(props: InputProps<KindOf<'sound'>>) {
  return <ComboField {...props} options={optionsOf(props.type.words)} />
}

/** Asks for one telephone key, or a word in its place. */
export function KeyInput(props: InputProps<KindOf<'key'>>) {
  return <ComboField {...props} options={optionsOf(props.type.keys)} />
}

/** Asks for a known word, or a value of a certain form. */
export function WordInput(props: InputProps<KindOf<'secondsOrWord' | 'wordOrPattern'>>) {
  const { type } = props
  return <ComboField {...props} options={optionsOf(type.kind === 'secondsOrWord' ? [type.word] : type.words)} />
}
