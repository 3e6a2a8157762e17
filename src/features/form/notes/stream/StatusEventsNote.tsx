import { Fragment, useId, useState } from 'react'
import { callParameters } from '../../../../catalogue/run'
import { addedByGuide, streamStatusEvents } from '../../../../catalogue/streams/status-events'
import { parameterSpecOf } from '../../../../running/curl'
import { runOf } from '../../../../running/run-of'
import { FieldButton } from '../../field/FieldButton'
import type { NoteProps } from '../note-props'
import { useElement } from '../use-element'
import css from './stream-notes.module.css'

const common: readonly string[] = callParameters

/** Shows under the URL of a stream's status callback the events that come, and what each carries. */
export function StatusEventsNote({ nodeId, attribute }: Pick<NoteProps, 'nodeId' | 'attribute'>) {
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const element = useElement(nodeId)
  const request = element && runOf(element)?.tells.find((each) => each.attribute === attribute)
  if (!request) return null
  const own = request.parameters.filter((name) => !common.includes(name))
  const conflicts = new Set(streamStatusEvents.flatMap(({ evidence }) => evidence.conflict ?? []))
  return (
    <div className={css.note}>
      <p className={css.line}>
        <FieldButton className={css.disclosure} aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
          {streamStatusEvents.length} events and what they carry
        </FieldButton>
      </p>
      {isOpen && (
        <div id={id} className={css.events} role="group" aria-label="Events of the status callback">
          <dl>
            {streamStatusEvents.map(({ event, doc, alsoCalled }) => (
              <Fragment key={event}>
                <dt>
                  <code>{event}</code>
                </dt>
                <dd>
                  {doc}
                  {alsoCalled !== undefined && (
                    <>
                      {' '}
                      Also called <code>{alsoCalled}</code>.
                    </>
                  )}
                </dd>
              </Fragment>
            ))}
          </dl>
          <p>
            Plivo’s pages disagree. {[...conflicts].join(' ')} Accept both. {addedByGuide}
          </p>
          <p>Each event carries:</p>
          <dl>
            {own.map((name) => (
              <Fragment key={name}>
                <dt>
                  <code>{name}</code>
                </dt>
                <dd>{parameterSpecOf(name)?.doc}</dd>
              </Fragment>
            ))}
          </dl>
          <p>
            And what every request of the call carries:{' '}
            {request.parameters
              .filter((name) => common.includes(name))
              .map((name) => (
                <Fragment key={name}>
                  <code>{name}</code>{' '}
                </Fragment>
              ))}
          </p>
        </div>
      )}
    </div>
  )
}
