import type { HTMLAttributes } from 'react'
import { useState } from 'react'
import type { ValueKind } from '../../../catalogue/spec'
import type { InputProps } from './input-props'
import { controlProps, typed } from './input-props'
import { LongInput } from './LongInput'
import { Box } from './Box'
import { LineControl } from './TextControl'

/** Asks for a value on one line. One that came with line breaks keeps them. */
export function LineInput(props: InputProps) {
  const [hasLines] = useState(() => /[\n\r]/.test(props.value ?? ''))
  if (hasLines) return <LongInput {...props} />
  return (
    <Box>
      <LineControl
        {...controlProps(props)}
        isMono={mono.has(props.type.kind)}
        inputMode={keyboards[props.type.kind]}
        value={props.value ?? ''}
        onChange={(event) => props.onChange(typed(event.target.value))}
      />
      {props.clear}
    </Box>
  )
}

/** Which keyboard a telephone shows. */
const keyboards: { readonly [K in ValueKind]?: HTMLAttributes<HTMLInputElement>['inputMode'] } = {
  integer: 'numeric',
  phone: 'tel',
  url: 'url',
  webSocketUrl: 'url',
}

const mono: ReadonlySet<ValueKind> = new Set<ValueKind>(['keys', 'tones', 'digitPatterns'])
