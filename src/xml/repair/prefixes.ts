import type { EndTag } from '../../syntax/tolerant'
import type { StartTag } from '../../syntax/tolerant-tag'
import type { Patient, Repairer } from './repairer'

/** Prefixes that are declared nowhere before names that Plivo knows, such as `<plivo:Speak>`. */
export const prefixedNames: Repairer = {
  id: 'prefixed-names',
  label: (changes, { text }) => `Remove the prefix ${shown(changes.map(({ from, to }) => text.slice(from, to)))}`,
  why: 'A prefix must be declared by an xmlns attribute. Plivo uses none: its elements have plain names.',
  find: (patient) =>
    undeclared(patient).flatMap(({ tag, prefix, local }) => {
      if (patient.spelling.element(local) === undefined) return []
      return [{ from: tag.nameFrom, to: tag.nameFrom + prefix.length + 1, insert: '' }]
    }),
}

/** Elements with a prefix in spoken text, such as Amazon's `<amazon:effect>`, which Plivo does not have. */
export const prefixedElements: Repairer = {
  id: 'prefixed-elements',
  label: (changes, { text }) =>
    `Remove the tags of ${shown(changes.map(({ from }) => `<${nameIn(text, from)}>`))}, keep the words`,
  why: 'Plivo has no elements with a prefix, not even those of Amazon Polly. Without the tags the words are spoken as plain text.',
  find(patient) {
    const { structure, spelling, tokens } = patient
    const isPrefixed = new Set(undeclared(patient).map(({ tag }) => tag))
    const moved = new Set<EndTag>([...structure.stray, ...structure.renamed.map(({ tag }) => tag)])
    // How deep the tags stand in an element whose text is spoken.
    let depth = 0
    return tokens.flatMap((token) => {
      if (token.kind !== 'start' && token.kind !== 'end') return []
      const name = spelling.element(token.name) ?? token.name
      const isOuter = spelling.keepsSpace(name) && !spelling.isSpeech(name)
      const isInside = depth > 0
      if (token.kind === 'end' && isOuter) depth = Math.max(0, depth - 1)
      if (token.kind === 'start' && isOuter && !token.isClosed) depth += 1
      if (!isInside || !isPrefixed.has(token) || !token.isEnded || spelling.element(localOf(token.name)) !== undefined) return []
      if (token.kind === 'end' && moved.has(token)) return []
      return [{ from: token.from, to: token.to, insert: '' }]
    })
  },
}

interface Prefixed {
  readonly tag: StartTag | EndTag
  readonly prefix: string
  readonly local: string
}

/** Returns the tags whose prefix no attribute declares. */
function undeclared({ tokens }: Patient): readonly Prefixed[] {
  const declared = new Set(['xml', 'xmlns'])
  for (const token of tokens)
    if (token.kind === 'start')
      for (const { name } of token.attributes) if (name.startsWith('xmlns:')) declared.add(name.slice(6))
  return tokens.flatMap((tag) => {
    if (tag.kind !== 'start' && tag.kind !== 'end') return []
    const [, prefix = '', local = ''] = /^([^:]+):([^:]+)$/.exec(tag.name) ?? []
    return prefix === '' || declared.has(prefix) ? [] : [{ tag, prefix, local }]
  })
}

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1)

const nameIn = (text: string, from: number): string => /^<\s*\/?\s*([^\s<>/="'&]*)/.exec(text.slice(from, from + 80))?.[1] ?? ''

/** Returns each name once: "a, b and 2 more". */
function shown(names: readonly string[]): string {
  const each = [...new Set(names)]
  return each.length > 2 ? `${each.slice(0, 2).join(', ')} and ${each.length - 2} more` : each.join(' and ')
}
