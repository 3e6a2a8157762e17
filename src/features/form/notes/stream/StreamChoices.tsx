import { useId } from 'react'
import { specOf } from '../../../../catalogue'
import type { ElementSpec } from '../../../../catalogue/spec'
import { streamChoices } from '../../../../catalogue/streams/choices'
import type { StreamChoice } from '../../../../catalogue/streams/choices'
import { useDocument } from '../../../../editor/document/current'
import { replaceElement } from '../../../../editor/nodes/one'
import { pathOf } from '../../../../editor/paths'
import { elementAt } from '../../../../model/edit'
import type { Document, ElementNode } from '../../../../model/node'
import { effectiveValue } from '../../../../running/conditions'
import { runOf } from '../../../../running/run-of'
import { allowedValues, chosen } from './choose'
import css from './stream-choices.module.css'

interface StreamChoicesProps {
  readonly element: ElementNode
  readonly isReadOnly: boolean
}

/** Asks what a stream is for, in words: its direction, whom it hears, and what comes after it. Each choice is one step. */
export function StreamChoices({ element, isReadOnly }: StreamChoicesProps) {
  const document = useDocument()
  const spec = specOf(element.name)
  if (!spec) return null
  return (
    <div className={css.choices}>
      {streamChoices.map((choice) => (
        <Choice
          key={choice.attribute}
          choice={choice}
          element={element}
          spec={spec}
          isReadOnly={isReadOnly}
          next={document && nextOf(document, element)}
        />
      ))}
    </div>
  )
}

interface ChoiceProps extends StreamChoicesProps {
  readonly choice: StreamChoice
  readonly spec: ElementSpec
  /** The name of the step behind it; null where none is. */
  readonly next: string | null
}

function Choice({ choice: { heading, attribute, options }, element, spec, isReadOnly, next }: ChoiceProps) {
  const id = useId()
  const value = effectiveValue(element, spec, attribute)
  const allowed = allowedValues(element, spec, attribute)
  const current = options.find((option) => option.value === value)
  const choose = (to: string, label: string): void => {
    replaceElement(element.id, `choose ${label}`, (before) => chosen(before, spec, attribute, to))
  }
  return (
    <fieldset className={css.choice} aria-describedby={id}>
      <legend>{heading}</legend>
      <div className={css.options}>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={`${id}-${attribute}`}
              checked={option === current}
              disabled={isReadOnly || (allowed !== null && !allowed.includes(option.value))}
              onChange={() => choose(option.value, option.label)}
            />
            {option.label}
          </label>
        ))}
      </div>
      <p id={id}>
        {current === undefined
          ? `${attribute} is “${value ?? ''}” now.`
          : attribute === 'keepCallAlive'
            ? afterWords(element, value === 'true', next)
            : current.doc}
        {allowed !== null && ' Two-way audio carries nothing else.'}
      </p>
    </fieldset>
  )
}

/** Returns what runs behind the stream, and whether that is sure where the stream never starts. */
function afterWords(element: ElementNode, isWaiting: boolean, next: string | null): string {
  if (!isWaiting) {
    return next === null
      ? 'No step follows: the call ends at once, and the stream with it.'
      : `${next} runs at once, beside the stream.`
  }
  const then = next === null ? 'the call ends: no step follows' : `${next} runs`
  const failed = runOf(element)?.ways.find(({ on }) => on === 'unreachable')
  const assumed = failed?.evidence.sure === 1 ? ' We assume the same where your server cannot be reached.' : ''
  return `When the stream ends, ${then}.${assumed}`
}

function nextOf(document: Document, element: ElementNode): string | null {
  const path = pathOf(document, element.id)
  const parent = path && elementAt(document, path.slice(0, -1))
  const place = path?.at(-1)
  if (!parent || place === undefined) return null
  const next = parent.children.slice(place + 1).find((child) => child.kind === 'element')
  return next?.kind === 'element' ? next.name : null
}
