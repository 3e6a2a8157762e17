import type { ValueType } from '../../../catalogue/spec'
import type { Option } from '../../../ui/inputs/OptionList'
import { SelectBox } from '../../../ui/inputs/SelectBox'
import { actionKeys } from '../field/FieldButton'
import type { InputProps } from './input-props'
import { unsetName } from './input-props'
import { Box } from './Box'
import css from './choice-input.module.css'

/** Asks for one of a closed list of values, or none. A value outside the list is kept as an option of its own. */
export function ChoiceInput(props: InputProps<Extract<ValueType, { kind: 'choice' }>>) {
  const { values, caseInsensitive } = props.type
  const lower = props.value?.toLowerCase()
  const isKnown = caseInsensitive === true && values.some((value) => value.toLowerCase() === lower)
  return <OneOf {...props} values={values} isStrayKnown={isKnown} />
}

/** Asks for true, false or not set: absent is not false. */
export function BooleanInput(props: InputProps) {
  return <OneOf {...props} values={truths} isStrayKnown={false} />
}

// Marks what takes the focus of its field.
const control = { 'data-control': '' }

const truths = ['true', 'false'] as const

interface OneOfProps extends InputProps {
  readonly values: readonly string[]
  /** True when a value outside the list is another spelling of one in it. */
  readonly isStrayKnown: boolean
}

function OneOf(props: OneOfProps) {
  const { value, values, byDefault } = props
  const stray = value === null || values.includes(value) ? null : strayOption(value, props.isStrayKnown)
  const options: readonly Option[] = [
    { value: null, label: unsetName(byDefault) },
    ...values.map((choice) => ({ value: choice, label: choice })),
    ...(stray ? [stray] : []),
  ]
  return (
    <Box className={css.choice}>
      <SelectBox
        {...control}
        id={props.id}
        aria-labelledby={props.labelId}
        aria-describedby={props.describedBy}
        aria-keyshortcuts={actionKeys}
        aria-invalid={props.isInvalid || undefined}
        aria-required={props.isRequired || undefined}
        isReadOnly={props.isReadOnly}
        options={options}
        value={value}
        onChoose={props.onChange}
      >
        {value === null ? <span className={css.isUnset}>{unsetName(byDefault)}</span> : value}
        {stray?.detail !== undefined && (
          <span className={css.isStray} aria-hidden="true">
            {stray.detail}
          </span>
        )}
      </SelectBox>
      {props.clear}
    </Box>
  )
}

function strayOption(value: string, isKnown: boolean): Option {
  if (value === '') return { value, label: '', detail: 'empty' }
  return isKnown ? { value, label: value } : { value, label: value, detail: 'not in the list' }
}
