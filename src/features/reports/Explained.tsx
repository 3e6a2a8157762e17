import type { ReactNode } from 'react'
import { useEffect, useId, useRef } from 'react'
import { saidBy } from '../../messaging/basis'
import { apiDocs } from '../../messaging/limits'
import { retryWords } from '../../messaging/reports/codes'
import type { Report } from '../../messaging/reports/report'
import type { Outcome, Step } from '../../messaging/reports/statuses'
import { Button } from '../../ui/inputs/Button'
import { SaidBy } from '../../ui/layout/SaidBy'
import { Unseen } from '../../ui/reading/Unseen'
import { headlineOf, unknownCode, unknownStatus } from './report-words'
import { ResponsibleFields } from './ResponsibleFields'
import css from './reports.module.css'

interface ExplainedProps {
  readonly report: Report
  readonly onBack: () => void
  readonly more: ReactNode
}

/** Explains a delivery report in words: how far the message came, why no further, and what each parameter means. */
export function Explained({ report, onBack, more }: ExplainedProps) {
  const id = useId()
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [report])
  const { status, count } = report
  return (
    <section className={css.explained} aria-labelledby={id}>
      <div className={css.buttons}>
        <h3 id={id} ref={head} tabIndex={-1}>
          {headlineOf(report)}
        </h3>
        <Button variant="outlined" onClick={onBack}>
          Paste another
        </Button>
      </div>
      {count > 1 && <p className={css.quiet}>The text contains {count.toLocaleString('en')} reports; this is the newest.</p>}
      {status && <Steps steps={status.steps} />}
      <Why report={report} />
      <ResponsibleFields report={report} />
      <Meanings report={report} />
      {more}
    </section>
  )
}

const placeWords: { readonly [P in Step['place']]: string } = { passed: 'passed', here: 'now', ahead: 'may follow' }

/** Never the colour alone. */
const signs: { readonly [O in Outcome]: string } = { good: '✓ ', bad: '✕ ', open: '' }

function Steps({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <ol className={css.steps} aria-label="Progress of the message">
      {steps.map(({ name, place, outcome }) => (
        <li key={name} data-place={place} data-outcome={outcome} aria-current={place === 'here' ? 'step' : undefined}>
          <span aria-hidden="true">{place === 'passed' ? '✓ ' : signs[outcome]}</span>
          {name}
          <Unseen> ({placeWords[place]})</Unseen>
        </li>
      ))}
    </ol>
  )
}

/** Shows the cause, what to do, and who says so. */
function Why({ report: { status, code } }: Pick<ExplainedProps, 'report'>) {
  const known = code?.spec ?? null
  const spec = status?.spec ?? null
  const basis = (known ?? spec)?.basis
  return (
    <dl className={css.facts}>
      {status && (
        <>
          <dt>Status</dt>
          <dd>
            {spec ? spec.meaning : unknownStatus} {known === null && spec?.advice}
          </dd>
        </>
      )}
      {code && (
        <>
          <dt>Cause</dt>
          <dd>{known ? known.cause : unknownCode}</dd>
        </>
      )}
      {known && (
        <>
          <dt>What to do</dt>
          <dd>
            {known.action} {retryWords[known.retry]}
          </dd>
        </>
      )}
      {basis && (
        <>
          <dt>Source</dt>
          <dd className={css.quiet}>
            <SaidBy {...saidBy(basis)} />
          </dd>
        </>
      )}
    </dl>
  )
}

function Meanings({ report: { parameters } }: Pick<ExplainedProps, 'report'>) {
  return (
    <table className={css.meanings}>
      <caption>
        Parameters <span className={css.quiet}>{apiDocs}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Value</th>
          <th scope="col">Meaning</th>
        </tr>
      </thead>
      <tbody>
        {parameters.map(({ name, value, spec }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value === '' ? <span className={css.quiet}>empty</span> : value}</td>
            <td>
              {spec ? spec.doc : 'Not documented.'}
              {spec?.only !== undefined && ` Only for ${spec.only}.`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
