import { attributeSpecOf, specOf } from '../../catalogue'
import { childElements, ownText } from '../../model/content'
import type { Document, ElementNode } from '../../model/node'
import { commonElements, languages, roots } from './dialect-words'
import type { DialectId, LanguageName } from './dialect-words'

export type { DialectId } from './dialect-words'

/** Another XML language that begins alike, and what shows it. */
export interface Dialect {
  readonly dialect: DialectId
  readonly name: string
  readonly owner: string
  /** False where the words are those of several languages, or may be slips in a document for Plivo. */
  readonly isSure: boolean
  /** Up to three words of that language, as they are found: "<Gather>", "digits of <Play>". */
  readonly found: readonly string[]
}

/** Returns the language of another platform that a document is written in, or null. Where every element is shared the attributes tell. */
export function dialectOf({ root }: Document): Dialect | null {
  const told = roots.get(root.name)
  if (told !== undefined) return { ...told, isSure: true, found: [`<${root.name}>`] }
  const signs = signsIn(root)
  const name = languageOf(signs)
  if (name === null) return null
  const { dialect, name: title, owner } = languages[name]
  const found = new Set(isRelative(name) ? [...wordsOf(signs[name]), ...wordsOf(signs.twiml)] : wordsOf(signs[name]))
  return { dialect, name: title, owner, isSure: isSureOf(name, signs), found: [...found].slice(0, 3) }
}

/** Words of one language, in document order. */
interface Found {
  readonly elements: Set<string>
  readonly shared: Set<string>
  readonly attributes: Set<string>
}

type Signs = { readonly [L in LanguageName]: Found } & {
  /** Whether words of Plivo's own stand there too. */
  readonly hasPlivo: boolean
}

const languageNames: readonly LanguageName[] = ['twiml', 'texml', 'cxml', 'bxml', 'vobiz']

/** Returns whether a language is TwiML or one of its kin: TeXML and cXML are TwiML with some words more. */
const isRelative = (name: LanguageName): boolean => name === 'twiml' || name === 'texml' || name === 'cxml'

const nothing = (): Found => ({ elements: new Set(), shared: new Set(), attributes: new Set() })

/** A word that tells a language, where it is found on an element of one name. */
interface Word {
  readonly language: LanguageName
  readonly kind: keyof Found
  readonly attribute?: string
}

const none: readonly Word[] = []

/** The words of all languages by the element on which they are found, so that each element is looked up once. */
const wordsByElement: ReadonlyMap<string, readonly Word[]> = wordsOfLanguages()

function wordsOfLanguages(): ReadonlyMap<string, readonly Word[]> {
  const all = new Map<string, Word[]>()
  const add = (name: string, word: Word): void => void all.set(name, [...(all.get(name) ?? []), word])
  for (const language of languageNames) {
    const { elements, shared, attributes } = languages[language]
    for (const name of elements) add(name, { language, kind: 'elements' })
    for (const name of shared) add(name, { language, kind: 'shared' })
    for (const [name, list] of attributes)
      for (const attribute of list)
        if (attributeSpecOf(name, attribute) === undefined) add(name, { language, kind: 'attributes', attribute })
  }
  return all
}

function signsIn(root: ElementNode): Signs {
  const found = { twiml: nothing(), texml: nothing(), cxml: nothing(), bxml: nothing(), vobiz: nothing() }
  let hasPlivo = false
  const open: ElementNode[] = [root]
  for (let element = open.pop(); element; element = open.pop()) {
    const { name } = element
    if (isPlivos(element)) hasPlivo = true
    for (const { language, kind, attribute } of wordsByElement.get(name) ?? none) {
      if (attribute === undefined) found[language][kind].add(`<${name}>`)
      else if (element.attributes.has(attribute)) found[language].attributes.add(`${attribute} of <${name}>`)
    }
    const sign = twilioSign(element)
    if (sign !== null) found.twiml.attributes.add(sign)
    for (const child of element.children.toReversed()) if (child.kind === 'element') open.push(child)
  }
  return { ...found, hasPlivo }
}

/** Returns whether an element has words of Plivo's own, which no other language here has. */
function isPlivos({ name, attributes }: ElementNode): boolean {
  if (name === 'Message') return attributes.has('src') || attributes.has('dst')
  const spec = specOf(name)
  return spec !== undefined && spec.category !== 'ssml' && !commonElements.has(name)
}

/** Returns what the value of an attribute shows, or that one is not there. */
function twilioSign(element: ElementNode): string | null {
  const { name, attributes } = element
  if (name === 'Message') return attributes.has('src') || attributes.has('dst') ? null : '<Message> without src and dst'
  const record = name === 'Dial' || name === 'Conference' ? attributes.get('record') : undefined
  if (record?.startsWith('record-from-')) return `record="${record}" of <${name}>`
  return name === 'Dial' ? targetSign(element) : null
}

/** Returns what in Dial tells another language, or null: Plivo knows neither a room nor a bare number in it. */
function targetSign(dial: ElementNode): string | null {
  const inside = childElements(dial)
  if (inside.some(({ name }) => name === 'Conference')) return '<Conference> in <Dial>'
  return inside.length === 0 && ownText(dial).trim() !== '' ? 'text of <Dial>' : null
}

function languageOf(signs: Signs): LanguageName | null {
  const { twiml, texml, cxml, bxml, vobiz, hasPlivo } = signs
  if (weightOf(bxml) > weightOf(twiml) + weightOf(texml) + weightOf(cxml)) return 'bxml'
  if (weightOf(cxml) > 0) return 'cxml'
  // Plivo's words around <Gather> are what Vobiz has.
  if (vobiz.attributes.size > 0 || (hasPlivo && vobiz.shared.size > 0)) if (twiml.elements.size === 0) return 'vobiz'
  if (weightOf(texml) > 0) return 'texml'
  return weightOf(twiml) + twiml.shared.size > 0 ? 'twiml' : null
}

const weightOf = ({ elements, attributes }: Found): number => elements.size * 2 + attributes.size

const wordsOf = ({ elements, shared, attributes }: Found): readonly string[] => [...elements, ...attributes, ...shared]

/**
 * Returns whether the language is sure: elements of one language alone tell it; attributes may be slips, and a mixture may be
 * anything.
 */
function isSureOf(name: LanguageName, signs: Signs): boolean {
  if (signs.hasPlivo || signs[name].elements.size === 0) return false
  return languageNames.every(
    (other) => other === name || (isRelative(other) && isRelative(name)) || signs[other].elements.size === 0,
  )
}
