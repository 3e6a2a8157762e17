import type { InputProps } from './input-props'
import { controlProps, typed } from './input-props'
import { Box } from './Box'
import { AreaControl } from './TextControl'

/** Asks for a text of several lines; the control grows with what is in it. */
export function LongInput(props: InputProps) {
  return <GrowingText {...props} fewest={props.isBody ? 3 : 1} />
}

/** Asks for phrases separated by commas; a line break separates as well. */
export function PhrasesInput(props: InputProps) {
  const onChange = (value: string | null): void => props.onChange(value?.replace(/\s*[\n\r]+\s*/g, ',') ?? null)
  return <GrowingText {...props} onChange={onChange} fewest={2} />
}

function GrowingText({ fewest, ...props }: InputProps & { readonly fewest: number }) {
  const value = props.value ?? ''
  // Browsers that cannot size a field by its content count the rows.
  const rows = Math.min(16, Math.max(fewest, value.split('\n').length, Math.ceil(value.length / 64)))
  return (
    <Box>
      <AreaControl
        {...controlProps(props)}
        rows={rows}
        value={value}
        onChange={(event) => props.onChange(typed(event.target.value))}
      />
      {props.clear}
    </Box>
  )
}
