import { clsx } from 'clsx'
import { syntaxHighlighting } from '@codemirror/language'
import { tagHighlighter, tags } from '@lezer/highlight'
import editor from '../../../ui/reading/editor-host.module.css'

/** Gives the parts of XML the classes that the sheet of every editor colours. */
export const highlight = syntaxHighlighting(
  tagHighlighter([
    { tag: [tags.angleBracket, tags.tagName], class: clsx(editor.tag) },
    { tag: [tags.attributeName, tags.character], class: clsx(editor.attribute) },
    { tag: [tags.attributeValue, tags.special(tags.string)], class: clsx(editor.string) },
    { tag: [tags.processingInstruction, tags.documentMeta, tags.blockComment], class: clsx(editor.faint) },
  ]),
)
