import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { writeClipboard } from '../../../../editor/browser-io'
import { announce, openDialog } from '../../../../editor/view/view'
import type { ForeignFile } from '../../../../editor/view/view'
import { withProgress } from '../../../../editor/with-progress'
import { countWords } from '../../../../editor/words/count-words'
import { begin, mapWork } from '../../../../model/work'
import type { Work } from '../../../../model/work'
import { currentName } from '../../../../session/workspace'
import type { Translation } from '../../../../translate'
import { Button } from '../../../../ui/inputs/Button'
import { WorkLine } from '../../../../ui/layout/WorkLine'
import { useWork } from '../../../../ui/loading/use-work'
import { importText } from '../../import/import-text'
import { converting, questionsIn, reportText } from '../conversion'
import type { Answers } from '../conversion'
import { convertible } from '../convertible'
import { convertFiles } from './convert-files'
import type { Conversion } from './convert-files'
import { FileReport } from './FileReport'
import { linksIn } from './links'
import css from '../convert.module.css'

type Given = ReadonlyMap<ForeignFile, Answers>

const noAnswers: Answers = {}
const none: Given = new Map()

/** Shows what each file becomes, with what there is to decide in it, and adds all of them in one step. */
export function ConvertFiles({ files }: { readonly files: readonly ForeignFile[] }) {
  const [answers, setAnswers] = useState(none)
  const [isConverting, setIsConverting] = useState(false)
  // A key in a field does not wait for the reports.
  const work = useConversions(files, useDeferredValue(answers))
  const made = work.value ?? nothing
  const links = useMemo(() => linksIn(made.map(({ file, document }) => ({ name: file.name, document }))), [made])
  const unanswered = useConversions(files, none).value ?? nothing
  const questions = useMemo(() => unanswered.map(({ translation }) => questionsIn(translation)), [unanswered])
  const convert = (): void => {
    setIsConverting(true)
    void convertAll(files, answers).finally(() => setIsConverting(false))
  }
  return (
    <>
      <DialogContent>
        <p className={css.verdict}>{languagesIn(files.map(languageOf))}</p>
        <WorkLine doing="Converting" work={work} />
        {made.map(({ file, translation }, index) => (
          <FileReport
            key={index}
            file={file}
            translation={translation}
            leadsTo={(links[index] ?? []).map(({ name }) => name)}
            questions={questions[index] ?? []}
            answers={answers.get(file) ?? noAnswers}
            onAnswer={(next) => setAnswers(new Map(answers).set(file, next))}
          />
        ))}
      </DialogContent>
      <DialogActions className={css.actions}>
        <Button disabled={work.value === null} onClick={() => void copyReports(made)}>
          Copy report
        </Button>
        <Button variant="outlined" disabled={isConverting} onClick={() => keep(files)}>
          {files.length === 1 ? 'Keep as it is' : 'Keep as they are'}
        </Button>
        <Button variant="contained" disabled={isConverting} onClick={convert}>
          {files.length === 1 ? 'Convert to Plivo XML' : 'Convert all to Plivo XML'}
        </Button>
      </DialogActions>
    </>
  )
}

const nothing: readonly Made[] = []

interface Made extends Conversion {
  readonly translation: Translation
}

const useConversions = (files: readonly ForeignFile[], given: Given) =>
  useWork(
    '',
    useCallback(() => begin(convertingAll(files, given)), [files, given]),
  )

const convertingAll = (files: readonly ForeignFile[], given: Given): Work<readonly Made[]> =>
  mapWork(files, function* (file) {
    const translation = yield* converting(file.read.document, file.dialect, given.get(file) ?? noAnswers)
    return { file, language: languageOf(file), translation, document: translation.document }
  })

const languageOf = ({ dialect }: ForeignFile): string => convertible.get(dialect) ?? ''

/** Converts the files with the last answers and closes; the dialog stays where that was stopped. */
async function convertAll(files: readonly ForeignFile[], given: Given): Promise<void> {
  const all = await withProgress(convertingAll(files, given), 'Converting…')
  if (all === null) return
  await convertFiles(all).finally(() => openDialog(null))
}

/** Returns how many files are in each language: "3 files are TwiML." */
function languagesIn(languages: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1)
  return [...counts]
    .map(([language, count]) => `${countWords(count, 'file')} ${count === 1 ? 'is' : 'are'} ${language}.`)
    .join(' ')
}

function keep(files: readonly ForeignFile[]): void {
  const names = files.map((file) => {
    importText(file.name, file)
    return file.note === null ? currentName() : `${currentName()} (${file.note})`
  })
  openDialog(null)
  announce(`Imported as ${names.join(', ')}.`)
}

async function copyReports(made: readonly Made[]): Promise<void> {
  const text = made.map(({ file, language, translation }) => reportText(file.name, language, translation)).join('\n')
  announce((await writeClipboard(text)) ? 'Report copied as Markdown.' : 'The browser blocked copying.')
}
