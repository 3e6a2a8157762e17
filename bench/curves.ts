import type { Sdk } from '../src/catalogue/spec'
import { generate } from '../src/codegen/generate'
import type { View } from '../src/codegen/generate'
import { languages } from '../src/codegen/languages'
import { complete } from '../src/completion/complete'
import { contentsOf } from '../src/features/transfer/report'
import { parse } from '../src/core'
import { differenceInWords } from '../src/model/compare'
import type { Document } from '../src/model/node'
import { tell } from '../src/narrative/tell'
import { sample } from './documents'
import { ms, print, row } from './measure'
import type { Row } from './measure'

export const CURVE = [1_000, 4_000, 16_000] as const

/** What four times as many elements may cost at most. */
const MOST = 5

/** Shorter times, in milliseconds, are no measure: the compiler and the collector take as long. */
const LEAST = 5

/** The row of a cost curve: the times at the sizes of `CURVE`, each of which may be `MOST` times the one before. */
export function curveRow(work: string, times: readonly number[]): Row {
  const growths = times.slice(1).map((time, index) => time / Math.max(times[index] ?? 0, LEAST))
  const steps = growths.map((growth) => growth.toFixed(1)).join(' and ')
  return row(work, `${times.map(ms).join(', ')}: ${steps} times`, `${MOST} times`, Math.max(...growths) <= MOST)
}

/** The least processor time of five runs of each, in milliseconds, taken in turns: what the work itself takes, whatever else runs. */
function leastTimes(works: readonly (() => unknown)[]): readonly number[] {
  const rounds = Array.from({ length: 5 }, () =>
    works.map((work) => {
      globalThis.gc?.()
      const began = process.cpuUsage()
      work()
      const { user, system } = process.cpuUsage(began)
      return (user + system) / 1000
    }),
  )
  return works.map((_, index) => Math.min(...rounds.map((times) => times[index] ?? 0)))
}

const wrapped = (inside: string): string => `<Response>${inside}</Response>`

/** Documents whose elements are alike, which is where numbers, queues and scans meet most others. */
const SHAPES: Readonly<Record<string, (count: number) => string>> = {
  mixed: sample,
  'equal dials': (count) => wrapped('<Dial><Number>12025550123</Number></Dial>'.repeat(count / 2)),
  'equal waits': (count) => wrapped('<Wait/>'.repeat(count)),
  'one text of sentences': (count) => wrapped(`<Speak>${'<s>Hello</s>'.repeat(count)}</Speak>`),
}

const VIEWS: readonly View[] = ['program', 'handler']

/** Prints how the cost of what is made of whole documents grows with them. */
export function curveRows(): void {
  for (const [shape, make] of Object.entries(SHAPES)) {
    const rows: Row[] = []
    const texts = CURVE.map(make)
    const documents = texts.map(read)
    const edited = texts.map((text) => read(text.replace('<Response>', '<Response><Record/>').replace(END, `<Hangup/>${END}`)))
    const add = (work: string, timed: (document: Document, index: number) => unknown): void => {
      rows.push(curveRow(work, leastTimes(documents.map((document, index) => () => timed(document, index)))))
    }
    for (const sdk of Object.keys(languages) as Sdk[]) {
      for (const view of VIEWS) add(`code in ${languages[sdk].label}, ${view}`, (document) => generate(document, sdk, view))
    }
    add('in words', (document) => tell(document, 'voice'))
    add('difference in words', (document, index) => differenceInWords(document, edited[index] ?? document))
    add('report of an import', contentsOf)
    const begun = texts.map((text) => text.replace(END, '<Sp'))
    add('completion at the end', (_document, index) => complete(begun[index] ?? '', begun[index]?.length ?? 0))
    print(`Cost curves, ${shape}: ${CURVE.map((size) => size.toLocaleString('en')).join(', ')} elements`, rows)
  }
}

const END = '</Response>'

function read(text: string): Document {
  const parsed = parse(text)
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message)
  return parsed.document
}
