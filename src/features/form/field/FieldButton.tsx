import { clsx } from 'clsx'
import type { ComponentProps, MouseEvent } from 'react'
import { shown } from '../../../commands/shortcuts'
import { backToValue } from '../problems/field-actions'
import css from './field-button.module.css'

/** Shows a button of a field: no stop of Tab, Alt+Enter leads to it. */
export function FieldButton(props: ComponentProps<'button'>) {
  return <button type="button" tabIndex={-1} {...props} />
}

/** Shows a button that reads as a link does. */
export function LinkButton(props: ComponentProps<'button'>) {
  return <button type="button" className={css.link} {...props} />
}

/** Shows a button of a field that does something with the whole of its value. */
export function ToolButton({ className, ...rest }: ComponentProps<'button'>) {
  return <FieldButton {...rest} className={clsx(css.tool, className)} />
}

/** Shows a button of one sign. */
export function SmallButton(props: ComponentProps<'button'>) {
  return <button type="button" className={css.small} {...props} />
}

/** The keys that lead from a value to the buttons of its field, as ARIA writes them. */
export const actionKeys = 'Alt+Enter'

interface SuggestionProps extends ComponentProps<'button'> {
  readonly onApply: () => void
}

/** Changes the value of its field as it says; the focus is in the field then. */
export function Suggestion({ onApply, children, ...rest }: SuggestionProps) {
  const onClick = (event: MouseEvent): void => {
    const button = event.currentTarget
    onApply()
    backToValue(button)
  }
  return (
    <FieldButton {...rest} className={css.fix} data-fix onClick={onClick}>
      {children}
      <kbd aria-hidden="true">{shown({ key: 'enter', alt: true })}</kbd>
    </FieldButton>
  )
}
