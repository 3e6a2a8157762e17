import { describe, expect, it } from 'vitest'
import { parse, translate } from '../core'
import { markdownOf } from './markdown'

function reportOf(xml: string): string {
  const read = parse(xml)
  if (!read.ok) throw new Error('not well-formed')
  return markdownOf('Menu', translate(read.document, 'twiml').remarks)
}

describe('the report as Markdown', () => {
  it('counts the outcomes, what to decide first, and leaves out what stays the same', () => {
    const report = reportOf('<Response><Gather numDigits="1"><Say>Press 1</Say></Gather></Response>')
    expect(report).toMatch(
      /^# Menu\n\n1 decide, (?:\d+ (?:lost|changed|server|same)(?:, |\.))+\n\n\| outcome \| before \| after \| why \|/,
    )
    const outcomes = [...report.matchAll(/^\| (\w+) \|/gm)].map(([, outcome]) => outcome)
    expect(outcomes.slice(0, 2)).toEqual(['outcome', 'decide'])
    expect(outcomes).not.toContain('same')
  })

  it('keeps each line in its row, whatever a value holds', () => {
    const report = reportOf('<Response><Say voice="a|b`c">Hi</Say><Enqueue waitUrl="/x|y">q</Enqueue></Response>')
    const rows = report.split('\n').filter((line) => line.startsWith('|'))
    expect(rows.length).toBeGreaterThan(2)
    for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(5)
  })

  it('is one line where nothing changes', () => {
    expect(reportOf('<Response><Speak>Hi</Speak></Response>')).toBe('# Menu\n\n2 same.\n')
  })
})
