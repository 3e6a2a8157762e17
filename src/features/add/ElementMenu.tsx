import { clsx } from 'clsx'
import type { KeyboardEvent, Ref } from 'react'
import { useId } from 'react'
import { specOf } from '../../catalogue'
import { iconOfElement } from '../../editor/words/icon-of'
import { NodeIcon } from '../../ui/pictures/NodeIcon'
import type { Offer } from './offers'
import { refusalLine } from './offers'
import css from './add.module.css'

interface ElementMenuProps {
  readonly ref: Ref<HTMLDivElement>
  readonly label: string
  readonly offers: readonly Offer[]
  /** Said when there are none. */
  readonly nothing: string
  /** What Enter in the search box takes from the first group. */
  readonly takenByEnter: string | undefined
  readonly onChoose: (act: Offer['choose'], name: string) => void
  /** The focus goes back to the search box. */
  readonly onLeave: () => void
}

/** Offers the elements in groups, one for each place; those that may not stand there follow in one line with the reason. */
export function ElementMenu({ ref, label, offers, nothing, takenByEnter, onChoose, onLeave }: ElementMenuProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')]
    const at = items.findIndex((item) => item === document.activeElement)
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key]
    const isTyping = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey
    if (isTyping || event.key === 'Backspace') return onLeave()
    if (event.key === 'Enter' || event.key === ' ') items[at]?.click()
    else if (next === undefined) return
    else if (next < 0) onLeave()
    else items[Math.min(next, items.length - 1)]?.focus()
    event.preventDefault()
  }
  return (
    <div ref={ref} role="menu" aria-label={label} className={css.menu} onKeyDown={onKeyDown}>
      {offers.map((offer, at) => (
        <Group
          key={offer.label}
          offer={offer}
          isFirst={at === 0}
          taken={at === 0 ? takenByEnter : undefined}
          onChoose={onChoose}
        />
      ))}
      {offers.length === 0 && (
        <div role="none" className={css.nothing}>
          {nothing}
        </div>
      )}
    </div>
  )
}

interface GroupProps {
  readonly offer: Offer
  /** Its first item is where Tab enters the menu. */
  readonly isFirst: boolean
  readonly taken: string | undefined
  readonly onChoose: ElementMenuProps['onChoose']
}

function Group({ offer, isFirst, taken, onChoose }: GroupProps) {
  const id = useId()
  const legal = offer.choices.filter(({ reason }) => reason === null)
  const line = refusalLine(offer)
  return (
    <div role="group" aria-label={offer.label} aria-describedby={line === '' ? undefined : id} className={css.group}>
      <div className={css.heading} aria-hidden="true">
        {offer.label}
      </div>
      {legal.map(({ name }) => (
        <Item
          key={name}
          name={name}
          isFirst={isFirst && name === legal[0]?.name}
          isTaken={name === taken}
          onChoose={() => onChoose(offer.choose, name)}
        />
      ))}
      {line !== '' && (
        <div id={id} role="none" className={css.refused} title={line}>
          {line}
        </div>
      )}
    </div>
  )
}

interface ItemProps {
  readonly name: string
  /** Tab from the search box reaches it. */
  readonly isFirst: boolean
  readonly isTaken: boolean
  readonly onChoose: () => void
}

function Item({ name, isFirst, isTaken, onChoose }: ItemProps) {
  return (
    <div role="menuitem" tabIndex={isFirst ? 0 : -1} className={clsx(css.item, isTaken && css.isTaken)} onClick={onChoose}>
      <NodeIcon {...iconOfElement(name)} />
      <span className={css.name}>{name}</span> <span className={css.doc}>{specOf(name)?.doc}</span>
      {isTaken && <kbd aria-hidden="true">Enter</kbd>}
    </div>
  )
}
