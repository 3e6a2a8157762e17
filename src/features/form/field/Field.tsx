import { clsx } from 'clsx'
import type { FocusEvent } from 'react'
import { memo, useEffect, useRef } from 'react'
import type { NodeId } from '../../../model/node'
import type { Problem } from '../../../model/problem'
import { endStep } from '../../../editor/document/steps'
import { setAttributeOf, setTextOf } from '../../../editor/nodes/one'
import { reportField, useIsAbout, useIsField } from '../../../editor/view/view'
import type { Width } from '../element/arrange'
import { FieldAbout } from '../about/about'
import { FieldBadge, FieldMarks, FieldNote, FieldTools } from '../notes/FieldNote'
import { saySame } from '../problems/FieldProblems'
import { FieldHead, LabelWords } from './FieldHead'
import { FieldHelp } from './FieldHelp'
import { ClearButton } from './ClearButton'
import type { Facts } from './facts'
import { helpOf, markOf } from './facts'
import { fieldId, fixId } from './field-id'
import { ValueInput } from '../inputs/inputs'
import { useAfterPress } from './after-press'
import { useRefused } from './use-refused'
import { useShownText } from './use-shown-text'
import css from './field.module.css'

/** How a field stands: in the grid of a form, in a row with its label before it, as the bubble of a message, or on one line. */
export type Shape = Width | 'row' | 'bubble' | 'line'

interface FieldProps {
  readonly nodeId: NodeId
  /** null for the text of the node. */
  readonly attribute: string | null
  readonly facts: Facts
  /** null while the attribute is absent. */
  readonly value: string | null
  readonly problems: readonly Problem[]
  /** Whether the problems are said: not before someone was in the field. */
  readonly isJudged: boolean
  readonly isRequired: boolean
  readonly isReadOnly: boolean
  /** Whether it counts for nothing beside the other attributes. */
  readonly isIdle: boolean
  readonly companion: string | null
  readonly shape: Shape
  readonly onVisited: (attribute: string | null) => void
}

/** Shows one attribute, or the text, of a node: label, control, help and problems. Every key is in the document at once. */
export const Field = memo(OneField, (before, after) => {
  const { problems, ...rest } = before
  return (
    saySame(problems, after.problems) && Object.entries(rest).every(([name, value]) => after[name as keyof FieldProps] === value)
  )
})

/** Where no box shows that something can be written. */
const hints: { readonly [S in Shape]?: string } = { row: 'Your number', bubble: 'Write the message' }

const look: { readonly [S in Shape]: string | undefined } = {
  full: undefined,
  half: css.isHalf,
  wide: css.isWide,
  narrow: css.isNarrow,
  row: css.isRow,
  bubble: css.isBubble,
  line: css.isLine,
}

function OneField({
  nodeId,
  attribute,
  facts,
  value,
  problems,
  isJudged,
  isRequired,
  isReadOnly,
  isIdle,
  companion,
  shape,
  onVisited,
}: FieldProps) {
  const isAboutOpen = useIsAbout(nodeId, attribute)
  const root = useRef<HTMLDivElement>(null)
  const isMeant = useIsField(nodeId, attribute)
  useEffect(() => {
    if (isMeant && !root.current?.contains(document.activeElement)) root.current?.scrollIntoView({ block: 'nearest' })
  }, [isMeant])
  const text = useShownText(attribute === null ? (value ?? '') : '')
  const shown = attribute === null ? text.shown : (value ?? '')
  const id = fieldId(nodeId, attribute)
  const labelId = `${id}-label`
  // What is wrong with an absent value because of the values beside it is said at once; that it is missing is not.
  const said = problems.filter(
    (problem) =>
      (isJudged || (value === null && !problem.rule.startsWith('required-'))) &&
      // The meter in the bubble says it, with what it costs.
      !(shape === 'bubble' && problem.rule === 'costly-sign'),
  )
  // In the eye where someone is about to write, and out of the way where something is written.
  const isHelpSeen = useAfterPress(shown === '' || isMeant)
  const isBad = said.some((problem) => problem.level !== 'info')
  const mark = markOf(facts)
  const { refused, take, forget } = useRefused(value)
  const onChange = (next: string | null): void => {
    if (attribute === null) return take(next, setTextOf(nodeId, text.wholeOf(next ?? '')))
    // An unknown attribute has no place to come back to, so emptying it does not remove it.
    take(next, setAttributeOf(nodeId, attribute, next ?? (facts.isUnknown ? '' : null)))
  }
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!currentTarget.contains(relatedTarget)) forget()
    endStep()
    reportField(null)
    onVisited(attribute)
  }
  const isFull = shape !== 'row' && shape !== 'bubble' && shape !== 'line'
  const canClear = attribute !== null && value !== null && !isReadOnly && (!isRequired || value === '')
  return (
    <div
      ref={root}
      className={clsx(css.field, look[shape])}
      data-field={attribute ?? 'text'}
      data-meant={isMeant || undefined}
      data-level={said[0]?.level}
      onFocus={() => reportField({ nodeId, attribute })}
      onBlur={onBlur}
    >
      <FieldHead isMissing={isRequired && isFull && shown === ''} mark={mark}>
        {/* A list of choices is no control that a label leads to by itself. */}
        <label htmlFor={id} id={labelId} onClick={() => document.getElementById(id)?.focus()}>
          <LabelWords label={facts.label} />
          {attribute !== null && (
            <>
              {facts.label === '' ? '' : ' '}
              <code title={attribute}>{attribute}</code>
            </>
          )}
        </label>
      </FieldHead>
      <div className={css.frame}>
        <div className={css.value}>
          {shown !== '' && <FieldMarks control={id} facts={facts} value={shown} />}
          <ValueInput
            id={id}
            labelId={labelId}
            type={facts.type}
            value={refused ? refused.typed : attribute === null ? text.shown : value}
            onChange={onChange}
            byDefault={'default' in facts ? facts.default : undefined}
            hint={hints[shape]}
            describedBy={`${id}-help ${fixId(id)}`}
            isInvalid={isBad || refused !== null}
            isReadOnly={isReadOnly}
            isRequired={isRequired}
            isBody={attribute === null}
            offset={text.offset}
            companion={companion}
            clear={
              <>
                {shape === 'row' && shown !== '' && <FieldBadge facts={facts} value={shown} />}
                {canClear && (
                  <ClearButton
                    attribute={attribute}
                    isUnknown={facts.isUnknown === true}
                    onClear={() => take(value, setAttributeOf(nodeId, attribute, null))}
                  />
                )}
              </>
            }
          />
        </div>
        <div>
          <FieldHelp
            id={`${id}-help`}
            refusal={refused?.reason ?? null}
            problems={said}
            isReadOnly={isReadOnly}
            help={helpOf(facts, value, isIdle)}
            isHelpSeen={isFull && isHelpSeen}
          />
          {(shown !== '' || shape === 'bubble') && (
            <FieldNote
              nodeId={nodeId}
              attribute={attribute}
              facts={facts}
              value={shown}
              offset={text.offset}
              onChange={onChange}
              isReadOnly={isReadOnly}
              isCompact={!isFull}
            />
          )}
        </div>
      </div>
      {shape === 'bubble' && !isReadOnly && <FieldTools nodeId={nodeId} value={shown} offset={text.offset} onChange={onChange} />}
      {isAboutOpen && <FieldAbout facts={facts} />}
    </div>
  )
}
