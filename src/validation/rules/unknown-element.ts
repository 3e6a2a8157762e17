import { elementNames, isOffered, specOf } from '../../catalogue/index'
import type { ValueType } from '../../catalogue/spec'
import type { ElementNode } from '../../model/node'
import type { Fix } from '../../model/problem'
import { rootOfDocument } from '../../model/problem'
import { withAttribute, withName } from '../fixes/element-edit'
import { isSameWord, nearest } from '../fixes/nearest'
import { insteadOf } from '../fixes/foreign-stream'
import { unwrapped } from '../fixes/tree-edit'
import { repairedBy } from '../engine/rule'
import type { PlaceRule } from '../engine/rule'
import { docs, skill } from '../engine/source-words'
import { foreignElements, isShown } from './foreign-names'

/** Every element below the root is one that Plivo knows. */
export const unknownElement: PlaceRule = {
  id: 'unknown-element',
  says: 'Every element is one that Plivo knows, spelled as Plivo spells it.',
  passes: '<Speak>Hello</Speak>',
  fails: '<Say>Hello</Say>',
  judge(element, parent) {
    if (parent === null || specOf(element.name) !== undefined) return null
    const isInSpeech = specOf(parent)?.content === 'mixed'
    const isSpeechRoot = isInSpeech && element.name === speechRoot
    const isWrapper = isSpeechRoot || (isInSpeech && isSpeechOfOthers(element.name))
    const instead = isWrapper ? null : insteadOf(element, parent)
    const near = isWrapper || instead !== null ? null : meant(element.name, parent)
    const expected = isSpeechRoot
      ? 'the words without a root of their own'
      : near === null
        ? (instead?.expected ?? 'an element that Plivo knows')
        : `<${near}>`
    return {
      level: isShown(element.name, parent) ? 'warning' : 'error',
      message: `<${parent}>: expected ${expected}, found <${element.name}>`,
      title: instead?.title ?? unknownTitle(element.name, near),
      consequence: consequenceOf(element.name, parent),
      source: element.name.startsWith('amazon:') || isShown(element.name, parent) ? docs : `engine; ${skill}`,
      ...repairedBy(instead === null ? fixesFor(element, parent, near, isWrapper) : [instead.fix]),
    }
  },
}

const unknownTitle = (name: string, near: string | null): string =>
  near === null ? `Plivo doesn’t know <${name}>` : `Plivo doesn’t know <${name}>; did you mean <${near}>?`

function fixesFor(element: ElementNode, parent: string, near: string | null, isWrapper: boolean): readonly Fix[] {
  if (isWrapper) return [unwrapping(element)]
  return near === null ? [] : [renameTo(element, near, parent)]
}

/** The root of a document of SSML alone; in Plivo XML <Speak> is that root. */
const speechRoot = 'speak'

/**
 * Returns whether the element has a prefix and no name that Plivo knows behind it, such as those of Amazon Polly: its words can
 * stay.
 */
const isSpeechOfOthers = (name: string): boolean => name.includes(':') && specOf(name.slice(name.indexOf(':') + 1)) === undefined

const unwrapping = ({ id, name }: ElementNode): Fix => ({
  label: `Unwrap <${name}>`,
  on: rootOfDocument,
  edit: (root) => unwrapped(root, id),
})

const offeredNames = elementNames.filter(isOffered)

// What the parent takes comes first, so that `Break` inside Speak is a break and not another word.
function meant(name: string, parent: string): string | null {
  const foreign = foreignElements.get(name)
  if (foreign !== undefined) return foreign.name
  return nearest(name, specOf(parent)?.children ?? []) ?? nearest(name, offeredNames)
}

function renameTo(element: ElementNode, to: string, parent: string): Fix {
  const from = element.name
  const attributes = foreignElements.get(from)?.attributes ?? []
  const written = attributes.map(([name, value]) => ` ${name}="${value}"`).join('')
  return {
    label: `Rename to <${to}${written}>`,
    edit: (wrong) => attributes.reduce((renamed, [name, value]) => withAttribute(renamed, name, value), withName(wrong, to)),
    ...(isSameWord(from, to) && isCalm(element, to, parent) ? { isSafe: true } : {}),
  }
}

/** Returns whether an element of that name changes nothing for what stands around it: it neither turns the call nor is judged with its parent. */
function isCalm({ attributes }: ElementNode, name: string, parent: string): boolean {
  const [spec, around] = [specOf(name), specOf(parent)]
  if (spec?.text === undefined || !around?.children.includes(name)) return false
  // Which address is right in it, <Dial> says by its own settings.
  if (spec.text.type.kind === 'sipUri') return false
  if (around.category !== 'root' && around.minChildren === undefined) return false
  const types = [spec.text.type, ...Object.values(spec.attributes).map(({ type }) => type)]
  return attributes.get('loop') !== '0' && !types.some(turnsTheCall)
}

const turnsTheCall = (type: ValueType): boolean =>
  type.kind === 'webSocketUrl' || ((type.kind === 'url' || type.kind === 'sound') && type.expects === 'xml')

function consequenceOf(name: string, parent: string): string {
  if (isShown(name, parent)) return 'One page of Plivo’s docs shows it, their reference doesn’t: the call may reach nobody.'
  if (name.startsWith('amazon:')) return 'Plivo’s docs don’t list this tag: the text may not be spoken as you mean it.'
  return 'Plivo rejects the whole document or skips this step; both were seen.'
}
