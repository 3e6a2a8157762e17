import { syntaxHighlighting } from '@codemirror/language'
import { tagHighlighter, tags } from '@lezer/highlight'

/** Gives the parts of XML the classes that `xml-pane.css` colours. */
export const highlight = syntaxHighlighting(
  tagHighlighter([
    { tag: [tags.angleBracket, tags.tagName], class: 'xml-tag' },
    { tag: tags.attributeName, class: 'xml-attribute' },
    { tag: [tags.attributeValue, tags.special(tags.string)], class: 'xml-string' },
    { tag: tags.character, class: 'xml-reference' },
    { tag: [tags.processingInstruction, tags.documentMeta, tags.blockComment], class: 'xml-faint' },
  ]),
)
