import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { FocusEvent } from 'react'
import { decide, dropAsked } from '../../../editor/try/tried'
import type { Event } from '../../../model/scenario'
import { IconButton } from '../../../ui/inputs/Button'
import type { ShownCall } from '../use-call'
import { keyPlanOf } from '../words/keys'
import { askedWords, questionWords } from '../words/question-words'
import type { Scene } from '../words/scene'
import { ReplyQuestion } from './ReplyQuestion'
import { StepQuestion } from './StepQuestion'
import css from './question.module.css'

interface QuestionProps {
  readonly call: ShownCall
  readonly scene: Scene
}

/** Shows what the call waits for, with everything that can happen now. It folds away where it takes too much room. */
export function Question({ call, scene }: QuestionProps) {
  const { moment, at, world, tried } = call
  const { question } = moment
  const id = useId()
  const [isFolded, setFolded] = useState(false)
  const { panel, noteDecision, onBlur } = useKeptFocus(tried.isAsked === true)
  const choose = (event: Event): void => {
    noteDecision()
    decide(at, event)
  }
  const element = question?.kind === 'step' ? scene.elementOf(question.nodeId) : null
  const keys = keyPlanOf(question, element, world)
  const { title, about } = titleOf()

  function titleOf(): { readonly title: string; readonly about: string } {
    if (question === null) return { title: world.kind === 'message' ? 'The reply is done' : 'The call is over', about: '' }
    if (question.kind === 'reply') return { title: 'Your app answers', about: askedWords(question.request) }
    return questionWords(moment, element, keys, world)
  }

  return (
    <section ref={panel} className={css.question} aria-labelledby={id} tabIndex={-1} onBlur={onBlur}>
      <div className={css.head}>
        <h3 id={id}>
          {title} <span>{about}</span>
        </h3>
        {question !== null && (
          <IconButton
            aria-label={isFolded ? 'Show what can happen' : 'Hide what can happen'}
            aria-expanded={!isFolded}
            onClick={() => setFolded(!isFolded)}
          >
            {isFolded ? '▴' : '▾'}
          </IconButton>
        )}
      </div>
      {!isFolded && question === null && <p className={css.over}>Go back to decide otherwise, or restart.</p>}
      {!isFolded && question?.kind === 'reply' && (
        <ReplyQuestion key={at} call={call} request={question.request} onChoose={choose} />
      )}
      {!isFolded && question?.kind === 'step' && (
        <StepQuestion key={at} call={call} scene={scene} question={question} keys={keys} onChoose={choose} />
      )}
    </section>
  )
}

/** Keeps the focus here when what was pressed goes with the question that it answered. */
function useKeptFocus(isAsked: boolean) {
  const panel = useRef<HTMLElement>(null)
  const isDeciding = useRef(false)
  useLayoutEffect(() => {
    if (!isDeciding.current || document.activeElement !== document.body) return
    isDeciding.current = false
    const keypad = panel.current?.querySelector<HTMLElement>('[data-keypad]')
    ;(keypad ?? panel.current)?.focus()
  })
  useEffect(() => {
    if (!isAsked) return
    panel.current?.focus()
    dropAsked()
  }, [isAsked])
  return {
    panel,
    noteDecision: () => {
      isDeciding.current = true
    },
    onBlur: ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && !panel.current?.contains(relatedTarget)) isDeciding.current = false
    },
  }
}
