import { useId, useState } from 'react'
import type { Question } from '../../../../dialects/remark'
import type { ForeignFile } from '../../../../editor/view/view'
import type { Translation } from '../../../../translate'
import { Button } from '../../../../ui/inputs/Button'
import { ConversionReport, countsOf } from '../ConversionReport'
import type { Answers } from '../conversion'
import { Questions } from '../Questions'
import css from '../convert.module.css'

interface FileReportProps {
  readonly file: ForeignFile
  readonly translation: Translation
  /** The other files that its URLs name. */
  readonly leadsTo: readonly string[]
  readonly questions: readonly Question[]
  readonly answers: Answers
  readonly onAnswer: (answers: Answers) => void
}

/** Shows what one of several files becomes: how often each outcome comes, what there is to decide, and on request every line. */
export function FileReport({ file, translation, leadsTo, questions, answers, onAnswer }: FileReportProps) {
  const id = useId()
  const [isWhole, setIsWhole] = useState(false)
  return (
    <section className={css.fileReport} aria-labelledby={id}>
      <h3 id={id}>{file.name}</h3>
      {!isWhole && <p className={css.counts}>{countsOf(translation.remarks)}</p>}
      {leadsTo.length > 0 && <p className={css.about}>Its URLs lead to {leadsTo.join(', ')}.</p>}
      <Questions of={file.name} questions={questions} answers={answers} onAnswer={onAnswer} />
      <Button aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
        {isWhole ? 'Hide the report' : 'Show the report'}
      </Button>
      {isWhole && <ConversionReport before={file.read.document} translation={translation} />}
    </section>
  )
}
