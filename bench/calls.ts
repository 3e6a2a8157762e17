import { begin, happen, parse, simulate, usualPace, validate } from '../src/core'
import type { World } from '../src/core'
import type { Document } from '../src/model/node'
import { median, medianOver, ms, print, row } from './measure'

const steps = 10_000

function read(text: string): Document {
  const result = parse(text)
  if (!result.ok) throw new Error(result.problems[0]?.message)
  return result.document
}

const worldOf = (document: Document): World => ({
  call: { direction: 'inbound', from: '14155550100', to: '14155550101' },
  start: { url: 'https://example.com/answer' },
  documents: new Map([['answer', document]]),
  answer: () => ({ kind: 'document', id: 'answer' }),
  // A call ends after a day: here its 10,000 steps take less.
  pace: { ...usualPace, charactersASecond: 1000, audio: () => 0.1 },
})

const heard = (index: number): string =>
  index % 4 === 3
    ? `<Play loop="1">https://example.com/${index}.mp3</Play>`
    : `<Speak voice="Polly.Joanna" language="en-US">Hello, this is step ${index} of the call.</Speak>`
const asked =
  '<GetInput action="https://example.com/x" redirect="false" inputType="dtmf" numDigits="1"><Speak>Press a key.</Speak></GetInput>'

const documentOf = (step: (index: number) => string): Document =>
  read(`<Response>${Array.from({ length: steps }, (_, index) => step(index)).join('')}</Response>`)

/**
 * Prints the times of a call through many steps, of a decision in it and of scenarios, beside that of validating the same
 * document from scratch.
 */
export function callRows(): void {
  // Each is run, and each validated, for the first time: nothing of it is known yet.
  const fresh = (step: (index: number) => string): Document[] => Array.from({ length: 12 }, () => documentOf(step))
  const [judged, run, decided] = [fresh(heard), fresh(heard), fresh(() => asked)]
  const fromScratch = medianOver(judged, validate)
  const wholeCall = medianOver(run, (document) => simulate(worldOf(document), []))
  const asking = medianOver(decided, validate)
  const world = worldOf(documentOf(() => asked))
  const first = begin(world)
  let moment = first
  const decision = median(() => {
    // A call that is over begins again: nothing can be decided in it.
    moment = happen(world, moment.question === null ? first : moment, { on: 'digits', digits: '1' })
  }, 2_000)
  const answers = Array.from({ length: 20 }, () => ({ on: 'digits', digits: '1' }))
  const scenarios = median(() => {
    for (let index = 0; index < 100; index += 1) simulate(world, answers)
  }, 9)
  const share = (work: string, time: number, whole: number, bar: number) =>
    row(work, `${ms(time)}, ${(time / whole).toFixed(3)} of validating`, `at most ${bar}`, time / whole <= bar)
  print('Calls in virtual time', [
    share(`one call through ${steps} steps`, wholeCall, fromScratch, 0.3),
    share('a decision in it', decision, asking, 0.01),
    share('100 scenarios of 20 answers', scenarios, asking, 2),
  ])
}
