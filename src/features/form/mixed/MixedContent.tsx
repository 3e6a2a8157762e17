import { clsx } from 'clsx'
import { memo, useState } from 'react'
import type { Edits } from '../../../core-page'
import { elementAt } from '../../../model/edit'
import type { Document, ElementNode, NodeId } from '../../../model/node'
import type { Problem } from '../../../model/problem'
import { edit } from '../../../editor/document/edits'
import { endStep } from '../../../editor/document/steps'
import { reveal } from '../../../editor/document/selected'
import { pathOf } from '../../../editor/paths'
import { reportField } from '../../../editor/view/view'
import { wholeText } from '../../../model/content'
import { iconOf } from '../../../editor/words/icon-of'
import { NodeIcon } from '../../../ui/pictures/NodeIcon'
import { actionKeys, FieldButton, LinkButton } from '../field/FieldButton'
import { MixedNote } from '../notes/FieldNote'
import { FieldHead } from '../field/FieldHead'
import { FieldHelp } from '../field/FieldHelp'
import type { Facts } from '../field/facts'
import { nameOf } from '../element/name-of'
import type { Other, Slot } from './mixed'
import { rowsOf, withSlotText } from './mixed'
import { AreaControl } from '../inputs/TextControl'
import { useShownText } from '../field/use-shown-text'
import css from './mixed-content.module.css'

interface MixedProps {
  readonly element: ElementNode
  readonly facts: Facts
  readonly problems: readonly Problem[]
  readonly isReadOnly: boolean
}

/** So many rows are shown at first: more than anyone writes, fewer than would make the form slow. */
const mostRows = 200

/** Shows a text with elements in it, in order: the text is edited in its place, the elements are buttons that lead to them. */
export function MixedContent({ element, facts, problems, isReadOnly }: MixedProps) {
  const said = problems.filter((problem) => problem.inText)
  const rows = rowsOf(element)
  const [most, setMost] = useState(mostRows)
  return (
    <div className={css.mixed} role="group" aria-label={facts.label} data-field="text">
      <FieldHead isMissing={false}>
        <b>{facts.label}</b>
      </FieldHead>
      <ol className={css.rows}>
        {rows
          .slice(0, most)
          .map((row) =>
            row.kind === 'other' ? (
              <OtherRow key={row.key} node={row.node} />
            ) : (
              <TextRow
                key={row.key}
                nodeId={element.id}
                slotKey={row.key}
                index={row.index}
                run={row.run}
                number={row.number}
                isReadOnly={isReadOnly}
              />
            ),
          )}
      </ol>
      {rows.length > most && (
        <LinkButton tabIndex={-1} onClick={() => setMost(most + mostRows)}>
          Show more of {rows.length} rows
        </LinkButton>
      )}
      <FieldHelp problems={said} isReadOnly={isReadOnly} help="Text and elements in reading order." />
      <MixedNote nodeId={element.id} facts={facts} isReadOnly={isReadOnly} />
    </div>
  )
}

interface TextRowProps {
  readonly nodeId: NodeId
  readonly slotKey: string
  readonly index: number
  readonly run: Slot['run']
  readonly number: number
  readonly isReadOnly: boolean
}

const TextRow = memo(OneText)

function OneText({ nodeId, slotKey, index, run, number, isReadOnly }: TextRowProps) {
  const text = useShownText(run?.text ?? '')
  const [hasFocus, setHasFocus] = useState(false)
  const onChange = (shown: string): void => {
    const change = (document: Document, edits: Edits): Document => {
      const path = pathOf(document, nodeId)
      const element = path && elementAt(document, path)
      return element ? edits.replaceNode(document, path, withSlotText(element, { index, run }, text.wholeOf(shown))) : document
    }
    edit('edit the text', change, { mergeKey: `${nodeId} ${slotKey}` })
  }
  const onFocus = (): void => {
    setHasFocus(true)
    reportField({ nodeId, attribute: null })
  }
  const onBlur = (): void => {
    setHasFocus(false)
    reportField(null)
    endStep()
  }
  const isEmpty = text.shown === '' && !hasFocus
  return (
    <li className={clsx(css.text, isEmpty && css.isEmpty)}>
      <AreaControl
        isBoxed
        data-control=""
        data-slot={slotKey}
        data-offset={text.offset}
        aria-keyshortcuts={actionKeys}
        aria-label={`Text ${number}${run?.kind === 'cdata' ? ' (CDATA)' : ''}`}
        placeholder={hasFocus ? 'Text here' : '+ text'}
        rows={1}
        readOnly={isReadOnly}
        value={text.shown}
        onChange={(event) => onChange(event.target.value)}
        onFocus={onFocus}
        onBlur={onBlur}
      />
    </li>
  )
}

const OtherRow = memo(OneOther)

function OneOther({ node }: { readonly node: Other['node'] }) {
  return (
    <li>
      <FieldButton className={css.node} onClick={() => reveal(node.id)}>
        <NodeIcon {...iconOf(node)} />
        <b>{nameOf(node)}</b>
        <span className={css.summary}>{summaryOf(node)}</span>
        <span aria-hidden="true">›</span>
      </FieldButton>
    </li>
  )
}

function summaryOf(node: Other['node']): string {
  if (node.kind !== 'element') return node.text.trim().slice(0, 50)
  const attributes = [...node.attributes].map(([name, value]) => `${name} ${value}`)
  return [wholeText(node).trim(), ...attributes]
    .filter((part) => part !== '')
    .join(' · ')
    .slice(0, 60)
}
