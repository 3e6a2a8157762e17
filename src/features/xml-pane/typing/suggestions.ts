import { clsx } from 'clsx'
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { autocompletion, pickedCompletion, startCompletion } from '@codemirror/autocomplete'
import type { Extension } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { complete } from '../../../completion/complete'
import type { Offer } from '../../../completion/complete'
import { addAutoText } from './auto-text'
import { catalogueCard } from '../marks/cards'
import { surroundings } from './surroundings'
import css from '../marks/xml-help.module.css'

/** Offers what fits while someone types in a tag, and anywhere on Ctrl+Space; beside each offer stands what it does. */
export const suggestions: Extension = autocompletion({
  override: [suggest],
  icons: false,
  tooltipClass: () => clsx(css.offers),
})

function suggest({ state, pos, explicit }: CompletionContext): CompletionResult | null {
  const { text, start, at, above } = surroundings(state, pos)
  const found = complete(text, at, above)
  if (!found || (found.isBetween && !explicit)) return null
  return {
    from: found.from + start,
    to: found.to + start,
    options: found.offers.map(optionOf),
    validFor: /^[\w.:-]*$/,
  }
}

function optionOf(offer: Offer, index: number): Completion {
  return {
    label: offer.label,
    detail: offer.detail,
    type: offer.kind.replace(' ', '-'),
    // Where two match as well, the order of the offers holds.
    sortText: String(index).padStart(4, '0'),
    info: () => catalogueCard(offer.element, offer.attribute),
    apply: (view, completion, from, to) => take(view, completion, offer, from, to),
  }
}

function take(view: EditorView, completion: Completion, { kind, insert, caret }: Offer, from: number, to: number): void {
  const end = Math.max(to, from)
  view.dispatch({
    changes: { from, to: end, insert },
    selection: { anchor: from + caret },
    effects: caret < insert.length ? addAutoText.of({ from: from + caret, to: from + insert.length }) : [],
    annotations: pickedCompletion.of(completion),
    userEvent: 'input.complete',
    scrollIntoView: true,
  })
  // The caret stands in a value now, which may have something to offer itself.
  if (kind === 'attribute' && insert[caret] === '"') startCompletion(view)
}
