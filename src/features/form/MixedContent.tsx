import { useState } from 'react'
import { edits } from '../../core'
import type { ElementNode, Node } from '../../model/node'
import type { Problem } from '../../model/problem'
import { edit, endStep, reveal } from '../../store/document'
import { pathOf } from '../../store/paths'
import { reportField } from '../../store/view'
import { wholeText } from '../../validation/content'
import { NodeIcon } from '../../ui/NodeIcon'
import { FieldProblems } from './FieldProblems'
import type { Facts } from './facts'
import { iconOf, nameOf } from './icon'
import type { Slot } from './mixed'
import { rowsOf, withSlotText } from './mixed'
import { useShownText } from './use-shown-text'

interface MixedProps {
  readonly element: ElementNode
  readonly facts: Facts
  readonly problems: readonly Problem[]
  readonly isReadOnly: boolean
}

/** A text with elements in it, in order: the text is edited in its place, the elements are buttons that lead to them. */
export function MixedContent({ element, facts, problems, isReadOnly }: MixedProps) {
  const said = problems.filter((problem) => problem.inText)
  const rows = rowsOf(element)
  const slots = rows.filter((row) => row.kind === 'slot')
  return (
    <div className="field mixed" role="group" aria-label={facts.label} data-field="text">
      <div className="field-head">
        <span className="label">{facts.label}</span>
        {facts.required && <span className="required">required</span>}
      </div>
      <ol className="mixed-rows">
        {rows.map((row) => {
          if (row.kind === 'other') return <OtherRow key={row.key} node={row.node} />
          return <TextRow key={row.key} element={element} slot={row} number={slots.indexOf(row) + 1} isReadOnly={isReadOnly} />
        })}
      </ol>
      <div className="field-help">
        {said.length > 0 ? (
          <FieldProblems problems={said} isReadOnly={isReadOnly} />
        ) : (
          'Text and elements in the order in which they are read.'
        )}
      </div>
    </div>
  )
}

interface TextRowProps {
  readonly element: ElementNode
  readonly slot: Slot
  readonly number: number
  readonly isReadOnly: boolean
}

function TextRow({ element, slot, number, isReadOnly }: TextRowProps) {
  const text = useShownText(slot.run?.text ?? '')
  const [hasFocus, setHasFocus] = useState(false)
  const onChange = (shown: string): void => {
    edit(
      'edit the text',
      (document) => {
        const path = pathOf(document, element.id)
        return path ? edits.replaceNode(document, path, withSlotText(element, slot, text.wholeOf(shown))) : document
      },
      { mergeKey: `${element.id} ${slot.key}` },
    )
  }
  const onBlur = (): void => {
    setHasFocus(false)
    reportField(null)
    endStep()
  }
  const isEmpty = text.shown === '' && !hasFocus
  return (
    <li className={isEmpty ? 'mixed-text is-empty' : 'mixed-text'}>
      <textarea
        className="input long boxed"
        data-control=""
        aria-label={`Text ${number}${slot.run?.kind === 'cdata' ? ' (CDATA)' : ''}`}
        placeholder={hasFocus ? 'Text here' : '+ text'}
        rows={1}
        readOnly={isReadOnly}
        value={text.shown}
        onChange={(event) => onChange(event.target.value)}
        onFocus={() => {
          setHasFocus(true)
          reportField({ nodeId: element.id, attribute: null })
        }}
        onBlur={onBlur}
      />
    </li>
  )
}

function OtherRow({ node }: { readonly node: Exclude<Node, { kind: 'text' | 'cdata' }> }) {
  return (
    <li>
      <button type="button" className="mixed-node" onClick={() => reveal(node.id)}>
        <NodeIcon {...iconOf(node)} />
        <b>{nameOf(node)}</b>
        <span className="mixed-summary">{summaryOf(node)}</span>
        <span aria-hidden="true">›</span>
      </button>
    </li>
  )
}

function summaryOf(node: Exclude<Node, { kind: 'text' | 'cdata' }>): string {
  if (node.kind !== 'element') return node.text.trim().slice(0, 50)
  const attributes = [...node.attributes].map(([name, value]) => `${name} ${value}`)
  return [wholeText(node).trim(), ...attributes]
    .filter((part) => part !== '')
    .join(' · ')
    .slice(0, 60)
}
