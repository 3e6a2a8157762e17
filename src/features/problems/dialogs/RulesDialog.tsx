import type { DocumentKind } from '../../../model/document-metadata'
import DialogContent from '@mui/material/DialogContent'
import { useCallback, useState } from 'react'
import { parse, validate } from '../../../core-page'
import { readOn } from '../../../messaging/pages'
import type { Problem } from '../../../model/problem'
import { openDialog, openedRule, useDialog } from '../../../editor/view/view'
import type { RuleEntry } from '../../../validation/engine/rule'
import { shownSource } from '../../../validation/engine/source-words'
import { basesOf } from '../../../validation/rule-page/bases'
import { rulePage } from '../../../validation/rule-page/rule-page'
import { ProofTable } from './ProofTable'
import { signOf, wordOf } from '../../../editor/words/levels'
import css from './rules-dialog.module.css'
import { SaidBy } from '../../../ui/layout/SaidBy'
import { AppDialog, CloseFoot } from '../../../ui/layout/AppDialog'

const close = (): void => openDialog(null)

/** Shows every rule by which documents are judged: what it wants, a sample that passes, one that fails, and what is then said. */
export function RulesDialog() {
  const isOpen = useDialog() === 'rules'
  return (
    <AppDialog title="Rules" isOpen={isOpen} onClose={close} maxWidth="md">
      <DialogContent className={css.rules} tabIndex={0}>
        {isOpen && <RuleList />}
      </DialogContent>
      <CloseFoot onClose={close} />
    </AppDialog>
  )
}

function RuleList() {
  const [asked] = useState(openedRule)
  const scroll = useCallback((element: HTMLElement | null) => element?.scrollIntoView(), [])
  return (
    <>
      <p>
        Error: Plivo rejects the document, or a step fails. Warning: it runs, but probably not as you intend. Note: worth knowing.
        Each rule names its source: Plivo’s pages, open-source engine or SDKs.
      </p>
      {rulePage.map((entry) => (
        <section key={entry.id} aria-label={entry.id} {...(entry.id === asked ? { ref: scroll } : {})}>
          <RuleAbout entry={entry} />
        </section>
      ))}
      <ProofTable />
    </>
  )
}

function RuleAbout({ entry }: { readonly entry: RuleEntry }) {
  const { id: rule, says, passes, fails, kind } = entry
  const rests = basesOf(rule)
  const problem = fails === undefined ? undefined : problemIn(fails, rule, kind ?? 'voice')
  return (
    <>
      <h3>{rule}</h3>
      <p>{says}</p>
      <dl>
        <dt>Passes</dt>
        <dd>
          <code>{passes}</code>
        </dd>
        {fails !== undefined && (
          <>
            <dt>Fails</dt>
            <dd>
              <code>{fails}</code>
            </dd>
          </>
        )}
        {problem && (
          <>
            <dt>
              {signOf(problem.level)} {wordOf(problem.level, 1)}
            </dt>
            <dd>
              {problem.message}. {problem.consequence} <small>Source: {shownSource(problem.source)}.</small>
              {problem.fix && <small> Fix: {problem.fix.label}.</small>}
            </dd>
          </>
        )}
      </dl>
      {rests.length > 0 && <p>As Plivo’s pages said on {readOn}, some of them before:</p>}
      {rests.length > 0 && (
        <ul aria-label={`What ${rule} rests on`}>
          {rests.map(({ text, words, pages }) => (
            <li key={text}>
              {text}{' '}
              <small>
                <SaidBy words={words} pages={pages} />
              </small>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Returns what the rule really says of the sample. */
function problemIn(xml: string, rule: string, kind: DocumentKind): Problem | undefined {
  const isWhole = /^<Responses?\b/.test(xml)
  const read = parse(isWhole ? xml : `<Response>${xml}</Response>`)
  return read.ok ? validate(read.document, { kind }).find((problem) => problem.rule === rule) : undefined
}
