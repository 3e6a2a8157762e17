import { callbackOptions } from '../../catalogue/callback-options'
import type { CallbackOption } from '../../catalogue/callback-options'
import { docs } from '../engine/source-words'
import type { ValueProblem } from './value-problem'
import { grouped, quoted, quotedChoice } from './value-problem'

/** Returns what is wrong with the options behind the # of an address that Plivo calls; another fragment is none of them and is never sent. */
export function fragmentProblem(value: string): ValueProblem | null {
  const start = value.indexOf('#') + 1
  if (start === 0 || !value.includes('=', start)) return null
  const wrong = pairsOf(value, start).filter(({ key, written }) => !fits(callbackOptions.get(key), written))
  const [first] = wrong
  if (first === undefined) return null
  const replacement = bounded(value, wrong)
  const expected = wrong.map(({ key }) => expectedValue(key)).join('; ')
  return {
    level: 'warning',
    title: `Correct the callback options after #: ${expected}`,
    expected: `the options behind # as Plivo takes them: ${expected}`,
    found: wrong.map(({ text }) => quoted(text)).join(', '),
    consequence: 'Plivo’s docs take nothing else here: the default may count instead.',
    source: docs,
    span: { from: first.from, to: first.from + first.text.length },
    ...(replacement === null ? {} : { replacement }),
  }
}

interface Pair {
  readonly key: string
  readonly written: string
  readonly text: string
  readonly from: number
}

function pairsOf(value: string, start: number): readonly Pair[] {
  let from = start
  return value
    .slice(start)
    .split('&')
    .map((text) => {
      const equals = text.indexOf('=')
      const pair = {
        key: equals < 0 ? text : text.slice(0, equals),
        written: equals < 0 ? '' : text.slice(equals + 1),
        text,
        from,
      }
      from += text.length + 1
      return pair
    })
}

function fits(option: CallbackOption | undefined, written: string): boolean {
  if (option === undefined) return false
  if ('min' in option) return /^\d+$/.test(written) && Number(written) >= option.min && Number(written) <= option.max
  return (option.several ? written.split(',') : [written]).every((word) => option.words.includes(word))
}

function expectedValue(key: string): string {
  const option = callbackOptions.get(key)
  if (option === undefined) return `one of ${[...callbackOptions.keys()].join(', ')}`
  if ('min' in option) return `${key} from ${grouped(option.min)} to ${grouped(option.max)}`
  return `${key} one of ${quotedChoice(option.words)}`
}

/** Returns the value with the nearest bound for each number out of range; null where something else is wrong too. */
function bounded(value: string, wrong: readonly Pair[]): string | null {
  let meant = value
  for (const { key, written, text, from } of wrong.toReversed()) {
    const option = callbackOptions.get(key)
    if (option === undefined || !('min' in option) || !/^\d+$/.test(written)) return null
    const bound = Math.min(Math.max(Number(written), option.min), option.max)
    meant = `${meant.slice(0, from)}${key}=${bound}${meant.slice(from + text.length)}`
  }
  return meant
}
