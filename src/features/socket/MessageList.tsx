import { messagesFromPlivo, messagesFromServer } from '../../catalogue/streams/messages'
import type { StreamMessage } from '../../catalogue/streams/messages'
import type { Socket } from '../../codegen/socket/socket-of'
import { MessageRow } from './MessageRow'
import css from './socket.module.css'

const sides: readonly { readonly title: string; readonly messages: readonly StreamMessage[] }[] = [
  { title: 'Plivo → your server', messages: messagesFromPlivo },
  { title: 'Your server → Plivo', messages: messagesFromServer },
]

/** Shows every message of the socket, both ways. */
export function MessageList({ socket }: { readonly socket: Socket }) {
  return (
    <div className={css.messages} tabIndex={0} role="region" aria-label="Messages of the socket">
      {sides.map(({ title, messages }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          <ul>
            {messages.map((message) => (
              <MessageRow key={message.event} message={message} socket={socket} />
            ))}
          </ul>
        </section>
      ))}
      <p className={css.quiet}>
        All are JSON in text frames. Plivo’s side was read from its pages and its code; nothing here was tried with Plivo itself.
      </p>
    </div>
  )
}
