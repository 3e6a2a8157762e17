import type { ReactNode, SubmitEvent } from 'react'
import { useState } from 'react'
import { attributeSpecOf } from '../../../catalogue'
import type { ElementNode } from '../../../model/node'
import { setAttributeOf } from '../../../editor/nodes/one'
import { requestFocus } from '../../../editor/view/view'
import type { Facts } from '../field/facts'
import { Fields } from '../field/Fields'
import { LinkButton, SmallButton } from '../field/FieldButton'
import { LineControl } from '../inputs/TextControl'
import { PlainButton } from '../PlainButton'
import css from './unknown-attributes.module.css'

interface UnknownProps {
  readonly element: ElementNode
  readonly isReadOnly: boolean
  /** The attribute whose field someone asked for. */
  readonly requested: string | null
  readonly field: (attribute: string, facts: Facts) => ReactNode
}

/** So many are shown at once: more than anyone writes by hand, fewer than would make the page slow. */
const mostRows = 40
const none: ReadonlySet<string> = new Set()

/** Shows the attributes that nobody documents, to edit and to remove, and offers to add any attribute. */
export function UnknownAttributes({ element, isReadOnly, requested, field }: UnknownProps) {
  const [isAdding, setIsAdding] = useState(false)
  const [most, setMost] = useState(mostRows)
  const [asked, setAsked] = useState<ReadonlySet<string>>(none)
  const unknown = [...element.attributes.keys()].filter((name) => attributeSpecOf(element.name, name) === undefined)
  if (requested !== null && !asked.has(requested) && unknown.indexOf(requested) >= most) setAsked(new Set(asked).add(requested))
  const shown = [...unknown.slice(0, most), ...unknown.slice(most).filter((name) => asked.has(name))]
  return (
    <div className={css.unknown}>
      {shown.length > 0 && <Fields>{shown.map((name) => field(name, unknownFacts))}</Fields>}
      {unknown.length > shown.length && (
        <LinkButton onClick={() => setMost(most + mostRows)}>Show more of {unknown.length} unknown attributes</LinkButton>
      )}
      {!isReadOnly &&
        (isAdding ? (
          <AddAttribute element={element} onDone={() => setIsAdding(false)} />
        ) : (
          <LinkButton onClick={() => setIsAdding(true)}>+ Add attribute</LinkButton>
        ))}
    </div>
  )
}

const unknownFacts: Facts = {
  type: { kind: 'text' },
  label: '',
  doc: 'Plivo ignores attributes it doesn’t know; kept unchanged.',
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
    const problem = isThere ? `${element.name} already has the attribute ${name}.` : setAttributeOf(element.id, name, value)
    setReason(problem)
    if (problem !== null) return
    requestFocus({ pane: 'properties', nodeId: element.id, attribute: name })
    onDone()
  }
  return (
    <form className={css.add} onSubmit={onSubmit} aria-label="Add attribute" noValidate>
      <LineControl
        isBoxed
        isMono
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
      <LineControl
        isBoxed
        aria-label="Value of the new attribute"
        placeholder="value"
        autoComplete="off"
        value={value}
        onChange={(event) => setValue(event.target.value)}
      />
      <PlainButton type="submit">Add</PlainButton>
      <SmallButton aria-label="Cancel" onClick={onDone}>
        ×
      </SmallButton>
      <p id="add-attribute-reason" className={css.reason} role="alert">
        {reason}
      </p>
    </form>
  )
}
