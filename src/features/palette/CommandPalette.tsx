import type { KeyboardEvent } from 'react'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { actions } from '../../commands/actions'
import type { Action } from '../../commands/action'
import { shown } from '../../commands/shortcuts'
import { dialogFields } from '../../editor/view/dialog-fields'
import { openDialog, useDialog } from '../../editor/view/view'
import { TextInput } from '../../ui/inputs/TextInput'
import { useTypedAhead } from '../../ui/loading/typed-ahead'
import { fit } from './fuzzy'
import css from './palette.module.css'
import { AppDialog } from '../../ui/layout/AppDialog'

/** Ctrl+K: every command by name, with its keys; Enter runs the marked one. None is marked before something is typed or an arrow pressed. */
export function CommandPalette() {
  const isOpen = useDialog() === 'commands'
  return (
    <AppDialog title="Commands" isTitleUnseen isOpen={isOpen} onClose={() => openDialog(null)} className={css.palette}>
      {isOpen && <Commands />}
    </AppDialog>
  )
}

function Commands() {
  const [query, setQuery] = useState('')
  const [marked, setMarked] = useState(none)
  const box = useRef<HTMLInputElement>(null)
  const found = fitting(query)
  const active = found[Math.min(marked, found.length - 1)]
  const run = (action: Action | undefined): void => {
    if (!action?.isEnabled()) return
    // The dialog gives the focus back as it closes; only then may a command move it.
    flushSync(() => openDialog(null))
    action.run()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && found.length > 0) {
      event.preventDefault()
      const from = active ? found.indexOf(active) : step > 0 ? -1 : 0
      setMarked((from + step + found.length) % found.length)
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      run(active)
    }
  }
  const onQuery = (text: string): void => {
    setQuery(text)
    setMarked(text.trim() === '' ? none : 0)
  }
  useTypedAhead(box, onQuery)
  return (
    <>
      <TextInput
        className={css.search}
        ref={box}
        autoFocus
        value={query}
        placeholder={dialogFields.commands}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-label={dialogFields.commands}
        aria-expanded={true}
        aria-controls="commands"
        aria-activedescendant={active ? `command-${active.id}` : undefined}
      />
      <ul id="commands" role="listbox" aria-label="Commands" className={css.commands}>
        {found.map((action) => (
          <li
            key={action.id}
            id={`command-${action.id}`}
            role="option"
            aria-selected={action === active}
            aria-disabled={!action.isEnabled()}
            ref={action === active ? (row) => row?.scrollIntoView({ block: 'nearest' }) : undefined}
            onClick={() => run(action)}
          >
            <span>{action.label}</span>
            <span className={css.commandGroup}>{action.group}</span>
            {action.shortcuts[0] && <kbd>{shown(action.shortcuts[0])}</kbd>}
          </li>
        ))}
      </ul>
      {found.length === 0 && (
        <p className={css.commandsNone} role="status">
          No matching command.
        </p>
      )}
    </>
  )
}

const none = -1

function fitting(query: string): readonly Action[] {
  const scored = actions.flatMap((action) => {
    const score = scoreOf(query, action)
    return score === null || action.id === 'commands' ? [] : [{ action, score }]
  })
  return scored.sort((a, b) => a.score - b.score).map(({ action }) => action)
}

/** A word by which a command is also looked for counts where it begins so, behind every name with the letters in a row. */
function scoreOf(query: string, { label, also = '' }: Action): number | null {
  const byLabel = fit(query, label)
  if (byLabel !== null && byLabel < 3) return byLabel
  return (fit(query, also) ?? 9) < 2 ? 2.5 : byLabel
}
