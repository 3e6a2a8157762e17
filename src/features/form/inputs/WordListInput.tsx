import type { ValueType } from '../../../catalogue/spec'
import { FieldButton } from '../field/FieldButton'
import type { InputProps } from './input-props'
import { LineInput } from './LineInput'
import css from './word-list-input.module.css'

/** Asks for a comma list out of known words: as it is written, and each word to switch on and off. */
export function WordListInput(props: InputProps<Extract<ValueType, { kind: 'wordList' }>>) {
  const { type, isReadOnly, onChange } = props
  const written = (props.value ?? '').split(',').filter((word) => word.trim() !== '')
  const isOn = (word: string): boolean => written.some((other) => other.trim() === word)
  const toggle = (word: string): void => {
    const next = isOn(word) ? written.filter((other) => other.trim() !== word) : [...written, word]
    onChange(next.length === 0 ? null : next.join(','))
  }
  return (
    <>
      <LineInput {...props} />
      <div className={css.list} role="group" aria-labelledby={props.labelId}>
        {type.words.map((word) => (
          <FieldButton
            key={word}
            className={css.word}
            aria-pressed={isOn(word)}
            aria-disabled={isReadOnly}
            onClick={() => !isReadOnly && toggle(word)}
          >
            {word}
          </FieldButton>
        ))}
      </div>
    </>
  )
}
