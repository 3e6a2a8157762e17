import { clsx } from 'clsx'
import type { ReactNode, SubmitEvent } from 'react'
import { useState } from 'react'
import { attributeSpecOf } from '../../catalogue'
import type { ElementNode } from '../../model/node'
import { setAttributeOf } from '../../editor/nodes'
import { requestFocus } from '../../editor/view/view'
import type { Facts } from './field/facts'
import css from './form.module.css'

interface UnknownProps {
  readonly element: ElementNode
  readonly isReadOnly: boolean
  /** The attribute whose field someone asked for. */
  readonly wanted: string | null
  readonly field: (attribute: string, facts: Facts) => ReactNode
}

/** So many are shown at once: more than anyone writes by hand, fewer than would make the page slow. */
const mostRows = 40
const none: ReadonlySet<string> = new Set()

/** The attributes that nobody documents, to edit and to remove, and a way to add any attribute. */
export function UnknownAttributes({ element, isReadOnly, wanted, field }: UnknownProps) {
  const [isAdding, setIsAdding] = useState(false)
  const [most, setMost] = useState(mostRows)
  const [asked, setAsked] = useState<ReadonlySet<string>>(none)
  const unknown = [...element.attributes.keys()].filter((name) => attributeSpecOf(element.name, name) === undefined)
  if (wanted !== null && !asked.has(wanted) && unknown.indexOf(wanted) >= most) setAsked(new Set(asked).add(wanted))
  const shown = [...unknown.slice(0, most), ...unknown.slice(most).filter((name) => asked.has(name))]
  return (
    <div className={css.unknown}>
      {shown.length > 0 && <div className={css.fields}>{shown.map((name) => field(name, unknownFacts))}</div>}
      {unknown.length > shown.length && (
        <button type="button" className={css.linkButton} onClick={() => setMost(most + mostRows)}>
          Show more of {unknown.length} unknown attributes
        </button>
      )}
      {!isReadOnly &&
        (isAdding ? (
          <AddAttribute element={element} onDone={() => setIsAdding(false)} />
        ) : (
          <button type="button" className={css.linkButton} onClick={() => setIsAdding(true)}>
            + Add attribute
          </button>
        ))}
    </div>
  )
}

const unknownFacts: Facts = {
  type: { kind: 'text' },
  label: '',
  doc: 'Plivo ignores an attribute that it does not know; it is kept as it is.',
  group: 'more',
  sources: [],
  isUnknown: true,
}

function AddAttribute({ element, onDone }: { readonly element: ElementNode; readonly onDone: () => void }) {
  const [name, setName] = useState('')
  const [value, setValue] = useState('')
  const [reason, setReason] = useState<string | null>(null)
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault()
    const isThere = element.attributes.has(name)
    const problem = isThere ? `${element.name} has the attribute ${name} already.` : setAttributeOf(element.id, name, value)
    setReason(problem)
    if (problem !== null) return
    requestFocus({ pane: 'properties', nodeId: element.id, attribute: name })
    onDone()
  }
  return (
    <form className={css.addAttribute} onSubmit={onSubmit} aria-label="Add attribute" noValidate>
      <input
        className={clsx(css.input, css.boxed, css.mono)}
        aria-label="Name of the new attribute"
        placeholder="name"
        autoFocus
        autoComplete="off"
        spellCheck={false}
        aria-invalid={reason !== null || undefined}
        aria-describedby="add-attribute-reason"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <span aria-hidden="true">=</span>
      <input
        className={clsx(css.input, css.boxed)}
        aria-label="Value of the new attribute"
        placeholder="value"
        autoComplete="off"
        value={value}
        onChange={(event) => setValue(event.target.value)}
      />
      <button type="submit" className={css.plainButton}>
        Add
      </button>
      <button type="button" className={css.smallButton} aria-label="Cancel" onClick={onDone}>
        ×
      </button>
      <p id="add-attribute-reason" className={css.problem} data-level="error" role="alert">
        {reason}
      </p>
    </form>
  )
}
