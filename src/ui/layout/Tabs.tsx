import { clsx } from 'clsx'
import type { KeyboardEvent } from 'react'
import { ChoiceButton } from '../inputs/ChoiceButton'
import css from './tabs.module.css'

interface TabsProps<Id extends string> {
  readonly label: string
  readonly tabs: readonly { readonly id: Id; readonly label: string }[]
  readonly chosen: Id
  readonly onChoose: (id: Id) => void
  readonly className?: string | undefined
}

/** Shows tabs of which one is chosen; the arrow keys choose the next one. */
export function Tabs<Id extends string>({ label, tabs, chosen, onChoose, className }: TabsProps<Id>) {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    const next = (tabs.findIndex(({ id }) => id === chosen) + step + tabs.length) % tabs.length
    const tab = tabs[next]
    if (!tab) return
    onChoose(tab.id)
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus()
  }
  return (
    <div className={clsx(css.tabs, className)} role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map(({ id, label: name }) => (
        <ChoiceButton
          key={id}
          role="tab"
          aria-selected={id === chosen}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          {name}
        </ChoiceButton>
      ))}
    </div>
  )
}
