import type { Sdk } from '../src/catalogue/spec'
import { generate } from '../src/codegen/generate'
import type { View } from '../src/codegen/generate'
import { languages } from '../src/codegen/languages'
import { complete } from '../src/completion/complete'
import { contentsOf } from '../src/features/transfer/import/report'
import { parse } from '../src/core'
import { differenceInWords } from '../src/model/comparing/compare'
import type { Document, ElementNode, Node } from '../src/model/node'
import { narrate } from '../src/narrative/narrate'
import { privateParts } from '../src/storage/share-link/private-parts'
import { sample } from './documents'
import { curve, curveRow, isMet, runsAt } from './curve'
import { print } from './measure'
import type { Row } from './measure'

/** Rounds whose least times count, after one that warms up: so many, and where the bar is not met then so many more. */
const rounds = { first: 5, more: 25 }

/** The shortest time that says something, in milliseconds: shorter work is repeated. */
const leastTime = 50

type Timed = (document: Document, index: number) => unknown

/**
 * Returns the least processor time of one run at each size, in milliseconds: what the work itself takes, whatever else runs.
 * The sizes take turns, and each time is that of equally many elements, so that compiler, collector and caches weigh on all
 * alike.
 */
function timesOf(work: Timed, documents: readonly Document[]): readonly number[] {
  const least = documents.map(() => Infinity)
  let more = 1
  const play = (round: number): void => {
    for (const [index, document] of documents.entries()) {
      const runs = more * runsAt(curve[index] ?? 1)
      const taken = timeOf(
        work,
        Array.from({ length: runs }, () => renewed(document)),
        index,
      )
      if (round > 0) least[index] = Math.min(least[index] ?? 0, taken / runs)
      else more = Math.max(more, Math.ceil(leastTime / taken))
    }
  }
  for (let round = 0; round <= rounds.first || (round <= rounds.more && !isMet(least)); round += 1) play(round)
  return least
}

/**
 * Returns the processor time of work on each of some documents, in milliseconds. What it makes of them is kept until all is
 * done: the collector has as much to carry for many small ones as for a large one.
 */
function timeOf(work: Timed, documents: readonly Document[], index: number): number {
  globalThis.gc?.({ type: 'minor' })
  const began = process.cpuUsage()
  documents.map((document) => work(document, index))
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

/** Returns the same document made of nodes of which nothing is known yet. */
function renewed(document: Document): Document {
  return { ...document, root: renewedElement(document.root) }
}

const renewedElement = (element: ElementNode): ElementNode => ({ ...element, children: element.children.map(renewedNode) })

const renewedNode = (node: Node): Node => (node.kind === 'element' ? renewedElement(node) : { ...node })

const wrapped = (inside: string): string => `<Response>${inside}</Response>`

/** Documents whose elements are alike, which is where numbers, queues and scans meet most others. */
const shapes: Readonly<Record<string, (count: number) => string>> = {
  mixed: sample,
  'equal dials': (count) => wrapped('<Dial><Number>12025550123</Number></Dial>'.repeat(count / 2)),
  'equal waits': (count) => wrapped('<Wait/>'.repeat(count)),
  'a placeholder each': (count) => wrapped(Array.from({ length: count }, (_, at) => `<Speak>{{name${at}}}</Speak>`).join('')),
  'one text of sentences': (count) => wrapped(`<Speak>${'<s>Hello</s>'.repeat(count)}</Speak>`),
}

const views: readonly View[] = ['program', 'handler']

/** Prints how the cost of what is made of whole documents grows with them. */
function curveRows(): void {
  for (const [shape, make] of Object.entries(shapes)) {
    const rows: Row[] = []
    const texts = curve.map(make)
    const documents = texts.map(read)
    const edited = texts.map((text) => read(text.replace('<Response>', '<Response><Record/>').replace(end, `<Hangup/>${end}`)))
    const add = (work: string, timed: Timed): void => {
      rows.push(curveRow(work, timesOf(timed, documents)))
    }
    for (const sdk of Object.keys(languages) as Sdk[]) {
      for (const view of views) add(`code in ${languages[sdk].label}, ${view}`, (document) => generate(document, sdk, view))
    }
    add('in words', (document) => narrate(document, 'voice'))
    add('difference in words', (document, index) => differenceInWords(document, edited[index] ?? document))
    add('report of an import', contentsOf)
    add('private parts', (_document, index) => privateParts(texts[index] ?? ''))
    const begun = texts.map((text) => text.replace(end, '<Sp'))
    add('completion at the end', (_document, index) => complete(begun[index] ?? '', begun[index]?.length ?? 0))
    print(`Cost curves, ${shape}: ${curve.map((size) => size.toLocaleString('en')).join(', ')} elements`, rows)
  }
}

const end = '</Response>'

function read(text: string): Document {
  const parsed = parse(text)
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message)
  return parsed.document
}

curveRows()
