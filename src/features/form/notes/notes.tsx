import { lazy } from '../../../ui/loading/lazy'
import type { NoteProps } from './note-props'
import { PairsNote } from './PairsNote'
import { PhoneNote } from './PhoneNote'
import { SmsMeter } from '../message/SmsMeter'
import { SpeechNote } from './SpeechNote'

export { MessageTools } from '../message/MessageTools'
export { SenderBadge } from '../message/SenderBadge'
export { SmsMarks as Marks } from '../message/SmsMarks'
export { SpeechNote } from './SpeechNote'

/** Asks what a stream is for; a part of its own, since most forms have no stream. */
export const StreamChoices = lazy(() => stream().then((loaded) => loaded.StreamChoices), true)

const PlayAudioNote = lazy(() => stream().then((loaded) => loaded.PlayAudioNote), true)
const StatusEventsNote = lazy(() => stream().then((loaded) => loaded.StatusEventsNote), true)

const stream = () => import('./stream/stream')

/** Shows the note that a field has. */
export function Note(props: NoteProps) {
  const { facts } = props
  if ('shows' in facts) return facts.shows === 'playAudio' ? <PlayAudioNote {...props} /> : <StatusEventsNote {...props} />
  if (facts.type.kind === 'keyValueList') return <PairsNote {...props} />
  if (!('counts' in facts)) return <PhoneNote {...props} />
  return facts.counts === 'parts' ? <SmsMeter {...props} /> : <SpeechNote {...props} />
}
