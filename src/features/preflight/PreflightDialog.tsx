import { Fragment, useEffect } from 'react'
import DialogContent from '@mui/material/DialogContent'
import { answerSeconds, contentTypes, documentBytes } from '../../catalogue/limits'
import { messageParameters } from '../../catalogue/parameters'
import { bytesOf } from '../../core-page'
import type { Document } from '../../model/node'
import { curlOf, parameterSpecOf } from '../../running/curl'
import type { Request } from '../../running/request'
import { requestsOf } from '../../running/requests'
import { reveal, dropJustAdded } from '../../editor/document/selected'
import { useDocument, useKind } from '../../editor/document/current'
import type { DocumentKind } from '../../model/document-metadata'
import { writeClipboard } from '../../editor/browser-io'
import { announce, openDialog, useDialog, requestFocus } from '../../editor/view/view'
import { copyBlocked } from '../../editor/words/keys'
import { placeholdersInUse } from '../../validation/in-use/placeholders-in-use'
import { isToReplace } from '../../validation/in-use/samples-in-use'
import { mayRun } from '../../validation/flow/may-run'
import { numbersOf } from '../../validation/in-use/numbers-in-use'
import { OpenPoints } from './OpenPoints'
import { pointsOfAllStreams, streamPointsOf } from './stream-points'
import type { StreamPoint, StreamPoints } from './stream-points'
import { Button } from '../../ui/inputs/Button'
import { SaidBy } from '../../ui/layout/SaidBy'
import css from './preflight.module.css'
import { AppDialog, CloseFoot } from '../../ui/layout/AppDialog'

const close = (): void => openDialog(null)

/**
 * Shows what has to be in place outside of the document before Plivo runs it: servers, sounds, numbers, values of
 * placeholders.
 */
export function PreflightDialog() {
  const isOpen = useDialog() === 'live'
  return (
    <AppDialog title="Before you go live" isOpen={isOpen} onClose={close} maxWidth="md">
      <DialogContent className={css.live} tabIndex={0}>
        {isOpen && <Sheet />}
      </DialogContent>
      <CloseFoot onClose={close} />
    </AppDialog>
  )
}

function Sheet() {
  useEffect(dropJustAdded, [])
  const document = useDocument()
  const kind = useKind()
  return document && <Facts document={document} kind={kind} />
}

function Facts({ document, kind }: { readonly document: Document; readonly kind: DocumentKind }) {
  const bytes = bytesOf(document)
  const requests = requestsOf(document, (parent, index) => mayRun(parent, index, kind))
  const placeholders = placeholdersInUse(document.root).flatMap(({ text: each }) => (isToReplace(each) ? [] : [each]))
  const numbers = numbersOf(document)
  return (
    <>
      <OpenPoints />
      <section aria-label="Your reply">
        <h3>Your reply</h3>
        <ul>
          <li>
            Reply with content type <code>{contentTypes.at(-1)}</code> (or <code>{contentTypes[0]}</code>) within about{' '}
            {answerSeconds} seconds.
          </li>
          <li>
            Size: {(bytes / 1024).toFixed(1)} of {documentBytes / 1024} kB.
          </li>
          {kind === 'message' && <li>Plivo sends {messageParameters.join(', ')} to your message_url.</li>}
          <li>
            {placeholders.length === 0
              ? 'No placeholders are left.'
              : `Your server still has to fill in ${placeholders.join(', ')}.`}
          </li>
        </ul>
      </section>
      <section aria-label="Numbers">
        <h3>Numbers</h3>
        {numbers.length === 0 ? (
          <p>None.</p>
        ) : (
          <p>Check that these are right, and that the senders are yours: {numbers.join(', ')}.</p>
        )}
      </section>
      <Streams streams={streamPointsOf(document, requests)} />
      <section aria-label="URLs">
        <h3>URLs ({requests.length})</h3>
        {requests.length === 0 && <p>Plivo requests none of your URLs.</p>}
        {requests.map((request, index) => (
          <RequestAbout key={index} request={request} />
        ))}
      </section>
    </>
  )
}

function Streams({ streams }: { readonly streams: readonly StreamPoints[] }) {
  if (streams.length === 0) return null
  return (
    <section aria-label="Streams">
      <h3>Streams ({streams.length})</h3>
      <ul>
        {pointsOfAllStreams.map((point) => (
          <Point key={point.text} point={point} />
        ))}
        {streams.map(({ request: { nodeId, url }, points }) => (
          <li key={nodeId}>
            <code>{url}</code>
            <ul>
              {points.map((point) => (
                <Point key={point.text} point={point} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Point = ({ point: { text, pages } }: { readonly point: StreamPoint }) => (
  <li>
    {text}{' '}
    <small>
      <SaidBy words="" pages={pages} />
    </small>
  </li>
)

const expectedReplies: { readonly [E in Request['expects']]: string } = {
  xml: 'runs the returned XML',
  notification: 'only notifies this URL and ignores its reply',
  audio: 'plays the returned MP3 or WAV',
  stream: 'opens a WebSocket',
}

function RequestAbout({ request }: { readonly request: Request }) {
  const { nodeId, element, attribute, url, method, expects, isHeard, parameters } = request
  const curl = curlOf(request)
  const always = parameters.filter((name) => parameterSpecOf(name)?.only === undefined)
  const go = (): void => {
    close()
    reveal(nodeId)
    requestFocus({ pane: 'properties', nodeId, ...(attribute === null ? { inText: true } : { attribute }) })
  }
  const copy = async (): Promise<void> => {
    announce((await writeClipboard(curl ?? '')) ? 'Command copied.' : copyBlocked())
  }
  const place = attribute === null ? `<${element}>` : `<${element}> ${attribute}`
  return (
    <div className={css.request}>
      <div>
        <button type="button" onClick={go}>
          {place}
        </button>{' '}
        <code>{url}</code>
      </div>
      <p>
        {expects === 'stream' ? '' : `${method}: `}
        Plivo {isHeard ? 'plays the Speak, Play and Wait of the returned XML' : expectedReplies[expects]}.
        {always.length > 0 && ` It sends ${always.join(', ')}.`}
      </p>
      {parameters.length > 0 && <Meanings names={parameters} />}
      {curl !== null && (
        <details>
          <summary>Try it with curl</summary>
          <pre tabIndex={0}>{curl}</pre>
          <Button aria-label={`Copy command for ${place}`} onClick={() => void copy()}>
            Copy command
          </Button>
        </details>
      )}
    </div>
  )
}

function Meanings({ names }: { readonly names: readonly string[] }) {
  return (
    <details>
      <summary>What the parameters mean</summary>
      <dl>
        {names.map((name) => {
          const { doc = '', only } = parameterSpecOf(name) ?? {}
          return (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>{only === undefined ? doc : `${doc} Only for ${only}.`}</dd>
            </Fragment>
          )
        })}
      </dl>
    </details>
  )
}
