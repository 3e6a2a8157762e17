/** The median of `times` runs of `work`, in milliseconds, after a few runs to warm up. */
export function median(work: () => unknown, times: number): number {
  for (let warm = 0; warm < Math.min(3, times); warm += 1) work()
  const taken = Array.from({ length: times }, () => {
    const began = performance.now()
    work()
    return performance.now() - began
  }).sort((a, b) => a - b)
  return taken[Math.floor(taken.length / 2)] ?? 0
}

export interface Row {
  readonly work: string
  readonly measured: string
  readonly bar: string
  readonly isMet: boolean | null
}

/** A row of the table: what was measured beside the bar it must meet, or beside none. */
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

/** Milliseconds with as many digits as they deserve. */
export const ms = (value: number): string =>
  `${value < 1 ? value.toFixed(3) : value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`
