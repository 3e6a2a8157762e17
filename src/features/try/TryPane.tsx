import { useDocument, useDraft } from '../../editor/document/current'
import { CallView } from './CallView'
import { useCall } from './use-call'
import css from './try.module.css'

/** Shows the call that the document makes, tried step by step. */
export function TryPane() {
  const call = useCall()
  const document = useDocument()
  const isOld = useDraft() !== null
  if (!document) return <p className={css.empty}>Nothing to try: the XML has never been well-formed.</p>
  if (!call) return <p className={css.empty}>Reading the documents…</p>
  return <CallView call={call} note={isOld ? 'The XML is not well-formed: this tries the last valid XML.' : null} />
}
