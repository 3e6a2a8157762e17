import { clsx } from 'clsx'
import { syntaxHighlighting } from '@codemirror/language'
import { tagHighlighter, tags } from '@lezer/highlight'
import css from '../xml-pane.module.css'

/** Gives the parts of XML the classes that `xml-pane.css` colours. */
export const highlight = syntaxHighlighting(
  tagHighlighter([
    { tag: [tags.angleBracket, tags.tagName], class: clsx(css.tag) },
    { tag: tags.attributeName, class: clsx(css.attribute) },
    { tag: [tags.attributeValue, tags.special(tags.string)], class: clsx(css.string) },
    { tag: tags.character, class: clsx(css.reference) },
    { tag: [tags.processingInstruction, tags.documentMeta, tags.blockComment], class: clsx(css.faint) },
  ]),
)
