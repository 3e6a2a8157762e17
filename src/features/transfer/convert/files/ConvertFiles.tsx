import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import { useDeferredValue, useMemo, useState } from 'react'
import { writeClipboard } from '../../../../editor/browser-io'
import { announce, openDialog } from '../../../../editor/view/view'
import type { ForeignFile } from '../../../../editor/view/view'
import { countWords } from '../../../../editor/words/count-words'
import { currentName } from '../../../../session/workspace'
import { Button } from '../../../../ui/inputs/Button'
import { importText } from '../../import/import-text'
import { converted, questionsIn, reportText } from '../conversion'
import type { Answers } from '../conversion'
import { convertible } from '../convertible'
import { convertFiles } from './convert-files'
import { FileReport } from './FileReport'
import { linksIn } from './links'
import css from '../convert.module.css'

const noAnswers: Answers = {}

/** What each file becomes, with what there is to decide in it, and one step for all. */
export function ConvertFiles({ files }: { readonly files: readonly ForeignFile[] }) {
  const [answers, setAnswers] = useState<ReadonlyMap<ForeignFile, Answers>>(new Map())
  const [isConverting, setIsConverting] = useState(false)
  // A key in a field does not wait for the reports.
  const given = useDeferredValue(answers)
  const made = useMemo(() => files.map((file) => conversionOf(file, given.get(file) ?? noAnswers)), [files, given])
  const links = useMemo(() => linksIn(made.map(({ file, document }) => ({ name: file.name, document }))), [made])
  const questions = useMemo(() => files.map((file) => questionsIn(conversionOf(file, noAnswers).translation)), [files])
  const convert = (): void => {
    setIsConverting(true)
    const all = files.map((file) => conversionOf(file, answers.get(file) ?? noAnswers))
    void convertFiles(all).finally(() => openDialog(null))
  }
  return (
    <>
      <DialogContent>
        <p className={css.verdict}>{languagesIn(made.map(({ language }) => language))}</p>
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
        <Button onClick={() => void copyReports(made)}>Copy report</Button>
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

function conversionOf(file: ForeignFile, answers: Answers) {
  const translation = converted(file.read.document, file.dialect, answers)
  return { file, language: convertible.get(file.dialect) ?? '', translation, document: translation.document }
}

/** "3 files are TwiML." */
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

async function copyReports(made: readonly ReturnType<typeof conversionOf>[]): Promise<void> {
  const text = made.map(({ file, language, translation }) => reportText(file.name, language, translation)).join('\n')
  announce((await writeClipboard(text)) ? 'Report copied as Markdown.' : 'The browser blocked copying.')
}
