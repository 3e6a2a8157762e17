import { withLine } from './lines'
import { inPlaces } from './repair'
import type { Repairer } from './repairer'

/** End tags of another element, such as `</GetDigits>` behind `<GetInput>`. */
export const endNames: Repairer = {
  id: 'end-names',
  label: (changes, { text }) => {
    const [only] = changes
    if (changes.length !== 1 || only === undefined) return inPlaces('Rename end tags to match their start tags', changes.length)
    return `Write </${only.insert}> for </${text.slice(only.from, only.to)}>`
  },
  why: 'An end tag has the name of its start tag.',
  find: ({ structure }) =>
    structure.renamed.map(({ tag, name }) => ({
      from: tag.nameFrom,
      to: tag.nameFrom + tag.name.length,
      insert: name,
    })),
}

/** End tags that close nothing. */
export const strayEnds: Repairer = {
  id: 'stray-ends',
  label: (changes) => inPlaces('Remove the end tag that closes nothing', changes.length),
  why: 'No element is open there. Check whether its start tag is missing instead.',
  find: ({ text, structure, spelling }) =>
    structure.stray
      .filter((tag) => spelling.element(tag.name) !== spelling.root || structure.tops.some(({ name }) => name === spelling.root))
      .map(({ from, to }) => ({ ...withLine(text, from, to), insert: '' })),
}

/** Elements that are closed nowhere. */
export const unclosed: Repairer = {
  id: 'unclosed',
  label: (changes) => {
    const tags = changes.map(({ insert }) => insert.trim())
    return `Add ${tags.slice(0, 3).join(' ')}${tags.length > 3 ? ` and ${tags.length - 3} more` : ''}`
  },
  why: 'An element has no end tag. If the text was cut off, the rest is still missing.',
  find: ({ structure }) => structure.closings,
}
