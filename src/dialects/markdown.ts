import type { Outcome, Remark } from './remark'

/** The outcomes in the order in which a reader needs them. */
export const outcomes: readonly Outcome[] = ['decide', 'lost', 'changed', 'server', 'same']

/** Returns the report on a translation as Markdown: how often each outcome came, and below a table of all but what stays the same. */
export function markdownOf(title: string, remarks: readonly Remark[]): string {
  const counts = outcomes
    .map((outcome) => ({ outcome, count: remarks.filter((remark) => remark.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => `${count} ${outcome}`)
  const rows = outcomes.flatMap((outcome) =>
    outcome === 'same' ? [] : remarks.filter((remark) => remark.outcome === outcome).map(rowOf),
  )
  const table = rows.length === 0 ? [] : ['', '| outcome | before | after | why |', '|---|---|---|---|', ...rows]
  return [`# ${title}`, '', `${counts.join(', ')}.`, ...table, ''].join('\n')
}

function rowOf({ outcome, theirs, ours, why, source }: Remark): string {
  const reason = source === undefined ? why : `${why} (${source})`
  return `| ${[outcome, codeOf(theirs), codeOf(ours), textOf(reason)].join(' | ')} |`
}

const textOf = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim()

/** Returns a value as code, however many backticks are in it. */
function codeOf(text: string): string {
  const line = textOf(text)
  if (line === '') return '–'
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`
}
