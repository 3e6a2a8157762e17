import type { MouseEvent } from 'react'

/** "Text: URL" as a name and what it holds. */
export function LabelWords({ label }: { readonly label: string }) {
  const [name, rest] = label.split(': ')
  return (
    <>
      {name}
      {rest !== undefined && <span className="label-rest"> {rest}</span>}
    </>
  )
}

interface ClearProps {
  readonly attribute: string
  readonly isUnknown: boolean
  readonly onClear: () => void
}

/** Takes an attribute out of the document and stays in its field. By keys, emptying the field or "Not set" does the same; not so for an unknown one. */
export function ClearButton({ attribute, isUnknown, onClear }: ClearProps) {
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const box = event.currentTarget.closest('.field')
    onClear()
    box?.querySelector<HTMLElement>('[data-control]')?.focus()
  }
  return (
    <button
      type="button"
      tabIndex={isUnknown ? 0 : -1}
      className="small-button clear"
      aria-label={`${isUnknown ? 'Remove' : 'Clear'} ${attribute}`}
      onClick={onClick}
    >
      ×
    </button>
  )
}
