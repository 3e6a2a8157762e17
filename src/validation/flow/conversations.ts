import type { ElementNode } from '../../model/node'
import { hasPlaceholder } from '../../model/placeholders'
import { meantName } from '../fixes/nearest'
import { bareValue } from '../values/notation'
import { runOf } from '../../running/run-of'
import { stepsNamed, stopOf } from './steps'

/** The attribute by which a call waits for a stream. */
export const keeper = 'keepCallAlive'

/** Returns the first stream among the steps on which a server talks with the caller, and for which the call waits or, `isKept` false, does not. */
export function conversationIn(root: ElementNode, isKept: boolean): ElementNode | null {
  const found = stepsNamed(root, 'Stream').find((step) => talks(step) && (isKept ? keepsCall(step) : leavesCall(step)))
  return found ?? null
}

/** Returns the first step behind one that is neither heard only nor goes on beside the others; null where none comes. */
export function turnBehind(root: ElementNode, step: ElementNode): ElementNode | null {
  for (let index = root.children.indexOf(step) + 1; index < root.children.length; index += 1) {
    const child = root.children[index]
    if (child?.kind !== 'element' || runOf(child)?.isBeside) continue
    if (!spoken.has(meantName(child.name))) return child
    if (stopOf(child) !== null) return null
  }
  return null
}

export const spoken: ReadonlySet<string> = new Set(['Speak', 'Play'])

/**
 * Returns whether a server talks with the caller on the stream. The value is read as it is meant: how it is written is a problem of
 * its own, and to mend that brings none.
 */
export const talks = ({ attributes }: ElementNode): boolean => isMeantTrue(attributes.get('bidirectional'))
const keepsCall = ({ attributes }: ElementNode): boolean => isMeantTrue(attributes.get(keeper))
const isMeantTrue = (value = ''): boolean => bareValue({ kind: 'boolean' }, value) === 'true'

function leavesCall({ attributes }: ElementNode): boolean {
  const kept = attributes.get(keeper) ?? ''
  return !isMeantTrue(kept) && !hasPlaceholder(kept)
}

/**
 * Returns whether the steps behind a stream run beside it, as Plivo reads the value: anything but the exact word is false, and only
 * its sender knows what a placeholder gives.
 */
export function runsBeside({ attributes }: ElementNode): boolean {
  const kept = attributes.get(keeper) ?? ''
  return kept !== 'true' && !hasPlaceholder(kept)
}
