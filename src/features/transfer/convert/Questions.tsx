import { useId } from 'react'
import type { Question } from '../../../dialects/remark'
import { ChoiceButton } from '../../../ui/inputs/ChoiceButton'
import { TextInput } from '../../../ui/inputs/TextInput'
import type { Answers } from './conversion'
import css from './convert.module.css'

interface QuestionsProps {
  /** The file that they are about, where there are several. */
  readonly of?: string
  readonly questions: readonly Question[]
  readonly answers: Answers
  readonly onAnswer: (answers: Answers) => void
}

/** Asks what only a person can say; each answer changes the report at once. */
export function Questions({ of, questions, answers, onAnswer }: QuestionsProps) {
  const id = useId()
  if (questions.length === 0) return null
  return (
    <section className={css.questions} aria-label={of === undefined ? 'To decide' : `To decide in ${of}`}>
      {questions.map(({ key, label, options }) => (
        <div key={key} className={css.question}>
          <span id={`${id}${key}`}>{label}</span>
          {options ? (
            <span role="group" aria-labelledby={`${id}${key}`} className={css.options}>
              {options.map((option) => (
                <ChoiceButton
                  key={option}
                  className={css.option}
                  aria-pressed={answers[key] === option}
                  onClick={() => onAnswer({ ...answers, [key]: option })}
                >
                  {option}
                </ChoiceButton>
              ))}
            </span>
          ) : (
            <TextInput
              aria-labelledby={`${id}${key}`}
              value={answers[key] ?? ''}
              onChange={({ target }) => onAnswer({ ...answers, [key]: target.value })}
            />
          )}
        </div>
      ))}
    </section>
  )
}
