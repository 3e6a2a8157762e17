import { Fragment } from 'react'
import { sampleOf } from '../../catalogue/streams/messages'
import type { StreamMessage } from '../../catalogue/streams/messages'
import { streamSources } from '../../catalogue/streams/sources'
import type { StreamEvidence } from '../../catalogue/streams/sources'
import type { Socket } from '../../codegen/socket/socket-of'
import { Button } from '../../ui/inputs/Button'
import { SaidBy } from '../../ui/layout/SaidBy'
import { copyText } from './copy-text'
import css from './socket.module.css'

interface MessageRowProps {
  readonly message: StreamMessage
  readonly socket: Socket
}

/** Shows a message: what it is for, and opened, a sample of it and its fields. */
export function MessageRow({ message, socket: { format, isTwoWay } }: MessageRowProps) {
  const { event, doc, fields, needsTwoWays = false, evidence } = message
  const sample = JSON.stringify(sampleOf(message, format), null, 2)
  return (
    <li>
      <details>
        <summary>
          <code>{event}</code> <span>{doc}</span>
          {needsTwoWays && !isTwoWay && <em> Only with bidirectional="true".</em>}
        </summary>
        <pre tabIndex={0} aria-label={`Sample of ${event}`}>
          {sample}
        </pre>
        {fields.length > 0 && (
          <dl>
            {fields.map(({ path, type, doc: about, conflict }) => (
              <Fragment key={path}>
                <dt>
                  <code>{path}</code> {type}
                </dt>
                <dd>
                  {about} <Conflict>{conflict}</Conflict>
                </dd>
              </Fragment>
            ))}
          </dl>
        )}
        <p className={css.quiet}>
          <Conflict>{evidence.conflict}</Conflict> <SaidBy words={sureness[evidence.sure]} pages={pagesOf(evidence)} />
        </p>
      </details>
      <Button
        variant="outlined"
        aria-label={`Copy sample of ${event}`}
        onClick={() => void copyText(sample, `Sample of ${event}`)}
      >
        Copy
      </Button>
    </li>
  )
}

/** Shows where pages and code say different things. */
const Conflict = ({ children }: { readonly children: string | undefined }) =>
  children === undefined ? null : (
    <span className={css.conflict}>
      <strong>Sources differ:</strong> {children}
    </span>
  )

const sureness: Readonly<Record<StreamEvidence['sure'], string>> = {
  3: 'Documented:',
  2: 'One page documents it:',
  1: 'Not documented, read from code:',
}

const pagesOf = ({ sources }: StreamEvidence) => sources.map((name) => streamSources[name])
