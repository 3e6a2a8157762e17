import { clsx } from 'clsx'
import { useId, useState } from 'react'
import type { Entry } from '../../../simulation/types'
import { NodeIcon } from '../../../ui/pictures/NodeIcon'
import { entryWords } from '../words/entry-words'
import type { Scene } from '../words/scene'
import { timeText } from '../words/time-words'
import { Assumed } from './Assumed'
import { RequestCard } from './RequestCard'
import css from './transcript.module.css'

interface EntryRowProps {
  readonly entry: Entry
  readonly scene: Scene
  /** What the app replied to its request, or null. */
  readonly reply: string | null
  /** Whether its request waits for a reply. */
  readonly isAsked: boolean
  readonly isLast: boolean
  readonly onGoTo: (entry: Entry) => void
}

/** Shows one line of the transcript. Its time leads back to its moment; its request opens in place. */
export function EntryRow({ entry, scene, reply, isAsked, isLast, onGoTo }: EntryRowProps) {
  const id = useId()
  const [chosen, setChosen] = useState<boolean | null>(null)
  const { picture, text, more } = entryWords(entry, scene)
  const request = 'request' in entry ? entry.request : null
  const isOpen = request !== null && (chosen ?? isAsked)
  const time = timeText(entry.at)
  return (
    <li
      className={clsx(css.entry, entry.kind === 'hears' && css.isHeard, entry.kind === 'does' && css.isDecision)}
      aria-current={isLast ? 'step' : undefined}
    >
      <button type="button" className={css.time} tabIndex={-1} aria-label={`Go to ${time}`} onClick={() => onGoTo(entry)}>
        {time}
      </button>
      <NodeIcon picture={picture} colour="plain" />
      <div className={css.words}>
        <p dir="auto">
          {text}{' '}
          {request !== null && (
            <button
              type="button"
              className={css.request}
              aria-expanded={isOpen}
              aria-controls={isOpen ? id : undefined}
              onClick={() => setChosen(!isOpen)}
            >
              <b>{request.method}</b> {request.url} <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
            </button>
          )}
          {entry.kind === 'hears' && entry.cut && <span className={css.cut}>cut off</span>}
          {entry.evidence.sure === 1 && <Assumed evidence={entry.evidence} />}
        </p>
        {more !== undefined && <p className={css.more}>{more}</p>}
        {reply !== null && <p className={css.more}>{reply}</p>}
        {request !== null && isOpen && <RequestCard id={id} request={request} />}
      </div>
    </li>
  )
}
