import type { KeyboardEvent } from 'react'
import { useLayoutEffect, useRef, useState } from 'react'
import { kindWords } from '../../../editor/words/kind-words'
import { momentText } from '../../../editor/words/times'
import { refusalToRename, renameInList } from '../../../session/names/rename'
import type { DocumentInfo } from '../../../session/workspace'
import { Button, IconButton } from '../../../ui/inputs/Button'
import { TextInput } from '../../../ui/inputs/TextInput'
import { ListRow } from '../../../ui/reading/RowList'
import css from '../documents.module.css'

interface DocumentRowProps {
  readonly info: DocumentInfo
  readonly preview: string
  readonly isCurrent: boolean
  readonly isDeleted: boolean
  readonly onOpen: () => void
  /** These resolve to why not, in words, or null. */
  readonly onDelete: () => Promise<string | null>
  readonly onUndo: () => Promise<string | null>
}

/** Shows a document of the list: opened by its name, renamed in its place, deleted, and brought back where it was. */
export function DocumentRow({ info, preview, isCurrent, isDeleted, onOpen, onDelete, onUndo }: DocumentRowProps) {
  const { id, kind, changed } = info
  const name = info.name || 'untitled'
  const about = `${kindWords[kind]} · ${momentText(changed)}`
  const [isRenaming, setRenaming] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const row = useFocusKept(`${isRenaming} ${isDeleted}`)
  const rename = (): void => {
    setRefusal(null)
    setRenaming(true)
    void refusalToRename(id).then((reason) => {
      if (reason === null) return
      setRenaming(false)
      setRefusal(reason)
    })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'F2' && !isRenaming && !isDeleted) rename()
  }
  const said = refusal !== null && (
    <p className={css.refusal} role="status">
      {refusal}
    </p>
  )
  if (isDeleted) {
    return (
      <ListRow ref={row} name={`Deleted ${name}.`} detail=" " about={about}>
        <span className={css.undo}>
          <Button aria-label={`Undo deleting ${name}`} onClick={() => void onUndo().then(setRefusal)}>
            Undo
          </Button>
        </span>
        {said}
      </ListRow>
    )
  }
  if (isRenaming) {
    return (
      <li ref={row} className={css.renaming}>
        <NameInput
          name={info.name}
          onDone={(given) => {
            setRenaming(false)
            if (given !== null) void renameInList(id, given).then(setRefusal)
          }}
        />
      </li>
    )
  }
  return (
    <ListRow
      ref={row}
      name={name}
      about={about}
      detail={preview || ' '}
      isCurrent={isCurrent}
      onChoose={onOpen}
      onKeyDown={onKeyDown}
    >
      <IconButton aria-label={`Rename ${name}`} title="Rename (F2)" onClick={rename}>
        ✎
      </IconButton>
      <IconButton aria-label={`Delete ${name}`} title="Delete" onClick={() => void onDelete().then(setRefusal)}>
        ×
      </IconButton>
      {said}
    </ListRow>
  )
}

interface NameInputProps {
  readonly name: string
  /** Gets the new name, or null where it stays. */
  readonly onDone: (name: string | null) => void
}

/** Asks for the name: Enter and leaving the field take it, Escape leaves it as it was; a name of nothing is none. */
function NameInput({ name, onDone }: NameInputProps) {
  const [value, setValue] = useState(name)
  const isDone = useRef(false)
  const finish = (given: string | null): void => {
    if (isDone.current) return
    isDone.current = true
    onDone(given?.trim() === '' ? null : given)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    // The dialog stays open.
    event.stopPropagation()
    event.preventDefault()
    finish(event.key === 'Enter' ? value.trim() : null)
  }
  return (
    <TextInput
      autoFocus
      value={value}
      aria-label={`New name of ${name || 'untitled'}`}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setValue(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => finish(value.trim())}
    />
  )
}

/**
 * Gives the focus to a control of a row when the one that had it is gone with what the row was before. What opens the document is
 * none: Enter would be pressed on it by who still types the name.
 */
function useFocusKept(state: string) {
  const row = useRef<HTMLLIElement>(null)
  const before = useRef(state)
  useLayoutEffect(() => {
    if (before.current === state) return
    before.current = state
    if (document.activeElement !== document.body) return
    const buttons = [...(row.current?.querySelectorAll('button') ?? [])]
    ;(buttons.find(({ title }) => title.startsWith('Rename')) ?? buttons[0])?.focus()
  }, [state])
  return row
}
