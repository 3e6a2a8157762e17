import { useState } from 'react'
import { announce } from '../../../editor/view/view'
import type { Event, ReplyFailure } from '../../../model/scenario'
import { readDocumentOf } from '../../../session/other-document'
import { urlFit } from '../../../flow/url-fit'
import { addText, currentDocumentId, useDocumentList } from '../../../session/workspace'
import type { Asked } from '../../../simulation/types'
import { Button } from '../../../ui/inputs/Button'
import type { ShownCall } from '../use-call'
import { failureCode } from '../../../simulation/asking/asking'
import { failureWords, newReply } from '../words/reply-words'
import { Choice, ChoiceList } from './Choice'
import { PasteChoice } from './PasteChoice'
import css from './question.module.css'

interface ReplyQuestionProps {
  readonly call: ShownCall
  readonly request: Asked
  readonly onChoose: (event: Event) => void
}

/** So many documents are offered until all are asked for. */
const mostDocuments = 4

/** Asks what the app replies to a request: a document of this browser, a text, a new document, or nothing that Plivo can run. */
export function ReplyQuestion({ call, request, onChoose }: ReplyQuestionProps) {
  const { moment } = call
  const list = useDocumentList()
  const [isWhole, setIsWhole] = useState(false)
  const fits = list.filter(({ kind }) => kind !== 'message')
  const candidates = fits.toSorted((a, b) => urlFit(b.name, request.url) - urlFit(a.name, request.url))
  const shown = isWhole ? candidates : candidates.slice(0, mostDocuments)
  const fresh = newReply(request, moment.state.element, moment.state.base)
  const takeDocument = async (id: string, name: string): Promise<void> => {
    const document = await readDocumentOf(id).catch(() => null)
    if (document === null) return announce(`${name} cannot be tried: it has never been well-formed.`)
    onChoose({ on: 'reply', reply: { kind: 'document', id } })
  }
  const takeNew = (): void => {
    addText(fresh.name, fresh.xml, { kind: 'voice' })
    const id = currentDocumentId()
    if (id !== null) onChoose({ on: 'reply', reply: { kind: 'document', id } })
  }
  return (
    <div className={css.body}>
      <div className={css.choices} role="group" aria-label="Your app answers">
        <ChoiceList>
          {shown.map(({ id, name }) => (
            <Choice
              key={id}
              name={name}
              leadsTo={{ text: whose(id, name, call, request), request: null }}
              onChoose={() => void takeDocument(id, name)}
            />
          ))}
          {candidates.length > shown.length && (
            <li>
              <Button onClick={() => setIsWhole(true)}>Show {candidates.length - shown.length} more documents</Button>
            </li>
          )}
          <PasteChoice onPaste={(text) => onChoose({ on: 'reply', reply: { kind: 'text', text } })} />
          <Choice name="New document" leadsTo={{ text: `${fresh.about}; opens it here`, request: null }} onChoose={takeNew} />
          <FailChoice request={request} onFail={(how) => onChoose({ on: 'reply', reply: { kind: 'fails', how } })} />
          <Choice
            name="Hang up"
            leadsTo={{ text: 'the caller does not wait for the reply', request: null }}
            onChoose={() => onChoose({ on: 'hangUp' })}
          />
        </ChoiceList>
      </div>
    </div>
  )
}

function whose(id: string, name: string, { tried }: ShownCall, { url }: Asked): string {
  if (id === tried.documentId) return 'where the call began'
  return urlFit(name, url) > 0 ? 'a document here; its name fits the URL' : 'a document here'
}

interface FailChoiceProps {
  readonly request: Asked
  readonly onFail: (how: ReplyFailure) => void
}

function FailChoice({ request, onFail }: FailChoiceProps) {
  const [isOpen, setIsOpen] = useState(false)
  const leadsTo = { text: 'the call ends, and the caller hears nothing more', request: null }
  return (
    <Choice name="It fails" leadsTo={leadsTo} isOpen={isOpen} onChoose={() => setIsOpen(!isOpen)}>
      {isOpen && (
        <div className={css.failures}>
          {(Object.keys(failureWords) as readonly ReplyFailure[]).map((how) => (
            <Button key={how} variant="outlined" onClick={() => onFail(how)}>
              {failureWords[how]} <small>{failureCode(request, how)}</small>
            </Button>
          ))}
        </div>
      )}
    </Choice>
  )
}
