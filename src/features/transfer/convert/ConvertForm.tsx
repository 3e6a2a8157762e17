import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { serialise } from '../../../core-page'
import { writeClipboard } from '../../../editor/browser-io'
import { useDocument, useReadOnlyReason } from '../../../editor/document/current'
import { replacing } from '../../../editor/text'
import { announce, openDialog } from '../../../editor/view/view'
import type { Document } from '../../../model/node'
import { begin } from '../../../model/work'
import type { Work } from '../../../model/work'
import { nameVersion } from '../../../session/versions/versions'
import { currentName } from '../../../session/workspace'
import type { Dialect, DialectId } from '../../../validation/engine/dialect'
import { Button } from '../../../ui/inputs/Button'
import { SelectBox } from '../../../ui/inputs/SelectBox'
import { CloseFoot } from '../../../ui/layout/AppDialog'
import { InSlices } from '../../../ui/layout/InSlices'
import { WorkLine } from '../../../ui/layout/WorkLine'
import { useWork } from '../../../ui/loading/use-work'
import { ConversionReport } from './ConversionReport'
import { converting, questionsIn, reportText } from './conversion'
import type { Answers } from './conversion'
import { convertible, convertibleIn } from './convertible'
import { Questions } from './Questions'
import css from './convert.module.css'

/** Shows what the open document becomes and what there is to decide, and does it as one step. */
export function ConvertForm() {
  const document = useDocument()
  const found = useMemo(() => convertibleIn(document), [document])
  if (document && found.refusal === null) return <Conversion document={document} dialect={found.dialect} />
  return (
    <>
      <DialogContent>
        <p role="status">{found.refusal}</p>
      </DialogContent>
      <CloseFoot onClose={close} />
    </>
  )
}

const close = (): void => openDialog(null)

function Conversion({ document, dialect }: { readonly document: Document; readonly dialect: Dialect }) {
  const [chosen, setChosen] = useState(dialect.dialect)
  const [answers, setAnswers] = useState<Answers>({})
  const language = convertible.get(chosen) ?? dialect.name
  const unanswered = useConversion(document, chosen, noAnswers)
  // A key in a field does not wait for the report.
  const work = useConversion(document, chosen, useDeferredValue(answers))
  const made = work.value
  const questions = useMemo(() => (unanswered.value ? questionsIn(unanswered.value) : []), [unanswered.value])
  const [wanted, setWanted] = useState<Answers | null>(null)
  const readOnlyReason = useReadOnlyReason()
  const convert = (): void => void nameVersion(`Original ${language}`).then(() => setWanted(answers))
  return (
    <>
      <DialogContent>
        <p className={css.verdict}>
          {dialect.isSure ? `This is ${dialect.name}` : `This may be ${dialect.name}`}, the XML of {dialect.owner}: it has{' '}
          {dialect.found.join(', ')}.
        </p>
        {!dialect.isSure && (
          <label className={css.question} htmlFor="convert-from">
            Convert from
            <SelectBox
              id="convert-from"
              aria-label="Convert from"
              options={[...convertible].map(([value, label]) => ({ value, label }))}
              value={chosen}
              onChoose={(value) => setChosen([...convertible.keys()].find((id) => id === value) ?? chosen)}
            />
          </label>
        )}
        <Questions questions={questions} answers={answers} onAnswer={setAnswers} />
        <WorkLine doing="Converting" work={work} />
        {made && <ConversionReport before={document} translation={made} />}
        {wanted && (
          <InSlices
            doing="Converting"
            start={() => begin(replacingBy(document, chosen, wanted))}
            onDone={(replace) => {
              close()
              if (replace()) announce(`Converted from ${language}. The original is under Versions.`, { hasUndo: true })
            }}
          />
        )}
      </DialogContent>
      <DialogActions className={css.actions}>
        <Button disabled={made === null} onClick={() => made && void copyReport(reportText(currentName(), language, made))}>
          Copy report
        </Button>
        <Button variant="outlined" onClick={close}>
          Keep as it is
        </Button>
        <Button variant="contained" disabled={readOnlyReason !== null} title={readOnlyReason ?? ''} onClick={convert}>
          Convert to Plivo XML
        </Button>
      </DialogActions>
    </>
  )
}

const noAnswers: Answers = {}

/** Returns what the document becomes with these answers. */
const useConversion = (document: Document, dialect: DialectId, answers: Answers) =>
  useWork(
    dialect,
    useCallback(() => begin(converting(document, dialect, answers)), [document, dialect, answers]),
  )

/** Converts the document, as one step. */
function* replacingBy(document: Document, dialect: DialectId, answers: Answers): Work<() => boolean> {
  const made = yield* converting(document, dialect, answers)
  return yield* replacing(serialise(made.document), 'convert to Plivo XML')
}

async function copyReport(text: string): Promise<void> {
  announce((await writeClipboard(text)) ? 'Report copied as Markdown.' : 'The browser blocked copying.')
}
