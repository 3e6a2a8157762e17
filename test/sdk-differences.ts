import { attributeSpecOf, specOf } from '../src/catalogue'
import type { Document, ElementNode, Node, NodeId } from '../src/model/node'
import { holds } from '../src/running/conditions'

/** What an SDK printed otherwise than the document says. */
export interface Difference {
  /** The node of the document; of what the document does not have, the element around it. */
  readonly nodeId: NodeId
  /** Null for a difference of text or of children. */
  readonly attribute: string | null
  readonly expected: string | null
  readonly found: string | null
  /** Whether Plivo does the same with it: an added attribute that is a documented default, or that counts for nothing beside the others. */
  readonly isIdle: boolean
}

type Part = ElementNode | { readonly kind: 'text'; readonly id: NodeId; readonly text: string }

/** Returns where `printed` says other than `expected` to Plivo. */
export function differencesOf(expected: Document, printed: Document): readonly Difference[] {
  return allDifferencesOf(expected, printed).filter(({ isIdle }) => !isIdle)
}

/** Returns where `printed` says other than `expected`: attributes as a set, text exact, CDATA as text, comments and instructions left out. */
export function allDifferencesOf(expected: Document, printed: Document): readonly Difference[] {
  return expected.root.name === printed.root.name
    ? ofElement(expected.root, printed.root)
    : [{ nodeId: expected.root.id, attribute: null, expected: expected.root.name, found: printed.root.name, isIdle: false }]
}

function ofElement(expected: ElementNode, printed: ElementNode): readonly Difference[] {
  return [...ofAttributes(expected, printed), ...ofChildren(expected, printed)]
}

function ofAttributes(expected: ElementNode, printed: ElementNode): readonly Difference[] {
  const names = new Set([...expected.attributes.keys(), ...printed.attributes.keys()])
  return [...names].flatMap((attribute): readonly Difference[] => {
    const said = expected.attributes.get(attribute) ?? null
    const found = printed.attributes.get(attribute) ?? null
    if (said === found) return []
    const isIdle = said === null && found !== null && isIgnored(expected, attribute, found)
    return [{ nodeId: expected.id, attribute, expected: said, found, isIdle }]
  })
}

/** Returns whether the element means the same with the attribute as without it, by what Plivo says itself. */
function isIgnored(element: ElementNode, attribute: string, value: string): boolean {
  const spec = specOf(element.name)
  const attributeSpec = attributeSpecOf(element.name, attribute)
  if (spec === undefined || attributeSpec === undefined) return false
  if (!attributeSpec.sources.some((source) => source === 'docs' || source === 'engine')) return false
  const condition = attributeSpec.appliesWhen?.rule
  return attributeSpec.default === value || (condition !== undefined && holds(condition, element, spec) === false)
}

function ofChildren(expected: ElementNode, printed: ElementNode): readonly Difference[] {
  const pairs = aligned(partsOf(expected.children), partsOf(printed.children))
  return pairs.flatMap(([one, other]): readonly Difference[] => {
    if (one?.kind === 'element' && other?.kind === 'element') return ofElement(one, other)
    if (one?.kind === 'text' && other?.kind === 'text' && one.text === other.text) return []
    return [{ nodeId: one?.id ?? expected.id, attribute: null, expected: shown(one), found: shown(other), isIdle: false }]
  })
}

const shown = (part: Part | null): string | null =>
  part === null ? null : part.kind === 'element' ? `<${part.name}>` : part.text

/** Returns elements and texts alone, where texts that only a comment parted are one. */
function partsOf(children: readonly Node[]): readonly Part[] {
  const parts: Part[] = []
  for (const child of children) {
    if (child.kind === 'comment' || child.kind === 'instruction') continue
    const last = parts.at(-1)
    if (child.kind === 'element') parts.push(child)
    else if (last?.kind === 'text') parts[parts.length - 1] = { ...last, text: last.text + child.text }
    else parts.push({ kind: 'text', id: child.id, text: child.text })
  }
  return parts
}

const alike = (one: Part | undefined, other: Part | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  (one.kind === 'element' ? one.name : null) === (other.kind === 'element' ? other.name : null)

/** Returns the longest way to set the two lists beside each other, elements beside elements of their name. */
function aligned(expected: readonly Part[], printed: readonly Part[]): readonly (readonly [Part | null, Part | null])[] {
  const longest = expected.map(() => printed.map(() => 0))
  const at = (row: number, column: number): number => longest[row]?.[column] ?? 0
  for (let row = expected.length - 1; row >= 0; row -= 1) {
    for (let column = printed.length - 1; column >= 0; column -= 1) {
      const both = alike(expected[row], printed[column]) ? at(row + 1, column + 1) + 1 : 0
      const line = longest[row]
      if (line !== undefined) line[column] = Math.max(both, at(row + 1, column), at(row, column + 1))
    }
  }
  const pairs: (readonly [Part | null, Part | null])[] = []
  let [row, column] = [0, 0]
  while (row < expected.length || column < printed.length) {
    const [one, other] = [expected[row] ?? null, printed[column] ?? null]
    if (alike(expected[row], printed[column]) && at(row, column) === at(row + 1, column + 1) + 1) {
      pairs.push([one, other])
      row += 1
      column += 1
    } else if (other === null || (one !== null && at(row + 1, column) >= at(row, column + 1))) {
      pairs.push([one, null])
      row += 1
    } else {
      pairs.push([null, other])
      column += 1
    }
  }
  return pairs
}
