import type { ReactNode } from 'react'
import type { ValueType } from '../../../catalogue/spec'
import { actionKeys } from '../field/FieldButton'

/** What every input of the form gets, whatever the kind of its value. */
export interface InputProps<T extends ValueType = ValueType> {
  /** The id of the control that its label names. */
  readonly id: string
  /** The id of its label. */
  readonly labelId: string
  readonly type: T
  /** null while the attribute is absent, which is not the same as empty. */
  readonly value: string | null
  /** null takes the attribute out of the document. */
  readonly onChange: (value: string | null) => void
  /** What Plivo takes when nothing is written; shown, never written. */
  readonly byDefault: string | undefined
  readonly describedBy: string | undefined
  readonly isInvalid: boolean
  readonly isReadOnly: boolean
  readonly isRequired: boolean
  /** True for the text of an element, false for an attribute. */
  readonly isBody: boolean
  /** Where the shown text begins in the value, for selecting a part of it. */
  readonly offset: number
  /** For a voice the language it must speak, for a language the voice that must speak it. */
  readonly companion: string | null
  /** What to write there, where nothing else says it. */
  readonly hint?: string | undefined
  /** The button that takes the value out again. */
  readonly clear: ReactNode
}

/** Returns a text control's value as it is typed: an emptied one is taken out of the document. */
export const typed = (text: string): string | null => (text === '' ? null : text)

/** Returns "Not set (POST)", or "Not set" where Plivo has no default. */
export const unsetName = (byDefault: string | undefined): string =>
  byDefault === undefined || byDefault === '' ? 'Not set' : `Not set (${byDefault})`

/** Returns what all text controls of the form have in common. */
export function controlProps(props: InputProps) {
  return {
    id: props.id,
    'data-control': '',
    'data-offset': props.offset,
    'aria-describedby': props.describedBy,
    'aria-keyshortcuts': actionKeys,
    'aria-invalid': props.isInvalid || undefined,
    'aria-required': props.isRequired || undefined,
    readOnly: props.isReadOnly,
    placeholder: props.value === '' && !props.isBody ? 'empty' : (props.hint ?? (props.byDefault && unsetName(props.byDefault))),
    autoComplete: 'off',
    spellCheck: props.isBody && props.type.kind === 'text',
  } as const
}
