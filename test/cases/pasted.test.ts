import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dialectOf, parse } from '../../src/core'
import { repaired, repairsOf } from '../../src/repairs'
import { withChanges } from '../../src/syntax/text-change'

interface Case {
  /** What was pasted, and what is right. */
  readonly title: string
  /** Rule and place where the text is not well-formed. */
  readonly problem?: string
  /** The repairs that are offered, each with its label. */
  readonly repairs?: readonly (readonly [id: string, label: string])[]
  /** The pieces that the first repair takes out of the text, with what it writes for each. */
  readonly replaced?: readonly (readonly [piece: string, by: string])[]
  readonly dialect?: readonly [dialect: string, name: string, isSure: boolean]
}

const cases: Readonly<Record<string, Case>> = {
  '33.xml': { title: 'BXML is named, and not taken for TwiML', dialect: ['other', 'BXML', true] },
  '35.xml': {
    title: 'the tags of amazon:effect are taken off, the words stay',
    problem: 'unbound-prefix 1:107',
    repairs: [['prefixed-elements', 'Remove the tags of <amazon:effect>, keep the words']],
    replaced: [
      ['<amazon:effect name="whispered">', ''],
      ['</amazon:effect>', ''],
    ],
  },
  '41.xml': { title: 'a template around elements is left alone', problem: 'lt-in-text 3:1' },
  '42.xml': { title: 'a PHP program is recognised where XML stops reading it, and not cut', problem: 'php-program 1:85' },
  '48.msg.xml': { title: 'TwiML with the attributes of Plivo is a guess', dialect: ['twiml', 'TwiML', false] },
  '52.msg.xml': { title: 'Message with Body and Media is TwiML', dialect: ['twiml', 'TwiML', true] },
  '56.xml': { title: 'a PHP program is recognised in its second tag, and not cut', problem: 'php-program 2:51' },
  '58.xml': {
    title: 'amazon:effect is unwrapped beside SSML that Plivo has',
    problem: 'unbound-prefix 1:43',
    repairs: [['prefixed-elements', 'Remove the tags of <amazon:effect>, keep the words']],
    replaced: [
      ['<amazon:effect phonation="soft">', ''],
      ['</amazon:effect>', ''],
    ],
  },
  '79.xml': { title: 'WhatsApp in Dial is TwiML', dialect: ['twiml', 'TwiML', true] },
  '92.xml': {
    title: 'a string literal is unescaped as a whole',
    problem: 'unquoted-value 1:28',
    repairs: [['string-literal', 'Take the text out of its string literal']],
    replaced: [
      ['\\n', '\n'],
      ['\\"', '"'],
    ],
  },
}

describe.each(Object.entries(cases))('case %s', (file, { title, problem, repairs = [], replaced = [], dialect }) => {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8')

  it(title, () => {
    const read = parse(text)
    const [first] = read.ok ? [] : read.problems
    expect(first && `${first.rule} ${first.line}:${first.column}`).toBe(problem)
    const found = read.ok ? dialectOf(read.document) : null
    expect(found && [found.dialect, found.name, found.isSure]).toEqual(dialect ?? null)
    const offered = repairsOf(text)
    expect(offered.map(({ id, label }) => [id, label])).toEqual(repairs)
    const expected = replaced.reduce((now, [piece, by]) => now.replaceAll(piece, by), text)
    expect(offered[0] ? withChanges(text, offered[0].changes) : text).toBe(expected)
    expect(repaired(text)).toBe(expected)
    if (repairs.length > 0) expect(parse(expected).ok).toBe(true)
  })
})
