import { clsx } from 'clsx'
import { useState } from 'react'
import { specOf } from '../../../catalogue'
import type { ValueKind } from '../../../catalogue/spec'
import type { ElementNode } from '../../../model/node'
import { endStep } from '../../../editor/document'
import { useSamples } from '../../../editor/kept'
import { requestFocus } from '../../../editor/view/view'
import { attributeOfKind } from '../../../validation/values/attribute-of-kind'
import type { SmsParts } from '../../../validation/sms/parts'
import { forcingIn, smsPartsOf } from '../../../validation/sms/parts'
import { plainer } from '../../../validation/sms/substitutes'
import { LinkButton, Suggestion } from '../field/FieldButton'
import type { NoteProps } from './note-props'
import { fieldId, fixId } from '../field/field-id'
import { recipientsIn } from '../recipients/recipients'
import { filled } from './samples'
import { SmsPreview } from './SmsPreview'
import { characterName, countWords, partsWord, replaceWords, totalWords } from './sms-words'
import { useElement } from './use-element'
import css from './notes.module.css'
import { Spacer } from '../../../ui/layout/Spacer'

/** How many parts a text message takes, what makes it longer than it must be, and how it will look. */
export function SmsMeter(props: NoteProps) {
  const [isSeen, setIsSeen] = useState(false)
  const element = useElement(props.nodeId)
  const { text, unfilled } = filled(props.value, useSamples())
  const counted = smsPartsOf(text)
  const total = totalWords(counted.parts, recipientsIn(valueOfKind(element, 'phoneList'), '').chips.length)
  return (
    <div className={css.note} role="group" aria-label="SMS parts">
      <p className={css.line}>
        <span className={clsx(css.meter, counted.parts > 1 && css.isMany)}>{countWords(counted)}</span>
        {total !== null && <span>{total}</span>}
        <Spacer />
        <LinkButton tabIndex={-1} aria-expanded={isSeen} onClick={() => setIsSeen(!isSeen)}>
          Preview
        </LinkButton>
      </p>
      <Room {...counted} />
      {counted.encoding === 'UCS-2' && <Cause {...props} text={text} counted={counted} />}
      {unfilled > 0 && <p>Placeholders without a sample value are counted as they are written.</p>}
      {isSeen && <SmsPreview text={text} from={valueOfKind(element, 'phone')} />}
    </div>
  )
}

/** The character that forces UCS-2, and what to write instead of it. */
function Cause({ nodeId, attribute, value, offset, onChange, isReadOnly, text, counted }: NoteProps & CauseProps) {
  const written = forcingIn(value)
  const plain = plainer(value)
  const select = (): void => {
    if (!written) return
    const span = { from: written.from + offset, to: written.to + offset }
    requestFocus({ pane: 'properties', nodeId, inText: true, span })
  }
  const replace = (): void => {
    endStep()
    onChange(plain?.text ?? value)
    endStep()
  }
  const name = <b className={css.character}>{characterName((written ?? forcingIn(text))?.character ?? '')}</b>
  return (
    <p id={fixId(fieldId(nodeId, attribute))}>
      {written ? (
        <LinkButton tabIndex={-1} title="Select it in the text" onClick={select}>
          {name} (character {Array.from(value.slice(0, written.from)).length + 1})
        </LinkButton>
      ) : (
        <>{name} in a sample value</>
      )}{' '}
      is not in GSM-7, so a part holds {counted.parts > 1 ? 67 : 70} characters.{' '}
      {plain && !isReadOnly && (
        <Suggestion onApply={replace}>
          {replaceWords(plain)}
          {counted.parts > plain.parts && `: ${partsWord(counted.parts)} become ${plain.parts}`}
        </Suggestion>
      )}
    </p>
  )
}

interface CauseProps {
  /** The text with its samples. */
  readonly text: string
  readonly counted: SmsParts
}

/** How full the last part is. */
function Room({ left, perPart, parts }: SmsParts) {
  return (
    <div className={css.meterRoom} data-many={parts > 1 || undefined} aria-hidden="true">
      <span style={{ width: `${parts === 0 ? 0 : (100 * (perPart - left)) / perPart}%` }} />
    </div>
  )
}

/** The value of the first attribute of that kind. */
function valueOfKind(element: ElementNode | null, kind: ValueKind): string | null {
  const spec = element && specOf(element.name)
  const name = spec ? attributeOfKind(spec, kind) : null
  return name === null ? null : (element?.attributes.get(name) ?? null)
}
