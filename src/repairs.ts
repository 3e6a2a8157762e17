import { elementNames, isElementName, keepsSpace, specOf } from './catalogue/index'
import { doAll } from './model/work'
import type { Work } from './model/work'
import type { Repair, Spelling } from './xml/repair/repair'
import { findingRepairs as findingIn, repairing as repairingIn } from './xml/repair/repairs'

export type { Repair } from './xml/repair/repair'

// Not in core-page.ts: the page loads repairs only where a text needs some.

/** Returns the repairs that fit the text: offered, never made unasked. Never throws, whatever the text. */
export const repairsOf = (text: string): readonly Repair[] => doAll(findingRepairs(text))

/** Does what `repairsOf` does, as work that can be interrupted. */
export const findingRepairs = (text: string): Work<readonly Repair[]> => findingIn(text, spelling)

/** Returns the text with all repairs made that fit it, and those that fit what came of it. */
export const repaired = (text: string): string => doAll(repairing(text))

/** Does what `repaired` does, as work that can be interrupted. */
export const repairing = (text: string): Work<string> => repairingIn(text, spelling)

const plain = (name: string): string => name.toLowerCase().replace(/[_-]/g, '')
const byPlainName: ReadonlyMap<string, string> = new Map(elementNames.map((name) => [plain(name), name]))

const spelling: Spelling = {
  root: 'Response',
  element: (name) => (isElementName(name) ? name : byPlainName.get(plain(name))),
  attribute(element, name) {
    const wanted = plain(name)
    return Object.keys(specOf(element)?.attributes ?? {}).find((known) => plain(known) === wanted)
  },
  isSpeech: (element) => specOf(element)?.category === 'ssml',
  holds(parent, child) {
    const spec = specOf(parent)
    return spec !== undefined && (spec.children.includes(child) || Object.hasOwn(spec.toleratedChildren ?? {}, child))
  },
  keepsSpace,
}
