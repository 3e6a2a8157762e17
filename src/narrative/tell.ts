import type { ElementName } from '../catalogue/index'
import { isElementName, specOf } from '../catalogue/index'
import type { Document, ElementNode } from '../model/node'
import { doAll } from '../model/work'
import type { Work } from '../model/work'
import { factsOf } from './facts'
import type { Sentence } from './sentence'
import { tellers } from './steps'

/** What a document answers. */
type Kind = 'voice' | 'message'

/** Where nothing runs any more, and why. */
interface DeadEnd {
  readonly from: number
  readonly reason: string
}

/** The flow of a document in sentences, in the order in which the steps stand. From the child of the root at `dead.from` on nothing runs. */
export function tell(document: Document, kind: Kind, dead: DeadEnd | null = null): readonly Sentence[] {
  return doAll(telling(document, kind, dead))
}

/** The same as work that can be interrupted. */
export function* telling(document: Document, kind: Kind, dead: DeadEnd | null): Work<readonly Sentence[]> {
  const { root } = document
  const sentences: Sentence[] = []
  for (const [index, child] of root.children.entries()) {
    if (child.kind !== 'element') continue
    if (dead === null || index < dead.from) yield* tellStep(sentences, child, 0, kind)
    else sentences.push({ nodeId: child.id, depth: 0, text: `<${child.name}> ${dead.reason}.` })
  }
  if (dead !== null) return sentences
  const end = kind === 'message' ? messageEnd(root) : callEnd(root)
  return end === null ? sentences : [...sentences, { nodeId: root.id, depth: 0, text: end }]
}

function* tellStep(sentences: Sentence[], element: ElementNode, depth: number, kind: Kind): Work<void> {
  yield
  const spec = specOf(element.name)
  if (spec?.category === 'ssml') return
  const facts = factsOf(element)
  const teller = isElementName(element.name) ? tellers[element.name] : undefined
  const isSkipped = kind === 'message' && spec?.category !== 'message'
  const inside = facts.children.filter(({ name }) => isElementName(name) && tellers[name] !== undefined)
  // What is heard while the call waits for the caller comes before the waiting.
  const isPrompted = spec?.handsOver?.when === 'input'
  if (isPrompted) for (const child of inside) yield* tellStep(sentences, child, depth, kind)
  const text = isSkipped
    ? `Skips <${element.name}>: there is no call in which it could run.`
    : (teller?.(facts) ?? unknown(element.name))
  sentences.push({ nodeId: element.id, depth, text })
  if (!isPrompted && !isSkipped) for (const child of inside) yield* tellStep(sentences, child, depth + 1, kind)
}

const unknown = (name: string): string => `<${name}> is no step that Plivo knows.`

function callEnd(root: ElementNode): string | null {
  const last = root.children.filter((child) => child.kind === 'element').at(-1)
  if (last === undefined) return 'There is nothing to run: the call ends at once.'
  const spec = specOf(last.name)
  const isEnded =
    spec?.endsDocument !== undefined && (spec.endsDocument.unless === undefined || !last.attributes.has(spec.endsDocument.unless))
  return isEnded ? null : 'Nothing is left to run: the call ends.'
}

function messageEnd(root: ElementNode): string | null {
  const sends: ElementName = 'Message'
  return root.children.some((child) => child.kind === 'element' && child.name === sends) ? null : 'No message is sent.'
}
