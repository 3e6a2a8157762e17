import InputBase from '@mui/material/InputBase'
import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import type { ValueType } from '../../catalogue/spec'
import type { InputProps } from './input-props'
import { unsetName } from './input-props'

/** One of a closed list of values, or none. A value outside the list is kept as an option of its own. */
export function ChoiceInput(props: InputProps<Extract<ValueType, { kind: 'choice' }>>) {
  const { values, caseInsensitive } = props.type
  const lower = props.value?.toLowerCase()
  const isKnown = caseInsensitive === true && values.some((value) => value.toLowerCase() === lower)
  return <OneOf {...props} values={values} isStrayKnown={isKnown} />
}

/** True, false or not set: absent is not false. */
export function BooleanInput(props: InputProps) {
  return <OneOf {...props} values={TRUTHS} isStrayKnown={false} />
}

// Marks what takes the focus of its field.
const CONTROL = { 'data-control': '' }

const TRUTHS = ['true', 'false'] as const
const UNSET = 'unset'

// Written values get a sign before them, so that no value of a document can pass for the option that unsets.
const keyOf = (value: string | null): string => (value === null ? UNSET : `=${value}`)

interface OneOfProps extends InputProps {
  readonly values: readonly string[]
  /** True when a value outside the list is another spelling of one in it. */
  readonly isStrayKnown: boolean
}

function OneOf(props: OneOfProps) {
  const { id, labelId, value, values, byDefault, isReadOnly, onChange } = props
  const stray = value !== null && !values.includes(value) ? value : null
  return (
    <div className="box choice">
      <Select
        value={keyOf(value)}
        labelId={labelId}
        readOnly={isReadOnly}
        input={<InputBase className="choice-input" fullWidth />}
        renderValue={() => <Shown value={value} byDefault={byDefault} isStray={stray !== null && !props.isStrayKnown} />}
        onChange={(event) => onChange(event.target.value === UNSET ? null : event.target.value.slice(1))}
        SelectDisplayProps={{
          id,
          ...CONTROL,
          'aria-describedby': props.describedBy,
          'aria-invalid': props.isInvalid || undefined,
          'aria-required': props.isRequired || undefined,
        }}
        MenuProps={{ transitionDuration: 0 }}
      >
        <MenuItem value={UNSET} className="is-unset">
          {unsetName(byDefault)}
        </MenuItem>
        {values.map((choice) => (
          <MenuItem key={choice} value={keyOf(choice)}>
            {choice}
          </MenuItem>
        ))}
        {stray !== null && <MenuItem value={keyOf(stray)}>{props.isStrayKnown ? stray : <Stray value={stray} />}</MenuItem>}
      </Select>
      {props.clear}
    </div>
  )
}

function Shown({ value, byDefault, isStray }: Pick<InputProps, 'value' | 'byDefault'> & { readonly isStray: boolean }) {
  if (value === null) return <span className="is-unset">{unsetName(byDefault)}</span>
  return isStray ? <Stray value={value} /> : <>{value}</>
}

function Stray({ value }: { readonly value: string }) {
  return (
    <>
      {value}
      <span className="is-stray" aria-hidden="true">
        {value === '' ? 'empty' : 'not in the list'}
      </span>
    </>
  )
}
