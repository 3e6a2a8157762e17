import type { NoteProps } from './note-props'
import { PhoneNote } from './PhoneNote'
import { SmsMeter } from '../message/SmsMeter'
import { SpeechNote } from './SpeechNote'

export { MessageTools } from '../message/MessageTools'
export { SenderBadge } from '../message/SenderBadge'
export { SmsMarks as Marks } from '../message/SmsMarks'
export { SpeechNote } from './SpeechNote'

/** The note that a field has. */
export function Note(props: NoteProps) {
  const { facts } = props
  if (!('counts' in facts)) return <PhoneNote {...props} />
  return facts.counts === 'parts' ? <SmsMeter {...props} /> : <SpeechNote {...props} />
}
