import { placeholdersIn } from '../../model/placeholders'
import type { Placeholder } from '../../model/placeholders'
import type { TextChange } from '../../syntax/text-change'
import { inPlaces } from './repair'
import type { Repairer } from './repairer'
import { valuesOf } from './values'

/**
 * Tags of a template engine in text and in values. None is offered where others stand around elements, or between attributes:
 * the text is a program then, which no repair makes a document.
 */
export const templateTags: Repairer = {
  id: 'template-tags',
  label: (changes) => inPlaces('Write template tags as text', changes.length),
  why: 'A bare < or & in a template tag breaks the XML. Written &lt; and &amp; it can be read here, but your template engine no longer fills the tag in: keep the template as it is, or paste the XML that it prints.',
  find({ text, tokens, structure }) {
    const isProgram =
      structure.templates.length > 0 || structure.outside.some(({ from, to }) => isTemplateText(text.slice(from, to)))
    if (isProgram) return []
    return tokens.flatMap((token) => {
      if (token.kind === 'template') return escaped(text, token.from, token.to)
      if (token.kind === 'text')
        return templateTagsIn(text, token.from, token.to).flatMap(({ from, to }) => escaped(text, from, to))
      return valuesOf({ tokens: [token] }).flatMap((value) =>
        templateTagsIn(text, value.from, value.to).flatMap(({ from, to }) => escaped(text, from, to)),
      )
    })
  },
}

/** The tags of a template engine in a stretch of the text, such as `<?= $x ?>`, `{{ x }}` or `${x}`. */
export function templateTagsIn(text: string, from: number, to: number): readonly Placeholder[] {
  const stretch = text.slice(from, to)
  if (!engineMark.test(stretch)) return []
  return placeholdersIn(stretch)
    .filter((found) => engineMark.test(stretch.slice(found.from, found.from + 2)))
    .map((found) => ({ from: from + found.from, to: from + found.to }))
}

/** Says of offsets that are asked in their order which of the tags each stands in. */
export function tagAt(tags: readonly Placeholder[]): (offset: number) => Placeholder | undefined {
  let next = 0
  return (offset) => {
    while ((tags[next]?.to ?? Infinity) <= offset) next += 1
    const tag = tags[next]
    return tag !== undefined && tag.from <= offset ? tag : undefined
  }
}

/** Whether code of a template or a program stands in the text. */
export const isTemplateText = (text: string): boolean => /<%|%>|<\?|\?>|\{%|\{\{/.test(text)

/** A single `{` may as well be JSON. */
const engineMark = /<%|<\?|\{%|\{\{|\$\{|#\{/

const reference = /&(?:#[0-9]+|#x[0-9a-fA-F]+|lt|gt|amp|quot|apos);/y

function escaped(text: string, from: number, to: number): readonly TextChange[] {
  const changes: TextChange[] = []
  for (let at = from; at < to; at += 1) {
    const char = text.charAt(at)
    if (char === '<') changes.push({ from: at, to: at + 1, insert: '&lt;' })
    if (char !== '&') continue
    reference.lastIndex = at
    if (!reference.test(text)) changes.push({ from: at, to: at + 1, insert: '&amp;' })
  }
  return changes
}
