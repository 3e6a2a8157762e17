import { useDeferredValue, useMemo, useState } from 'react'
import { frameBytes } from '../../catalogue/streams/formats'
import { streamFormat } from '../../catalogue/types'
import { socketOf, streamsIn } from '../../codegen/socket/socket-of'
import type { ElementNode } from '../../model/node'
import { useDocument, useDraft, useSelection } from '../../editor/document/current'
import { reveal } from '../../editor/document/selected'
import { requestFocus } from '../../editor/view/view'
import { Button } from '../../ui/inputs/Button'
import { ChoiceButton } from '../../ui/inputs/ChoiceButton'
import { StateLine } from '../../ui/layout/StateLine'
import { Choices, Output, OutputBar } from '../../ui/output/Output'
import { MessageList } from './MessageList'
import { ServerView } from './ServerView'
import css from './socket.module.css'

type View = 'messages' | 'server'

/**
 * Shows what Plivo and the server of a Stream say to each other, and a server to start from: for the selected Stream, else
 * the first.
 */
export function SocketPane() {
  // Typing in a field does not wait for the code.
  const document = useDeferredValue(useDocument())
  const focus = useSelection()?.focus
  const isOld = useDraft() !== null
  const [view, setView] = useState<View>('messages')
  const streams = useMemo(() => (document ? streamsIn(document) : []), [document])
  const at = Math.max(
    0,
    streams.findIndex(({ id }) => id === focus),
  )
  const stream = streams[at]
  if (!stream) return <StateLine>There is no Stream in this document, so that nothing connects to a socket.</StateLine>
  return (
    <Output>
      <OutputBar className={css.bar}>
        <Choices aria-label="View">
          <ChoiceButton aria-pressed={view === 'messages'} onClick={() => setView('messages')}>
            Messages
          </ChoiceButton>
          <ChoiceButton aria-pressed={view === 'server'} onClick={() => setView('server')}>
            Server
          </ChoiceButton>
        </Choices>
        <Facts stream={stream} />
        {streams.length > 1 && (
          <span className={css.quiet}>
            Stream {at + 1} of {streams.length}: select another in Structure.
          </span>
        )}
      </OutputBar>
      {isOld && <p className={css.note}>The XML is not well-formed; this is for the last valid XML.</p>}
      <About stream={stream} view={view} />
    </Output>
  )
}

/** Shows what the server can rely on. */
function Facts({ stream }: { readonly stream: ElementNode }) {
  const socket = socketOf(stream)
  if (!socket) return null
  const { contentType, format, isTwoWay } = socket
  return (
    <span className={css.quiet}>
      {isTwoWay ? 'Talks both ways' : 'Only listens'}, <code>{contentType}</code>, {frameBytes(format)} bytes in 20 ms
    </span>
  )
}

/**
 * Shows the view, and above it how to say the format where the XML says none; only this where it says one that is not
 * documented.
 */
function About({ stream, view }: { readonly stream: ElementNode; readonly view: View }) {
  const socket = useMemo(() => socketOf(stream), [stream])
  const written = stream.attributes.get('contentType')
  const toFormat = (
    <Button
      onClick={() => {
        reveal(stream.id)
        requestFocus({ pane: 'properties', nodeId: stream.id, attribute: 'contentType' })
      }}
    >
      Choose the format
    </Button>
  )
  if (!socket) {
    return (
      <p className={css.note}>
        Plivo documents no contentType “{written}”, only {streamFormat.values.join(', ')}. {toFormat}
      </p>
    )
  }
  const { contentType } = socket
  return (
    <>
      {written === undefined && (
        <p className={css.note}>
          The XML names no contentType. Most of Plivo’s pages take {contentType} then, the guide audio/x-mulaw;rate=8000.{' '}
          {toFormat}
        </p>
      )}
      {view === 'messages' ? <MessageList socket={socket} /> : <ServerView socket={socket} />}
    </>
  )
}
