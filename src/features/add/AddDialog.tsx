import DialogContent from '@mui/material/DialogContent'
import type { KeyboardEvent } from 'react'
import { useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { action } from '../../commands/actions'
import { whyNot } from '../../commands/why-not'
import { dialogFields } from '../../editor/view/dialog-fields'
import { announce, openDialog, useDialog } from '../../editor/view/view'
import { ElementMenu } from './ElementMenu'
import type { Purpose } from './offers'
import { found, mayStand, offersFor, titles } from './offers'
import { IconButton } from '../../ui/inputs/Button'
import { TextInput } from '../../ui/inputs/TextInput'
import { useTypedAhead } from '../../ui/loading/typed-ahead'
import css from './add.module.css'
import { AppDialog } from '../../ui/layout/AppDialog'

/** Chooses an element to add, to wrap the selected ones in, or to put in the place of one. */
export function AddDialog() {
  const dialog = useDialog()
  const purpose = dialog === 'add' || dialog === 'wrap' || dialog === 'replace' ? dialog : null
  const [shown, setShown] = useState<Purpose>('add')
  if (purpose && purpose !== shown) setShown(purpose)
  return (
    <AppDialog
      title={titles[shown]}
      isOpen={purpose !== null}
      onClose={() => openDialog(null)}
      transitionDuration={{ enter: 120, exit: 0 }}
      maxWidth={false}
      fillsPhone
      paperClass={css.paper}
    >
      <IconButton className={css.close} aria-label="Close" onClick={() => openDialog(null)}>
        <span aria-hidden="true">×</span>
      </IconButton>
      <DialogContent className={css.content}>
        <Chooser purpose={shown} />
      </DialogContent>
    </AppDialog>
  )
}

/** Shows the search box and, beside it, the menu of what it finds. */
function Chooser({ purpose }: { readonly purpose: Purpose }) {
  const [offers] = useState(() => offersFor(purpose))
  const [search, setSearch] = useState('')
  const menu = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLInputElement>(null)
  const shown = found(offers, search)
  // Enter takes nothing before something is typed.
  const first = search.trim() === '' ? undefined : shown[0]?.choices.find(({ reason }) => reason === null)
  useTypedAhead(box, setSearch)
  useLayoutEffect(() => {
    if (purpose === 'add' || offers.some(mayStand)) return
    openDialog(null)
    announce(`${whyNot(action(purpose)) ?? 'Nothing can be chosen here'}.`)
  }, [purpose, offers])
  const choose = (act: (name: string) => void, name: string): void => {
    // The dialog gives the focus back as it closes; only then may what was chosen take it.
    flushSync(() => openDialog(null))
    act(name)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') menu.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus()
    else if (event.key !== 'Enter') return
    else if (shown[0] && first) choose(shown[0].choose, first.name)
    event.preventDefault()
  }
  return (
    <>
      <TextInput
        autoFocus
        ref={box}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        onKeyDown={onKeyDown}
        placeholder="Search by name or by what it does"
        aria-label={dialogFields[purpose]}
      />
      <ElementMenu
        ref={menu}
        label={titles[purpose]}
        offers={shown}
        nothing="No matching element."
        takenByEnter={first?.name}
        onChoose={choose}
        onLeave={() => box.current?.focus()}
      />
    </>
  )
}
