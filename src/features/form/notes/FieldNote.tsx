import { lazy } from '../../../ui/loading/lazy'
import type { Facts } from '../field/facts'
import type { NoteProps } from './note-props'

// What a note adds is not missed where it cannot be fetched.
const Note = lazy(() => load().then((loaded) => loaded.Note), true)
const Speech = lazy(() => load().then((loaded) => loaded.SpeechNote), true)
const Marks = lazy(() => load().then((loaded) => loaded.Marks), true)

const Tools = lazy(() => load().then((loaded) => loaded.MessageTools), true)
const Badge = lazy(() => load().then((loaded) => loaded.SenderBadge), true)

/** Asks above the fields of a stream what it is for, in words. */
export const StreamChoices = lazy(() => load().then((loaded) => loaded.StreamChoices), true)

const load = () => import('./notes')

/**
 * Shows under a field what its value comes to, such as the parts of an SMS or the country of a number. It comes after the
 * form.
 */
export function FieldNote(props: NoteProps) {
  return hasNote(props.facts) ? <Note {...props} /> : null
}

/** Shows under a text with elements in it what both come to. */
export function MixedNote(props: Pick<NoteProps, 'nodeId' | 'facts' | 'isReadOnly'>) {
  return 'counts' in props.facts && props.facts.counts === 'seconds' ? <Speech {...props} /> : null
}

/** Marks behind the text of a field the characters that its note is about. `control` is the id of the text box. */
export function FieldMarks({ control, facts, value }: { readonly control: string } & Pick<NoteProps, 'facts' | 'value'>) {
  return 'counts' in facts && facts.counts === 'parts' ? <Marks control={control} value={value} /> : null
}

/** Says beside the number that a message comes from what kind of sender it is. */
export function FieldBadge({ facts, value }: Pick<NoteProps, 'facts' | 'value'>) {
  return facts.type.kind === 'phone' && facts.type.role === 'sender' ? <Badge value={value} /> : null
}

/** Offers under the bubble of a message what can be put into its text. */
export const FieldTools = (props: Pick<NoteProps, 'nodeId' | 'value' | 'offset' | 'onChange'>) => <Tools {...props} />

const hasNote = (facts: Facts): boolean =>
  'counts' in facts || 'shows' in facts || ['phone', 'phoneList', 'sipUri', 'keyValueList'].includes(facts.type.kind)
