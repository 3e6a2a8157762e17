import { clsx } from 'clsx'
import { countWords } from '../../../editor/words/count-words'
import { caretPicture } from './caret-picture'
import type { Check } from './check'
import { elementWords } from './report'
import css from './transfer.module.css'

/** Says beside the text what it is, before it is imported. */
export function ImportCheck({ check, text }: { readonly check: Check; readonly text: string }) {
  return (
    <div className={css.check} role="status" aria-live="polite">
      <Report check={check} text={text} />
    </div>
  )
}

function Report({ check, text }: { readonly check: Check; readonly text: string }) {
  if (check.state === 'empty')
    return <p className={css.hint}>Paste XML, drop a file here, or open one. It is checked as you type.</p>
  if (check.state === 'checking') return <p className={css.hint}>Checking…</p>
  if (check.state === 'bad') {
    const { message, line, column } = check.problem
    return (
      <>
        <p className={clsx(css.verdict, css.error)}>✕ {check.title}</p>
        <p>
          Line {line}, column {column}: {message}
        </p>
        <pre aria-hidden="true">{caretPicture(text, line, column)}</pre>
      </>
    )
  }
  const { root, elements, comments, instructions, problems, unknown, notes } = check
  const found = problems.error + problems.warning + problems.info
  return (
    <>
      <Verdict check={check} />
      <ul>
        <li>{elementWords(elements, root)}</li>
        {comments > 0 && <li>{countWords(comments, 'comment')}, kept</li>}
        {instructions > 0 && <li>{countWords(instructions, 'processing instruction')}, kept</li>}
        <li>{found === 0 ? 'No problems found.' : listOfProblems(problems)}</li>
        {unknown.length > 0 && (
          <li>
            Not Plivo elements, kept unchanged: {unknown.slice(0, 5).join(', ')}
            {unknown.length > 5 && ` and ${unknown.length - 5} more`}
          </li>
        )}
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  )
}

/** Shows what kind of document it is, and what to do when it is no Plivo answer. */
function Verdict({ check }: { readonly check: Extract<Check, { state: 'good' }> }) {
  const { root, kind, dialect } = check
  if (dialect !== null) {
    const { name, owner, found, isSure } = dialect
    return (
      <>
        <p className={clsx(css.verdict, css.warning)}>
          {isSure ? `! ${name}, the XML of ${owner}` : `! This may be ${name}, the XML of ${owner}`}
        </p>
        <p>
          Plivo doesn’t run {found.join(', ')}. Import it as it is: Problems then suggests Plivo’s names.
          {!isSure && ' It may also be something else.'}
        </p>
      </>
    )
  }
  if (kind === 'response') return <p className={clsx(css.verdict, css.good)}>✓ Well-formed, and its root is Response</p>
  return (
    <>
      <p className={clsx(css.verdict, css.warning)}>
        {kind === 'fragment' ? '! A fragment without Response' : '! XML, but no Response'}
      </p>
      <p>
        Its root is &lt;{root}&gt;; a reply to Plivo begins with &lt;Response&gt;.
        {kind === 'fragment' ? ' Insert it into a document, or accept the repair that puts a Response around it.' : ''}
      </p>
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
  return `${parts.join(', ')} (see Problems after import)`
}
