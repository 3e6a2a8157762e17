import type { RefObject } from 'react'
import { useEffect } from 'react'
import type { NodeId } from '../../model/node'
import type { FocusRequest } from '../../editor/view/view'
import { dropFocusRequest } from '../../editor/view/view'
import { fieldId } from './field/field-id'
import { ofElement, fieldTitle } from './problems/field-actions'

type FieldRequest = Extract<FocusRequest, { pane: 'properties' }>

/** Gives the focus to the field that someone asked for, once its form is there. */
export function useRequestedFocus(
  form: RefObject<HTMLElement | null>,
  request: FieldRequest | null,
  shown: NodeId | null,
  selected: NodeId | null,
): void {
  useEffect(() => {
    if (!request || !form.current) return
    if (request.nodeId !== selected) return dropFocusRequest(request)
    if (request.nodeId !== shown) return
    dropFocusRequest(request)
    const control = controlFor(form.current, request)
    control?.focus()
    const isNamed = control?.id === fieldId(request.nodeId, request.attribute ?? null)
    if (request.span && isNamed && (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) {
      const offset = Number(control.dataset['offset'] ?? 0)
      control.setSelectionRange(request.span.from - offset, request.span.to - offset)
    }
  }, [form, request, shown, selected])
}

function controlFor(form: HTMLElement, { nodeId, attribute, inText, isOfElement }: FieldRequest): HTMLElement | null {
  const find = (selector: string): HTMLElement | null => form.querySelector<HTMLElement>(selector)
  if (isOfElement) return find(ofElement) ?? find(fieldTitle)
  const named = attribute ?? (inText ? null : undefined)
  const control = named === undefined ? null : document.getElementById(fieldId(nodeId, named))
  return control ?? find('[data-control]') ?? find(fieldTitle)
}
