import { endStep } from '../../../editor/document/steps'
import { requestFocus } from '../../../editor/view/view'
import type { Measured } from '../../../messaging/text/measure'
import { isOfOtherScript } from '../../../messaging/text/parts'
import type { Replaced } from '../../../messaging/text/substitutes'
import { characterName, replaceVerb, replaceWords } from '../../../messaging/text/words'
import { fieldId, fixId } from '../field/field-id'
import { FieldButton } from '../field/FieldButton'
import type { NoteProps } from '../notes/note-props'
import { backToValue } from '../problems/field-actions'
import { PartsTotal } from './PartsTotal'
import css from './message-parts.module.css'

interface CostlySignProps extends NoteProps {
  readonly measured: Measured
  readonly recipients: number
}

/** Shows the character for which a part holds fewer, and what the message costs with another one in its place. */
export function CostlySign({ nodeId, attribute, value, offset, onChange, isReadOnly, measured, recipients }: CostlySignProps) {
  const { first, inSample, plain, parts } = measured
  const select = (): void => {
    if (!first) return
    const span = { from: first.from + offset, to: first.to + offset }
    requestFocus({ pane: 'properties', nodeId, inText: true, span })
  }
  const sign = first && (
    <FieldButton
      className={css.sign}
      title="Select it in the text"
      aria-label={`${characterName(first.character)} (character ${Array.from(value.slice(0, first.from)).length + 1})`}
      onClick={select}
    >
      {characterName(first.character)}
    </FieldButton>
  )
  return (
    <div className={css.swap} id={fixId(fieldId(nodeId, attribute))}>
      {plain && !isReadOnly ? (
        <>
          <span className={css.signs}>
            {sign}
            {plain.replaced.slice(1, mostSigns).map(({ character }) => (
              <kbd key={character}>{characterName(character)}</kbd>
            ))}
            {plain.replaced.length > mostSigns && '…'}
            <span aria-hidden="true"> → </span>
            {substitutes(plain.replaced).map((by) => (
              <kbd key={by}>{by === '' ? 'nothing' : by === ' ' ? 'space' : by}</kbd>
            ))}
          </span>
          <span className={css.outcome}>
            {plain.counted.encoding} · {plain.counted.perPart - plain.counted.left} of {plain.counted.perPart} ·{' '}
            <PartsTotal parts={plain.counted.parts} recipients={recipients} />
          </span>
          <FieldButton
            className={css.replace}
            data-fix
            aria-label={replaceWords(plain)}
            onClick={(event) => {
              const button = event.currentTarget
              endStep()
              onChange(plain.text)
              endStep()
              backToValue(button)
            }}
          >
            {replaceVerb(plain)}
          </FieldButton>
        </>
      ) : (
        <span className={css.outcome}>
          {isOfOtherScript(value) ? 'This script' : (sign ?? <kbd>{characterName(inSample ?? '')}</kbd>)}
          {first ? '' : ' in a sample value'} is not in GSM-7, so a part holds {parts > 1 ? 67 : 70} characters.
        </span>
      )}
    </div>
  )
}

const mostSigns = 3

/** Returns what the first of them are replaced by, each once. */
const substitutes = (replaced: readonly Replaced[]): readonly string[] => [
  ...new Set(replaced.slice(0, mostSigns).map(({ by }) => by)),
]
