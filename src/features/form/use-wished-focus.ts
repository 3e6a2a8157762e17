import type { RefObject } from 'react'
import { useEffect } from 'react'
import type { NodeId } from '../../model/node'
import type { FocusRequest } from '../../editor/view/view'
import { dropFocusRequest } from '../../editor/view/view'
import { fieldId } from './field/field-id'
import { ofElement, fieldTitle } from './problems/field-actions'

type Wish = Extract<FocusRequest, { pane: 'properties' }>

/** Gives the focus to the field that someone asked for, once its form is there. */
export function useWishedFocus(
  form: RefObject<HTMLElement | null>,
  wish: Wish | null,
  shown: NodeId | null,
  selected: NodeId | null,
): void {
  useEffect(() => {
    if (!wish || !form.current) return
    if (wish.nodeId !== selected) return dropFocusRequest(wish)
    if (wish.nodeId !== shown) return
    dropFocusRequest(wish)
    const control = controlFor(form.current, wish)
    control?.focus()
    const isNamed = control?.id === fieldId(wish.nodeId, wish.attribute ?? null)
    if (wish.span && isNamed && (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) {
      const offset = Number(control.dataset['offset'] ?? 0)
      control.setSelectionRange(wish.span.from - offset, wish.span.to - offset)
    }
  }, [form, wish, shown, selected])
}

function controlFor(form: HTMLElement, { nodeId, attribute, inText, isOfElement }: Wish): HTMLElement | null {
  const find = (selector: string): HTMLElement | null => form.querySelector<HTMLElement>(selector)
  if (isOfElement) return find(ofElement) ?? find(fieldTitle)
  const named = attribute ?? (inText ? null : undefined)
  const control = named === undefined ? null : document.getElementById(fieldId(nodeId, named))
  return control ?? find('[data-control]') ?? find(fieldTitle)
}
