import { clsx } from 'clsx'
import { useState } from 'react'
import { specOf } from '../../../catalogue'
import type { ValueKind } from '../../../catalogue/spec'
import type { ElementNode } from '../../../model/node'
import { endStep } from '../../../editor/document'
import { useSamples } from '../../../editor/kept'
import { requestFocus } from '../../../editor/view/view'
import { attributeOfKind } from '../../../validation/values/attribute-of-kind'
import { measure } from '../../../messaging/text/measure'
import type { Measured } from '../../../messaging/text/measure'
import type { SmsParts } from '../../../messaging/text/parts'
import { characterName, replaceWords } from '../../../messaging/text/words'
import { LinkButton, Suggestion } from '../field/FieldButton'
import type { NoteProps } from './note-props'
import { fieldId, fixId } from '../field/field-id'
import { recipientsIn } from '../recipients/recipients'
import { SmsPreview } from './SmsPreview'
import { countWords, partsWord, totalWords } from './sms-words'
import { useElement } from './use-element'
import css from './notes.module.css'
import { Spacer } from '../../../ui/layout/Spacer'

/** How many parts a text message takes, what makes it longer than it must be, and how it will look. */
export function SmsMeter(props: NoteProps) {
  const [isSeen, setIsSeen] = useState(false)
  const element = useElement(props.nodeId)
  const measured = measure(props.value, useSamples())
  const total = totalWords(measured.parts, recipientsIn(valueOfKind(element, 'phoneList'), '').chips.length)
  return (
    <div className={css.note} role="group" aria-label="SMS parts">
      <p className={css.line}>
        <span className={clsx(css.meter, measured.parts > 1 && css.isMany)}>{countWords(measured)}</span>
        {total !== null && <span>{total}</span>}
        <Spacer />
        <LinkButton tabIndex={-1} aria-expanded={isSeen} onClick={() => setIsSeen(!isSeen)}>
          Preview
        </LinkButton>
      </p>
      <Room {...measured} />
      {measured.encoding === 'UCS-2' && <Cause {...props} measured={measured} />}
      {measured.unfilled > 0 && <p>Placeholders without a sample value are counted as they are written.</p>}
      {isSeen && <SmsPreview text={measured.sent} from={valueOfKind(element, 'phone')} />}
    </div>
  )
}

/** The character that forces UCS-2, and what to write instead of it. */
function Cause({ nodeId, attribute, value, offset, onChange, isReadOnly, measured }: NoteProps & CauseProps) {
  const { first: written, inSample, plain, parts } = measured
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
  const name = <b className={css.character}>{characterName(written?.character ?? inSample ?? '')}</b>
  return (
    <p id={fixId(fieldId(nodeId, attribute))}>
      {written ? (
        <LinkButton tabIndex={-1} title="Select it in the text" onClick={select}>
          {name} (character {Array.from(value.slice(0, written.from)).length + 1})
        </LinkButton>
      ) : (
        <>{name} in a sample value</>
      )}{' '}
      is not in GSM-7, so a part holds {parts > 1 ? 67 : 70} characters.{' '}
      {plain && !isReadOnly && (
        <Suggestion onApply={replace}>
          {replaceWords(plain)}
          {plain.saves > 0 && `: ${partsWord(parts)} become ${plain.counted.parts}`}
        </Suggestion>
      )}
    </p>
  )
}

interface CauseProps {
  readonly measured: Measured
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
