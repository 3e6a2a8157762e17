import { specOf } from '../../catalogue'
import type { AttributeSpec, ValueKind } from '../../catalogue/spec'
import { isText } from '../../model/content'
import { recipientCount } from '../../messaging/recipients/count'
import { entriesOf } from '../../messaging/recipients/entries'
import type { ElementNode, Node } from '../../model/node'

const most = 50

/** Returns what a row is called: the element's name, or in words what else it is. */
export function nameOf(node: Node): string {
  return names[node.kind] ?? (node.kind === 'element' ? node.name : node.kind)
}

const names: { readonly [K in Node['kind']]: string | null } = {
  element: null,
  text: 'Text',
  cdata: 'CDATA',
  comment: 'Comment',
  instruction: 'Instruction',
}

/** Returns one line about a node: its text, to whom it goes, and what else its common attributes say. */
export function summaryOf(node: Node): string {
  if (node.kind === 'instruction') return short(`${node.target} ${node.text}`)
  if (node.kind !== 'element') return short(node.text)
  const text = short(textIn(node))
  const parts = attributeParts(node, text !== '')
  return short([...parts.before, ...(text ? [text] : []), ...parts.target, ...parts.after].join(' · '))
}

/** How a value is said in a summary; null leaves it out, `target` puts it behind an arrow. */
type Say = (name: string, value: string, spec: AttributeSpec) => string | null

const named: Say = (name, value) => `${name} ${value}`
const plain: Say = (_, value) => value
const never: Say = () => null
const counted: Say = (_, value) => {
  const count = recipientCount(value)
  if (count > 1) return `to ${count} numbers`
  return count === 0 ? null : `to ${entriesOf(value).join('').trim()}`
}

const say: { readonly [K in ValueKind]: Say } = {
  text: named,
  secret: never,
  name: plain,
  url: never,
  webSocketUrl: plain,
  sound: named,
  boolean: named,
  integer: named,
  secondsOrWord: named,
  duration: named,
  choice: plain,
  wordOrPattern: plain,
  wordList: plain,
  language: plain,
  voice: plain,
  phone: named,
  phoneList: counted,
  sipUri: plain,
  key: named,
  keys: named,
  tones: plain,
  digitPatterns: named,
  keyValueList: named,
  phraseList: named,
}

/**
 * Returns what the attributes say `before` and `after` its text; where there is text, only to whom it goes is said. `target`
 * is where Plivo asks for what comes next.
 */
function attributeParts(element: ElementNode, hasText: boolean) {
  const before: string[] = []
  const after: string[] = []
  const target: string[] = []
  for (const [name, spec] of Object.entries(specOf(element.name)?.attributes ?? {})) {
    const value = element.attributes.get(name)
    if (value === undefined || value === '' || spec.group !== 'common') continue
    const said = say[spec.type.kind](name, value, spec)
    if (spec.type.kind === 'phoneList' && said !== null) before.push(said)
    else if (hasText) continue
    else if (spec.type.kind === 'url' && spec.type.expects === 'xml' && target.length === 0) target.push(`→ ${shortUrl(value)}`)
    else if (said !== null && value !== spec.default) after.push(said)
  }
  return { before, target, after: after.slice(0, 3) }
}

/** Returns a URL without what all URLs of one application share. */
function shortUrl(url: string): string {
  const path = /^https?:\/\/[^/]+(\/.+)$/.exec(url)?.[1]
  return path ?? url
}

function textIn(element: ElementNode): string {
  let text = ''
  for (const child of element.children) {
    if (isText(child)) text += child.text
    else if (child.kind === 'element' && specOf(element.name)?.content === 'mixed') text += textIn(child)
    if (text.length > 4 * most) break
  }
  return text
}

/** Returns the beginning of a text on one line. */
export function short(text: string): string {
  const line = text
    .slice(0, 8 * most)
    .replace(/\s+/g, ' ')
    .trim()
  return line.length > most ? `${line.slice(0, most).trimEnd()}…` : line
}
