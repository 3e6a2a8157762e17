/** Before it counts, work is done for so long, in milliseconds: what is done often is compiled by then. */
const warmUp = 100

/** Returns the median of `times` runs of `work`, in milliseconds, after some to warm up. */
export function median(work: () => unknown, times: number): number {
  const began = performance.now()
  for (let runs = 0; runs < Math.min(3, times) || performance.now() - began < warmUp; runs += 1) work()
  return middleOf(Array.from({ length: times }, () => timeOf(work)))
}

/** Returns the median of one run of `work` for each of `inputs`, in milliseconds, after the first three. */
export function medianOver<T>(inputs: readonly T[], work: (input: T) => unknown): number {
  return middleOf(inputs.map((input) => timeOf(() => work(input))).slice(3))
}

function timeOf(work: () => unknown): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

const middleOf = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

export interface Row {
  readonly work: string
  readonly measured: string
  readonly bar: string
  readonly isMet: boolean | null
}

/** Returns a row of the table: what was measured beside the bar it must meet, or beside none. */
export function row(work: string, measured: string, bar = '', isMet: boolean | null = null): Row {
  return { work, measured, bar, isMet }
}

/** Prints rows as a table in Markdown. */
export function print(title: string, rows: readonly Row[]): void {
  console.log(`\n### ${title}\n\n| work | measured | bar | |\n|---|---|---|---|`)
  for (const { work, measured, bar, isMet } of rows) {
    console.log(`| ${work} | ${measured} | ${bar} | ${isMet === null ? '' : isMet ? 'met' : 'NOT MET'} |`)
  }
}

/** Returns milliseconds with as many digits as they deserve. */
export const ms = (value: number): string =>
  `${value < 1 ? value.toFixed(3) : value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`
