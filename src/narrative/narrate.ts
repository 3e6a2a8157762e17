import { isElementName } from '../catalogue/index'
import type { DocumentKind } from '../model/document-metadata'
import type { Document, ElementNode } from '../model/node'
import { doAll } from '../model/work'
import type { Work } from '../model/work'
import { factsOf } from '../running/facts'
import { runOf, waysOf } from '../running/run-of'
import { runsIn } from '../running/runs-in'
import { continuationOf } from './continuation'
import { doings } from './doings'
import type { Doing } from './doings'
import type { Sentence } from './sentence'

/** Where nothing runs any more among the children of an element, and why. */
interface DeadEnd {
  readonly from: number
  readonly reason: string
}

type FindDeadEnd = (parent: ElementNode) => DeadEnd | null

/**
 * Returns the flow of a document in sentences, in the order in which the steps run. `deadEndOf` says from which child of an
 * element on nothing runs.
 */
export function narrate(document: Document, kind: DocumentKind, deadEndOf: FindDeadEnd = () => null): readonly Sentence[] {
  return doAll(narrating(document, kind, deadEndOf))
}

/** Does what `narrate` does, as work that can be interrupted. */
export function* narrating({ root }: Document, kind: DocumentKind, deadEndOf: FindDeadEnd): Work<readonly Sentence[]> {
  const sentences: Sentence[] = []
  yield* narrateSteps(sentences, root, { depth: 0, kind, deadEndOf })
  const end = endings[kind](root, deadEndOf(root) !== null)
  return end === null ? sentences : [...sentences, { nodeId: root.id, depth: 0, text: end }]
}

interface Place {
  readonly depth: number
  readonly kind: DocumentKind
  readonly deadEndOf: FindDeadEnd
}

function* narrateSteps(sentences: Sentence[], parent: ElementNode, place: Place): Work<void> {
  const dead = place.deadEndOf(parent)
  for (const [index, child] of parent.children.entries()) {
    if (child.kind !== 'element') continue
    if (dead === null || index < dead.from) yield* narrateStep(sentences, child, place)
    else sentences.push({ nodeId: child.id, depth: place.depth, text: `<${child.name}> ${dead.reason}.` })
  }
}

function* narrateStep(sentences: Sentence[], element: ElementNode, place: Place): Work<void> {
  yield
  const { depth, kind } = place
  const doing = isElementName(element.name) ? doings[element.name] : undefined
  const run = runOf(element)
  const say = (text: string) => sentences.push({ nodeId: element.id, depth, text })
  if (!runsIn(element.name, kind)) say(`Skips <${element.name}>: ${whySkipped[kind]}.`)
  else if (doing === undefined || run === null) say(`<${element.name}> is not a step Plivo knows.`)
  else {
    // What is heard while the call waits for the caller comes before the waiting.
    if (run.children === 'prompts') yield* narrateSteps(sentences, element, place)
    say(textOf(element, doing, kind))
    if (run.children === 'steps') yield* narrateSteps(sentences, element, { ...place, depth: depth + 1 })
  }
}

function textOf(element: ElementNode, doing: Doing, kind: DocumentKind): string {
  const facts = factsOf(element)
  const run = runOf(element)
  return [doing.does(facts, kind), run === null ? '' : continuationOf(run, facts, doing)]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

const whySkipped: { readonly [K in DocumentKind]: string } = {
  voice: '',
  message: 'it needs a call',
  sound: 'in a sound only Speak, Play and Wait are heard',
}

const endings: { readonly [K in DocumentKind]: (root: ElementNode, isEnded: boolean) => string | null } = {
  voice(root, isEnded) {
    const last = root.children.filter((child) => child.kind === 'element').at(-1)
    if (last === undefined) return 'No steps: the call ends at once.'
    const [byItself] = waysOf(last)
    return isEnded || (byItself !== undefined && byItself.then !== 'next') ? null : 'No steps left: the call ends.'
  },
  message(root) {
    return hasStep(root, 'message') ? null : 'No message is sent.'
  },
  sound(root, isEnded) {
    if (!hasStep(root, 'sound')) return 'There is nothing to hear.'
    return isEnded ? null : 'Then it starts again or the normal tone follows; Plivo’s docs do not say which.'
  },
}

const hasStep = (root: ElementNode, kind: DocumentKind): boolean =>
  root.children.some((child) => child.kind === 'element' && runsIn(child.name, kind))
