import type { KeyboardEvent } from 'react'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { dialogFields } from '../../editor/view/dialog-fields'
import { noteCommand, openDialog, recentCommands, useDialog } from '../../editor/view/view'
import { useDocumentList } from '../../session/workspace'
import { TextInput } from '../../ui/inputs/TextInput'
import { useTypedAhead } from '../../ui/loading/typed-ahead'
import type { Entry } from './entries'
import { entriesFor } from './entries'
import css from './palette.module.css'
import { AppDialog } from '../../ui/layout/AppDialog'

/**
 * Offers on Ctrl+K every command by name, with its keys, and elements to add, documents and problems; Enter runs the marked
 * one. None is marked before something is typed or an arrow pressed.
 */
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
  const documents = useDocumentList()
  const [recent] = useState(recentCommands)
  const found = entriesFor(query, documents, recent)
  const active = found[Math.min(marked, found.length - 1)]
  const run = (entry: Entry | undefined): void => {
    if (!entry || entry.refusal() !== null) return
    // The dialog gives the focus back as it closes; only then may a command move it.
    flushSync(() => openDialog(null))
    entry.run()
    noteCommand(entry.id)
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
        {found.map((entry) => (
          <Line key={entry.id} entry={entry} isActive={entry === active} onRun={() => run(entry)} />
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

interface LineProps {
  readonly entry: Entry
  readonly isActive: boolean
  readonly onRun: () => void
}

function Line({ entry: { id, label, group, keys, refusal }, isActive, onRun }: LineProps) {
  const reason = refusal()
  return (
    <li
      id={`command-${id}`}
      role="option"
      aria-selected={isActive}
      aria-disabled={reason !== null}
      ref={isActive ? (row) => row?.scrollIntoView({ block: 'nearest' }) : undefined}
      onClick={onRun}
    >
      <span className={css.commandLabel}>{label}</span>
      <span className={css.commandGroup}>{reason ?? group}</span>
      {keys !== undefined && <kbd>{keys}</kbd>}
    </li>
  )
}
