import { countWords } from './count-words'
import { caretPicture } from './caret-picture'
import type { Check } from './check'

/** Says beside the text what it is, before it is imported. */
export function ImportCheck({ check, text }: { readonly check: Check; readonly text: string }) {
  return (
    <div className="import-check" role="status" aria-live="polite">
      <Report check={check} text={text} />
    </div>
  )
}

function Report({ check, text }: { readonly check: Check; readonly text: string }) {
  if (check.state === 'empty')
    return <p className="import-hint">Paste XML, drop a file here, or open one. It is checked as you type.</p>
  if (check.state === 'checking') return <p className="import-hint">Checking…</p>
  if (check.state === 'bad') {
    const { message, line, column } = check.problem
    return (
      <>
        <p className="import-verdict error">✕ {check.title}</p>
        <p>
          Line {line}, column {column}: {message}
        </p>
        <pre aria-hidden="true">{caretPicture(text, line, column)}</pre>
      </>
    )
  }
  const { root, elements, problems, unknown, notes } = check
  const isResponse = root === 'Response'
  const found = problems.error + problems.warning + problems.info
  return (
    <>
      <p className="import-verdict good">✓ Well-formed</p>
      <ul>
        <li className={isResponse ? '' : 'error'}>
          {isResponse ? 'Its root is Response.' : `Its root is <${root}>; Plivo answers begin with <Response>.`}
        </li>
        <li>{countWords(elements, 'element')}</li>
        <li>{found === 0 ? 'No problems found.' : listOfProblems(problems)}</li>
        {unknown.length > 0 && (
          <li>
            Plivo does not know {unknown.slice(0, 5).join(', ')}
            {unknown.length > 5 && ` and ${unknown.length - 5} more`}.
          </li>
        )}
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  )
}

function listOfProblems({
  error,
  warning,
  info,
}: {
  readonly error: number
  readonly warning: number
  readonly info: number
}): string {
  const parts = [
    ...(error > 0 ? [countWords(error, 'error')] : []),
    ...(warning > 0 ? [countWords(warning, 'warning')] : []),
    ...(info > 0 ? [countWords(info, 'note')] : []),
  ]
  return `${parts.join(', ')}; they are listed once it is open.`
}
