import { currentSnapshot } from '../editor/document/current'
import { dropJustAdded } from '../editor/document/selected'
import { download, writeClipboard } from '../editor/browser-io'
import { countLevels } from '../editor/problems/problem-order'
import { currentIgnoredProblems, currentProblems } from '../editor/problems/problems'
import { currentText } from '../editor/text'
import { announce, requestFocus } from '../editor/view/view'
import { countWords } from '../editor/words/count-words'
import { copyBlocked } from '../editor/words/keys'
import { fileNameOf } from '../model/names/file-name'
import { currentName } from '../session/workspace'
import { placeholdersInUse } from '../validation/in-use/placeholders-in-use'
import { otherEncoding } from '../validation/engine/declared-encoding'

/** Copies the XML as it is shown; resolves to whether the browser let it. */
export async function copyXml(): Promise<boolean> {
  dropJustAdded()
  const isCopied = await writeClipboard(currentText())
  const draft = currentSnapshot()?.draft
  if (!isCopied) announce(copyBlocked('The XML is selected: press'))
  if (!isCopied) requestFocus({ pane: 'xml', at: { from: 0, to: currentText().length } })
  if (isCopied && draft) announce('Copied, but not well-formed: Plivo rejects it.')
  const ignored = countLevels(currentIgnoredProblems()).error
  const errors = countLevels(currentProblems()).error + ignored
  const ofThem = ignored === 0 ? '' : `, ${ignored} ignored`
  if (isCopied && !draft && errors > 0) announce(`Copied. The XML has ${countWords(errors, 'error')}${ofThem}: see Problems.`)
  if (isCopied && !draft && errors === 0) announceCopied()
  return isCopied
}

/** Announces that the XML was copied, with the placeholders in it. Plivo fills in none: what copied them has to. */
function announceCopied(): void {
  const document = currentSnapshot()?.document
  const texts = document ? placeholdersInUse(document.root).map(({ text }) => text) : []
  if (texts.length === 0) return announce('XML copied.', { isSeen: true })
  const named = texts.length <= 3 ? `: ${texts.join(', ')}` : ''
  announce(`Copied with ${countWords(texts.length, 'placeholder')} for your code to fill in${named}.`)
}

/** Downloads the XML as it is shown, under the document's name. */
export function downloadXml(): void {
  dropJustAdded()
  const fileName = fileNameOf(currentName())
  download(currentText(), fileName)
  const { draft, document } = currentSnapshot() ?? {}
  const named = otherEncoding(document?.declaration ?? null)
  const written = named === null ? '' : ` It is written as UTF-8, though its declaration says ${named}.`
  announce(`Downloaded ${fileName}.${draft ? ' It is not well-formed: Plivo rejects it.' : written}`)
}
