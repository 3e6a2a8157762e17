import { specOf } from '../../../catalogue'
import type { ElementSpec, ValueKind } from '../../../catalogue/spec'
import { basicVoices, listedVoice, markupVoiceOf } from '../../../catalogue/speech/voices'
import type { ElementNode } from '../../../model/node'
import { edit } from '../../../editor/document/edits'
import { endStep } from '../../../editor/document/steps'
import { setAttributeOf } from '../../../editor/nodes/one'
import { pathOf } from '../../../editor/paths'
import { announce, requestFocus } from '../../../editor/view/view'
import { attributeOfKind } from '../../../validation/values/attribute-of-kind'
import { effectiveValue } from '../../../running/conditions'
import { FieldButton, Suggestion } from '../field/FieldButton'
import { fieldId } from '../field/field-id'
import { originOf } from '../problems/field-actions'
import type { Part } from '../mixed/markup'
import { withMarkup } from '../mixed/markup'
import { rowsOf } from '../mixed/mixed'
import css from './notes.module.css'

/**
 * Offers the speech markup that an element can hold, to put round what is selected in its text, or at the caret; for a voice
 * that ignores it, one that does not.
 */
export function MarkupBar({ element }: { readonly element: ElementNode }) {
  const spec = specOf(element.name)
  const names = spec?.children.filter((name) => specOf(name)?.category === 'ssml') ?? []
  if (!spec || names.length === 0) return null
  const voice = valueOf(element, spec, 'voice')
  if (basicVoices.includes(listedVoice(voice) ?? voice)) return <OtherVoice element={element} spec={spec} voice={voice} />
  return (
    <p className={css.markupBar} role="group" aria-label="Insert speech markup">
      {names.map((name) => (
        <FieldButton
          key={name}
          aria-label={`Insert ${name}`}
          title={specOf(name)?.doc}
          // The selection in the text stays what it is.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => insert(element, name)}
        >
          {name}
        </FieldButton>
      ))}
    </p>
  )
}

interface OtherVoiceProps {
  readonly element: ElementNode
  readonly spec: ElementSpec
  readonly voice: string
}

/** Says why there is no markup to insert, and offers the voice that changes that. */
function OtherVoice({ element, spec, voice }: OtherVoiceProps) {
  const attribute = attributeOfKind(spec, 'voice')
  const other = markupVoiceOf(valueOf(element, spec, 'language'))
  return (
    <p>
      {voice} ignores SSML.
      {attribute !== null && other !== undefined ? (
        <Suggestion onApply={() => setAttributeOf(element.id, attribute, other)}>Use {other}</Suggestion>
      ) : (
        ' Choose a Polly voice.'
      )}
    </p>
  )
}

/** Returns the value of the attribute of that kind, be it the default. */
function valueOf(element: ElementNode, spec: ElementSpec, kind: ValueKind): string {
  const name = attributeOfKind(spec, kind)
  return name === null ? '' : (effectiveValue(element, spec, name) ?? '')
}

function insert(element: ElementNode, name: string): void {
  const { element: next, made } = withMarkup(element, partOf(element), name)
  endStep()
  const refusal = edit(
    `insert ${name}`,
    (document, edits) => {
      const path = pathOf(document, element.id)
      return path ? edits.replaceNode(document, path, next) : document
    },
    { select: () => [made.id] },
  )
  if (refusal !== null) return
  requestFocus({ pane: 'properties', nodeId: made.id })
  announce(`Inserted ${name}.`, { isSeen: true })
}

/** Returns what is selected in the text of the element; the end of its last text where nothing is. */
function partOf(element: ElementNode): Part {
  const slots = rowsOf(element).filter((row) => row.kind === 'slot')
  const last = slots.at(-1) ?? { index: 0, run: null }
  const control = lastTextControl(element)
  const slot = slots.find(({ key }) => key === control?.dataset['slot']) ?? last
  const length = slot.run?.text.length ?? 0
  if (!control) return { slot, from: length, to: length }
  const offset = Number(control.dataset['offset'] ?? 0)
  return { slot, from: Math.min(length, control.selectionStart + offset), to: Math.min(length, control.selectionEnd + offset) }
}

/**
 * Returns the text box of the element that has the focus, or had it when Alt+Enter led to the button that has it now; else the one of
 * its whole text, and null where it has none.
 */
function lastTextControl(element: ElementNode): HTMLTextAreaElement | null {
  const focused = document.activeElement
  const text = focused?.matches('button') ? originOf(focused) : focused
  if (text instanceof HTMLTextAreaElement && text.closest('[data-field=text]')) return text
  const control = document.getElementById(fieldId(element.id, null))
  return control instanceof HTMLTextAreaElement ? control : null
}
