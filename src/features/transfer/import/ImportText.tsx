import { clsx } from 'clsx'
import { useMemo, useRef, useState } from 'react'
import type { ClipboardEvent, DragEvent } from 'react'
import { dialogFields } from '../../../editor/view/dialog-fields'
import { useTypedAhead } from '../../../ui/loading/typed-ahead'
import { readFile } from '../read-file'
import type { Source } from './source'
import { isHeld, shownOf, sizeOf, typed } from './source'
import css from './transfer.module.css'
import { TextArea } from '../../../ui/inputs/TextInput'

interface ImportTextProps {
  readonly source: Source
  readonly onChange: (source: Source) => void
  readonly onSeveral: (files: readonly File[]) => void
}

/** Asks for the text to import: typed, pasted, dropped or opened. A long one is held as a file, and its first lines are shown. */
export function ImportText({ source, onChange, onSeveral }: ImportTextProps) {
  const [refusal, setRefusal] = useState<string | null>(null)
  const isFile = isHeld(source)
  const box = useRef<HTMLTextAreaElement>(null)
  useTypedAhead(box, (text) => onChange(typed(source, text)))
  const description = useMemo(() => describe(source), [source])

  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return
    const read = await readFile(file)
    setRefusal(read.ok ? null : `${file.name}: ${read.reason}`)
    if (read.ok) onChange({ file: file.name, text: read.text, note: read.note })
  }
  /** Takes files: one is shown before it is imported; several are documents of their own at once. */
  const take = (list: FileList | null): void => {
    const files = [...(list ?? [])]
    if (files.length > 1) onSeveral(files)
    else void open(files[0])
  }
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement | HTMLInputElement>): void => {
    const { selectionStart, selectionEnd, value } = event.currentTarget
    const text = event.clipboardData.getData('text/plain')
    // A text box changes line ends, so what replaces everything is taken as it came.
    if (text === '' || selectionStart !== 0 || selectionEnd !== value.length) return
    event.preventDefault()
    onChange({ file: null, text, note: null })
  }
  const onDrop = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    take(event.dataTransfer.files)
  }
  return (
    <div className={css.text} data-takes-files onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <div className={css.source}>
        <label className={css.file}>
          Open a file
          <input
            type="file"
            multiple
            accept=".xml,.txt,*"
            onChange={(event) => {
              take(event.target.files)
              event.target.value = ''
            }}
          />
        </label>
        <span className={css.name}>{description}</span>
        {isFile && (
          <button type="button" className={css.drop} onClick={() => onChange({ file: null, text: '', note: null })}>
            Remove it
          </button>
        )}
      </div>
      {(refusal ?? source.note) !== null && (
        <p className={refusal ? clsx(css.verdict, css.error) : css.note} role={refusal ? 'alert' : undefined}>
          {refusal ?? source.note}
        </p>
      )}
      <TextArea
        ref={box}
        className={css.box}
        aria-label={dialogFields.import}
        rows={14}
        autoFocus
        spellCheck={false}
        wrap="soft"
        readOnly={isFile}
        value={shownOf(source)}
        onChange={(event) => onChange(typed(source, event.target.value))}
        onPaste={onPaste}
      />
    </div>
  )
}

function describe(source: Source): string {
  if (source.text === '') return 'or paste below'
  const size = sizeOf(source)
  if (source.file !== null) return `${source.file}, ${size}`
  return isHeld(source) ? `Pasted text, ${size}, only its first lines are shown` : size
}
