import { specOf } from '../../../../catalogue'
import { frameBytes, frameMilliseconds, playAudioFormat } from '../../../../catalogue/streams/formats'
import { messagesFromServer, sampleOf } from '../../../../catalogue/streams/messages'
import { writeClipboard } from '../../../../editor/browser-io'
import { announce } from '../../../../editor/view/view'
import { copyBlocked } from '../../../../editor/words/keys'
import { effectiveValue } from '../../../../running/conditions'
import { FieldButton } from '../../field/FieldButton'
import type { NoteProps } from '../note-props'
import { useElement } from '../use-element'
import css from './stream-notes.module.css'

/** Shows under the format of a stream how much of it comes, and the message with which the server speaks in the same format. */
export function PlayAudioNote({ nodeId, value }: Pick<NoteProps, 'nodeId' | 'value'>) {
  const element = useElement(nodeId)
  const spec = element && specOf(element.name)
  const format = playAudioFormat(value)
  const message = messagesFromServer.find(({ event }) => event === 'playAudio')
  if (!element || !spec || !format || !message) return null
  const gets = `Your server gets about ${frameBytes(format)} bytes in ${frameMilliseconds} ms.`
  if (effectiveValue(element, spec, 'bidirectional') !== 'true') return <p className={css.note}>{gets}</p>
  const sample = JSON.stringify(sampleOf(message, format), null, 2)
  const copy = async (): Promise<void> => {
    announce((await writeClipboard(sample)) ? 'playAudio copied.' : copyBlocked())
  }
  return (
    <div className={css.note} role="group" aria-label="playAudio">
      <p className={css.line}>
        <span>It speaks in the same format, or the caller hears noise:</span>
        <FieldButton className={css.copy} aria-label="Copy playAudio" onClick={() => void copy()}>
          Copy
        </FieldButton>
      </p>
      <pre tabIndex={0}>{sample}</pre>
      <p>{gets} sampleRate is a number, contentType has no “;rate=”, and payload is raw audio in base64, without a WAV header.</p>
    </div>
  )
}
