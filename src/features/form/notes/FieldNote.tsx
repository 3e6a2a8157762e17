import { lazy } from '../../../ui/loading/lazy'
import type { Facts } from '../field/facts'
import type { NoteProps } from './note-props'

// What a note adds is not missed where it cannot be fetched.
const Note = lazy(() => load().then((loaded) => loaded.Note), true)
const Speech = lazy(() => load().then((loaded) => loaded.SpeechNote), true)
const Marks = lazy(() => load().then((loaded) => loaded.Marks), true)

const load = () => import('./notes')

/** Under a field: what its value comes to, such as the parts of an SMS or the country of a number. Comes after the form. */
export function FieldNote(props: NoteProps) {
  return hasNote(props.facts) ? <Note {...props} /> : null
}

/** Under a text with elements in it: what both come to. */
export function MixedNote(props: Pick<NoteProps, 'nodeId' | 'facts' | 'isReadOnly'>) {
  return 'counts' in props.facts && props.facts.counts === 'seconds' ? <Speech {...props} /> : null
}

/** Behind the text of a field: marks of the characters that its note is about. `control` is the id of the text box. */
export function FieldMarks({ control, facts, value }: { readonly control: string } & Pick<NoteProps, 'facts' | 'value'>) {
  return 'counts' in facts && facts.counts === 'parts' ? <Marks control={control} value={value} /> : null
}

const hasNote = (facts: Facts): boolean => 'counts' in facts || ['phone', 'phoneList', 'sipUri'].includes(facts.type.kind)
