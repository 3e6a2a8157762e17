import type { TextChange } from '../../syntax/text-change'
import { withLine } from './lines'
import type { Repairer } from './repairer'
import { isTemplateText } from './template'

const declarationText = '<?xml version="1.0" encoding="UTF-8"?>'

/** White space, or an empty line that a template printed, before the XML declaration. */
export const spaceBeforeDeclaration: Repairer = {
  id: 'space-before-declaration',
  label: () => 'Remove the white space before the XML declaration',
  why: 'The declaration must come first. Templates often print an empty line before it.',
  find({ text }) {
    const space = /^(\ufeff?)((?!\ufeff)[\s\u200b][\s\u200b\ufeff]*)<\?xml\s/.exec(text.slice(0, 10_000))
    if (space === null) return []
    const from = space[1]?.length ?? 0
    return [{ from, to: from + (space[2]?.length ?? 0), insert: '' }]
  },
}

/** A declaration that is written wrong, or that stands where none may. */
export const declaration: Repairer = {
  id: 'declaration',
  label: (changes) =>
    changes.some(({ insert }) => insert !== '') ? 'Rewrite the XML declaration' : 'Remove the XML declaration',
  why: 'The XML declaration must come first, once, in the standard form.',
  find({ text, tokens }) {
    const changes: TextChange[] = []
    tokens.forEach((token, index) => {
      if (token.kind !== 'instruction') return
      const written = text.slice(token.from, token.to)
      if (!/^<\??xml[\s?]/i.test(written)) return
      const isFirst = index === 0 || (index === 1 && tokens[0]?.kind === 'text')
      if (isFirst && !right.test(written)) changes.push({ from: token.from, to: token.to, insert: declarationText })
      if (!isFirst) changes.push({ ...withLine(text, token.from, token.to), insert: '' })
    })
    return changes
  },
}

const right =
  /^<\?xml\s+version\s*=\s*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:\s+encoding\s*=\s*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>$/

/** A document type, which no Plivo document has. */
export const doctype: Repairer = {
  id: 'doctype',
  label: () => 'Remove the document type',
  why: 'Plivo documents need no <!DOCTYPE>. Entities that it defines are lost with it.',
  find({ text, tokens }) {
    return tokens.flatMap(({ kind, from, to }) => (kind === 'doctype' ? [{ ...withLine(text, from, to), insert: '' }] : []))
  },
}

/** Words around the document, such as the marks of a code block; the code of a template or a program is none. */
export const outsideText: Repairer = {
  id: 'outside-text',
  label: () => 'Remove the text outside the document',
  why: 'Only comments can be before and after the root element. Check whether the text belongs in an element.',
  find({ text, structure, spelling }) {
    const isDocument = structure.tops.some(({ name }) => spelling.element(name) !== undefined)
    if (!isDocument) return []
    return structure.outside.flatMap((token, index) => {
      const written = text.slice(token.from, token.to)
      if (isTemplateText(written)) return []
      const from = token.from + (/^[\s\ufeff]*/.exec(written)?.[0].length ?? 0)
      const line = withLine(text, from, token.from + written.trimEnd().length)
      // Before a declaration nothing at all may stand.
      const isStart = index === 0 && token.from === 0 && text.startsWith('<?xml', token.to)
      return [{ from: isStart && text.charCodeAt(0) !== 0xfeff ? 0 : line.from, to: isStart ? token.to : line.to, insert: '' }]
    })
  },
}
