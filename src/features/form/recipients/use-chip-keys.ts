import type { KeyboardEvent, MouseEvent, RefObject } from 'react'
import { useLayoutEffect, useRef } from 'react'
import type { Recipients } from './recipients'

interface ChipKeys {
  readonly box: RefObject<HTMLElement | null>
  /** The text field behind the chips. */
  readonly input: RefObject<HTMLInputElement | null>
  readonly recipients: Recipients
  /** What the text field shows. */
  readonly shown: string
  readonly isReadOnly: boolean
  readonly change: (next: Recipients) => void
  /** Makes a chip of what is being typed. */
  readonly finish: () => void
}

/** Returns what keys and clicks do in a field of chips: walk over them and remove them. */
export function useChipKeys({ box, input, recipients: { chips, pending }, shown, isReadOnly, change, finish }: ChipKeys) {
  // A chip that takes the place of another one may stand elsewhere: it gets the focus once it is drawn.
  const awaited = useRef<number | null>(null)
  useLayoutEffect(() => {
    const index = awaited.current
    awaited.current = null
    if (index === null) return
    const button = box.current?.querySelector<HTMLElement>(`[data-chip="${index}"]`)
    ;(button ?? input.current)?.focus()
  })
  const remove = (button: HTMLElement, index: number): void => {
    if (isReadOnly) return
    const all = chipsIn(box.current)
    const at = all.indexOf(button)
    const next = chipAt(all[at + 1] ?? all[at - 1] ?? null)
    awaited.current = next === null ? -1 : next > index ? next - 1 : next
    change({ chips: chips.filter((_, each) => each !== index), pending })
  }
  const onInputKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      return finish()
    }
    const isAtStart = event.currentTarget.selectionStart === 0 && event.currentTarget.selectionEnd === 0
    if (!isAtStart || chips.length === 0) return
    if (event.key === 'ArrowLeft') chipsIn(box.current).at(-1)?.focus()
    if (event.key === 'Backspace' && shown === '' && !isReadOnly) {
      event.preventDefault()
      change({ chips: chips.slice(0, -1), pending: '' })
    }
  }
  // The chips' keys and clicks are heard here, so that a chip is drawn again only when its number changes.
  const onKeyDown = (event: KeyboardEvent): void => {
    const { target } = event
    const index = chipAt(target)
    if (index === null || !(target instanceof HTMLElement)) return
    const all = chipsIn(box.current)
    const at = all.indexOf(target)
    if (event.key === 'ArrowLeft') (all[at - 1] ?? box.current?.querySelector<HTMLElement>('[data-earlier]'))?.focus()
    if (event.key === 'ArrowRight') (all[at + 1] ?? input.current)?.focus()
    if (event.key === 'Backspace' || event.key === 'Delete') remove(target, index)
  }
  const onClick = (event: MouseEvent): void => {
    const index = chipAt(event.target)
    if (index !== null && event.target instanceof HTMLElement) remove(event.target, index)
    else if (event.target === box.current) input.current?.focus()
  }
  return { onInputKey, onKeyDown, onClick }
}

/** Returns the buttons of the chips, as they stand. */
const chipsIn = (box: HTMLElement | null): readonly HTMLElement[] => [
  ...(box?.querySelectorAll<HTMLElement>('[data-chip]') ?? []),
]

/** Returns which chip's button an event comes from, or null. */
function chipAt(target: EventTarget | null): number | null {
  const index = target instanceof HTMLElement ? target.dataset['chip'] : undefined
  return index === undefined ? null : Number(index)
}
