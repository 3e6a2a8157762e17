import fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import { catalogue, isOffered, specOf } from '../src/catalogue'
import type { ElementSpec } from '../src/catalogue/spec'
import { basicVoices, languagesOf, voices } from '../src/catalogue/speech/voices'
import { newId } from '../src/model/node'
import type { Document, ElementNode, Node } from '../src/model/node'
import { hostileText, valuesOf } from './arbitrary-values'

type Attributes = readonly (readonly [string, string])[]

/** What other tools leave in a document: kept by us, taken by no SDK. */
const strays: Arbitrary<Node> = fc.oneof(
  fc
    .constantFrom(' a note ', ' TODO: */ ?> """ %> ', ' one\n two ')
    .map((text): Node => ({ kind: 'comment', id: newId(), text })),
  fc.constant(null).map((): Node => ({ kind: 'instruction', id: newId(), target: 'php', text: 'echo 1;' })),
  hostileText.map((text): Node => element('Unknown', [['a', text]], [])),
)

/** Returns documents of the catalogue's elements in their documented places, with texts that break what is escaped carelessly. */
export function plivoDocuments(): Arbitrary<Document> {
  const names = catalogue.Response.children.filter(isOffered)
  const child = fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...names).chain((name) => elementsOf(name, 3)) },
    { weight: 1, arbitrary: strays },
  )
  return fc.array(child, { minLength: 1, maxLength: 5 }).map((children) => documentOf(element('Response', [], children)))
}

/** Returns a document around the root, as a new one is. */
export function documentOf(root: ElementNode): Document {
  return { prolog: [], root, epilog: [], declaration: null, eol: '\n', bom: false }
}

function elementsOf(name: string, depth: number): Arbitrary<Node> {
  const spec = specOf(name)
  if (spec === undefined) return fc.constant(element(name, [], []))
  if (name === 'Speak') return speaks(spec, depth)
  return fc
    .tuple(attributesOf(spec), childrenOf(spec, depth, true))
    .map(([attributes, children]): Node => element(name, attributes, children))
}

/** Returns arbitrary Speaks. SSML needs a voice that knows it, and the language one that the voice speaks. */
function speaks(spec: ElementSpec, depth: number): Arbitrary<Node> {
  return fc.tuple(fc.constantFrom(null, 'WOMAN', ...voices), attributesOf(spec)).chain(([voice, others]) => {
    const hasSsml = voice !== null && !basicVoices.includes(voice)
    const rest = others.filter(([attribute]) => attribute !== 'voice' && attribute !== 'language')
    const language = voice === null ? fc.constant(null) : fc.constantFrom(null, ...languagesOf(voice))
    return fc.tuple(language, childrenOf(spec, depth, hasSsml)).map(([spoken, children]): Node => {
      const said: Attributes = voice === null ? [] : [['voice', voice]]
      return element('Speak', [...said, ...(spoken === null ? [] : [['language', spoken] as const]), ...rest], children)
    })
  })
}

/** Returns arbitrary attributes of an element: the required ones, most often, and some of the others. */
function attributesOf(spec: ElementSpec): Arbitrary<Attributes> {
  const known = Object.entries(spec.attributes)
  const chosen = fc
    .tuple(fc.subarray(known), fc.integer({ min: 0, max: 20 }))
    .map(([some, careless]) => known.filter((entry) => some.includes(entry) || (entry[1].required === true && careless > 0)))
  return chosen.chain((entries) =>
    fc.tuple(...entries.map(([name, { type }]) => valuesOf(type).map((value): readonly [string, string] => [name, value]))),
  )
}

function childrenOf(spec: ElementSpec, depth: number, hasElements: boolean): Arbitrary<readonly Node[]> {
  const said = textOf(spec)
  if (spec.children.length === 0 || depth === 0 || !hasElements) return said.map((node) => present([node]))
  const child = fc.constantFrom(...spec.children).chain((name) => elementsOf(name, depth - 1))
  if (spec.content !== 'mixed') {
    return fc.array(fc.oneof({ weight: 20, arbitrary: child }, { weight: 1, arbitrary: strays }), { maxLength: 3 })
  }
  const maybe = fc.oneof({ weight: 3, arbitrary: child }, { weight: 2, arbitrary: fc.constant(null) })
  return fc.array(fc.tuple(said, maybe), { minLength: 1, maxLength: 3 }).map((list) => present(list.flat()))
}

/** Returns an arbitrary body, now and then as CDATA or missing. */
function textOf(spec: ElementSpec): Arbitrary<Node | null> {
  if (spec.text === undefined) return fc.constant(null)
  return fc.tuple(valuesOf(spec.text.type), fc.integer({ min: 0, max: 19 })).map(([text, form]): Node | null => {
    if (text === '') return null
    if (form === 0 && !text.includes(']]>') && !text.includes('\r')) return { kind: 'cdata', id: newId(), text }
    return { kind: 'text', id: newId(), text }
  })
}

/** Returns the nodes without gaps and with adjacent texts joined, as the model wants it. */
function present(list: readonly (Node | null)[]): readonly Node[] {
  const children: Node[] = []
  for (const node of list) {
    const last = children.at(-1)
    if (node === null) continue
    if (node.kind === 'text' && last?.kind === 'text') children[children.length - 1] = { ...last, text: last.text + node.text }
    else children.push(node)
  }
  return children
}

function element(name: string, attributes: Attributes, children: readonly Node[]): ElementNode {
  return { kind: 'element', id: newId(), name, attributes: new Map(attributes), children }
}
