import { recipientCount } from '../../messaging/recipients/count'
import { partsOf } from '../../messaging/text/parts-of'
import { childElements, wholeText } from '../../model/content'
import type { DocumentKind } from '../../model/document-metadata'
import type { Document, ElementNode } from '../../model/node'
import { hasPlaceholder, placeholderTexts } from '../../model/placeholders'
import { runsIn } from '../../running/runs-in'
import { placeholdersInUse } from '../in-use/placeholders-in-use'
import { counted, grouped } from '../values/value-problem'

/** What a document does where nothing is wrong with it. */
export interface Outcome {
  readonly words: string
  /** What cannot be said yet, in a sentence; '' where all is said. */
  readonly open: string
  /** False where it hangs on what becomes of placeholders. */
  readonly isSure: boolean
}

/** Returns what a document does where nothing is wrong with it: that it runs, or to how many recipients it sends how much, and on what that depends. */
export function outcomeOf({ root }: Document, kind: DocumentKind): Outcome {
  if (kind === 'message') return sent(childElements(root).filter(({ name }) => runsIn(name, 'message')))
  const placeholders = placeholdersInUse(root).map(({ text }) => text)
  return { words: `Runs${conditionOf(placeholders)}`, open: '', isSure: placeholders.length === 0 }
}

function sent(messages: readonly ElementNode[]): Outcome {
  const lists = messages.map(({ attributes }) => attributes.get('dst') ?? '')
  const isToFill = lists.some(hasPlaceholder)
  const counts = lists.map(recipientCount)
  const recipients = sum(counts)
  const parts = messages.map(partsOf)
  const isOne = messages.length === 1
  const what = isOne ? 'a text' : `${grouped(messages.length)} texts`
  const to = isToFill ? 'the recipients that your app fills in' : `${counted(recipients, 'recipient')}${isOne ? '' : ' in all'}`
  const values = messages.flatMap(({ attributes }) =>
    Array.from(attributes, ([name, value]) => (name === 'dst' ? [] : placeholderTexts(value))).flat(),
  )
  const inTexts = messages.flatMap((message) => placeholderTexts(wholeText(message)))
  return {
    words: `Sends ${what} to ${to}${partsWords(parts, counts, isToFill)}${conditionOf(values)}`,
    open: inTexts.length === 0 ? '' : `How many parts depends on ${named(inTexts)}.`,
    isSure: !isToFill && values.length === 0,
  }
}

function partsWords(parts: readonly (number | null)[], counts: readonly number[], isToFill: boolean): string {
  const [first = null] = parts
  if (first !== null && parts.length === 1) return `, ${counted(first, 'part')}${isToFill || sum(counts) > 1 ? ' each' : ''}`
  const all = parts.map((each, index) => (each === null ? null : each * (counts[index] ?? 0)))
  return isToFill || !all.every((each) => each !== null) ? '' : `, ${counted(sum(all), 'part')}`
}

function conditionOf(placeholders: readonly string[]): string {
  if (placeholders.length === 0) return ''
  return new Set(placeholders).size === 1
    ? ` if ${named(placeholders)} gets a valid value`
    : ` if ${named(placeholders)} get valid values`
}

/** A long one, such as a line of PHP, is not read in a sentence. */
const longest = 24

function named(placeholders: readonly string[]): string {
  const [first = '', ...others] = new Set(placeholders)
  if (others.length > 0) return `${grouped(others.length + 1)} placeholders`
  return first.length > longest ? 'a placeholder' : first
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)
