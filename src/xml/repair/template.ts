import { placeholdersIn } from '../../model/placeholders'
import type { Placeholder } from '../../model/placeholders'
import type { TextChange } from '../../syntax/text-change'
import type { StartTag } from '../../syntax/tolerant-tag'
import { inPlaces } from './repair'
import type { Patient, Repairer } from './repairer'
import { valuesOf } from './values'

/** Tags of a template engine in text and in values. */
export const templateTags: Repairer = {
  id: 'template-tags',
  label: (changes) => inPlaces('Write template tags as text', changes.length),
  why: 'A bare < or & in a template tag breaks the XML. Written &lt; and &amp; it can be read here, but your template engine no longer fills the tag in: keep the template as it is, or paste the XML that it prints.',
  find: ({ text, tokens }) =>
    tokens.flatMap((token) => {
      if (token.kind === 'template') return escaped(text, token.from, token.to)
      const stretches = token.kind === 'text' ? [token] : valuesOf({ tokens: [token] })
      return stretches.flatMap((stretch) =>
        templateTagsIn(text, stretch.from, stretch.to).flatMap(({ from, to }) => escaped(text, from, to)),
      )
    }),
}

/** Returns whether code stands around elements or between attributes: the text is a program, which no repair makes a document. */
export function isProgram({ text, tokens, structure }: Patient): boolean {
  return (
    structure.templates.length > 0 ||
    structure.outside.some(({ from, to }) => isTemplateText(text.slice(from, to))) ||
    tokens.some((token) => token.kind === 'start' && hasTemplateBetween(text, token))
  )
}

function hasTemplateBetween(text: string, { nameFrom, name, attributes, to }: StartTag): boolean {
  let at = nameFrom + name.length
  for (const { from, name: attribute, value } of attributes) {
    if (engineMark.test(text.slice(at, from) + attribute)) return true
    at = value?.end ?? from + attribute.length
  }
  return engineMark.test(text.slice(at, to))
}

/** Returns the tags of a template engine in a stretch of the text, such as `<?= $x ?>`, `{{ x }}` or `${x}`. */
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

/** Returns whether code of a template or a program stands in the text. */
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
