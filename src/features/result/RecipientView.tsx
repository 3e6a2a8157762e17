import { useDeferredValue, useMemo } from 'react'
import { wholeText } from '../../model/content'
import { useDocument, useDraft, useSelection } from '../../editor/document/current'
import { useSamples } from '../../editor/metadata'
import { filled } from '../../messaging/text/filled'
import { apiDocs } from '../../messaging/limits'
import { smsPartsOf } from '../../messaging/text/parts'
import { useAfterFirstLoad } from '../../ui/loading/use-after-first-load'
import { piecesOf, shownMessage } from './recipient-view'
import css from './result.module.css'

/** More of a text, in UTF-16 units, no phone shows without scrolling. */
const most = 4000

/** Shows the message as the phone of its recipient shows it. */
export function RecipientView() {
  const document = useDeferredValue(useDocument())
  const focus = useSelection()?.focus
  const samples = useSamples()
  const asOnPhones = useAfterFirstLoad(loadNumbers) ?? asWritten
  const isOld = useDraft() !== null
  const message = useMemo(() => (document ? shownMessage(document, focus) : null), [document, focus])
  const shown = useMemo(
    () => message && { sent: filled(wholeText(message), samples).text, from: senderOf(message) },
    [message, samples],
  )
  if (!shown) return <p className={css.none}>This document sends no message yet.</p>
  const { sent, from } = shown
  const { parts } = smsPartsOf(sent)
  return (
    <figure className={css.phone} aria-label="The message on a phone">
      <figcaption>
        <b>{asOnPhones(filled(from, samples).text) || 'No sender yet'}</b>
        Text message
      </figcaption>
      {sent === '' ? (
        <p className={css.none}>No text yet.</p>
      ) : (
        <p className={css.bubble} dir="auto">
          {piecesOf(sent.slice(0, most)).map(({ text, isLink }, at) => (isLink ? <u key={at}>{text}</u> : text))}
          {sent.length > most && '…'}
        </p>
      )}
      {parts > 0 && (
        <p className={css.parts}>
          Arrives as one message, counted as {parts} {parts === 1 ? 'part' : 'parts'}.
          <br />
          Parts: {apiDocs}.
        </p>
      )}
      {isOld && <p className={css.parts}>The XML is not well-formed: this is the last valid message.</p>}
    </figure>
  )
}

const loadNumbers = () => import('../../messaging/senders/international').then((loaded) => loaded.internationalOf)

const asWritten = (src: string): string => src

const senderOf = (message: { readonly attributes: ReadonlyMap<string, string> }): string => message.attributes.get('src') ?? ''
