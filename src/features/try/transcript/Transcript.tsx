import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { replyFailures } from '../../../catalogue/calls/life-of-call'
import { goToMoment } from '../../../editor/try/tried'
import type { Reply } from '../../../model/scenario'
import { useDocumentList } from '../../../session/workspace'
import type { Asked, Entry } from '../../../simulation/types'
import { Button } from '../../../ui/inputs/Button'
import type { ShownCall } from '../use-call'
import type { Scene } from '../words/scene'
import { EntryRow } from './EntryRow'
import css from './transcript.module.css'

interface TranscriptProps {
  readonly call: ShownCall
  readonly scene: Scene
}

/** So many lines are drawn until all are asked for. */
const mostLines = 200

/** Shows what happened in the call so far, line by line; each line is said politely, once. */
export function Transcript({ call, scene }: TranscriptProps) {
  const { moments, moment } = call
  const { log, question } = moment
  const [isWhole, setIsWhole] = useState(false)
  const scroller = useRef<HTMLDivElement>(null)
  const replies = useReplies(call)
  const lines = useMemo(() => log.toReversed(), [log])
  const left = isWhole ? 0 : Math.max(0, lines.length - mostLines)
  useLayoutEffect(() => {
    // The lines begin at the lower end, so that is where 0 is.
    if (scroller.current) scroller.current.scrollTop = 0
  }, [moment])
  const goTo = (entry: Entry): void => goToMoment(moments.findIndex((each) => each.log.includes(entry)))
  return (
    <div ref={scroller} className={css.scroller} role="log" aria-label="Transcript" aria-relevant="additions" tabIndex={0}>
      <div className={css.lines}>
        {left > 0 && <Button onClick={() => setIsWhole(true)}>Show {left} earlier lines</Button>}
        <ol aria-label="Transcript">
          {lines.slice(left).map((entry, index) => (
            <EntryRow
              key={left + index}
              entry={entry}
              scene={scene}
              reply={'request' in entry ? replies(entry.request) : null}
              isAsked={question?.kind === 'reply' && 'request' in entry && entry.request === question.request}
              isLast={left + index === lines.length - 1}
              onGoTo={goTo}
            />
          ))}
        </ol>
      </div>
    </div>
  )
}

/** Returns what the app replied to a request, in words; null where it has not. */
function useReplies({ tried, world, moments, at }: ShownCall): (request: Asked) => string | null {
  const list = useDocumentList()
  return useMemo(() => {
    const given = new Map<Asked, Reply>()
    for (const [index, { question }] of moments.slice(0, at).entries()) {
      const reply = tried.events[index]?.reply
      if (question?.kind === 'reply' && reply) given.set(question.request, reply)
    }
    return (request) => {
      const reply = request.nodeId === null ? world.answer(request) : given.get(request)
      if (reply === undefined || reply.kind === 'ask') return null
      if (reply.kind === 'text') return 'It replies with pasted XML'
      if (reply.kind === 'fails') return `The reply fails: ${replyFailures[reply.how].why}`
      return `It replies with ${list.find(({ id }) => id === reply.id)?.name ?? 'a document'}`
    }
  }, [tried, world, moments, at, list])
}
