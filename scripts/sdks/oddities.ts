import { attributeSpecOf, isElementName, specOf } from '../../src/catalogue'
import type { ValueKind } from '../../src/catalogue/spec'
import { examples } from '../../test/examples'
import type { Document, ElementNode, Node } from '../../src/model/node'
import { read } from './read'

/** Attributes that no element has, of which some have a meaning in XML or in a language. */
const unknown = ['note', 'data-id', 'class', 'xml:space', 'Voice', '_x.y']

/**
 * Returns the document with what people's documents have besides what Plivo's docs describe: unknown attributes, children that
 * only some SDKs or the engine take, lists of words with blanks, and words in other letters. Each choice falls for one element, in turn.
 */
export function withOddities(document: Document, choices: readonly number[]): Document {
  let turn = 0
  const next = (): number => choices[turn++ % choices.length] ?? 0
  const odd = (element: ElementNode): ElementNode => {
    const [first, second] = [next(), next()]
    const attributes = new Map([...element.attributes].map(([name, value]) => [name, respelt(element.name, name, value, second)]))
    if (specOf(element.name) !== undefined && first % 8 === 0) attributes.set(unknown[second % unknown.length] ?? '', 'a "b" & c')
    const children = element.children.map((child) => (child.kind === 'element' ? odd(child) : child))
    return { ...element, attributes, children: first % 5 === 1 ? [...children, ...tolerated(element.name, second)] : children }
  }
  return { ...document, root: odd(document.root) }
}

function respelt(element: string, attribute: string, value: string, choice: number): string {
  const kind = attributeSpecOf(element, attribute)?.type.kind
  const said = kind === 'wordList' && choice % 2 === 1 ? ` ${value.replaceAll(',', ' , ')} ` : value
  const isWord = kind !== undefined && worded.includes(kind) && !value.includes('/')
  return isWord && choice % 5 === 0 ? (letters[choice % letters.length]?.(said) ?? said) : said
}

const worded: readonly ValueKind[] = ['choice', 'boolean', 'wordList', 'sound', 'wordOrPattern', 'secondsOrWord']

const letters: readonly ((word: string) => string)[] = [
  (word) => word.toLowerCase(),
  (word) => word.toUpperCase(),
  (word) => word.replace(/[a-z]/i, (first) => first.toUpperCase()),
]

function tolerated(parent: string, choice: number): readonly Node[] {
  const names = Object.keys(specOf(parent)?.toleratedChildren ?? {})
  const name = names[choice % Math.max(1, names.length)]
  return name !== undefined && isElementName(name) ? [read(examples[name]).root] : []
}
