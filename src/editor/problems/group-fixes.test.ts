import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, serialise, validate } from '../../core'
import type { DocumentKind } from '../../model/document-metadata'
import type { Document } from '../../model/node'
import type { Problem } from '../../model/problem'
import { doAll } from '../../model/work'
import { currentDocument } from '../document/current'
import { undoStep } from '../document/steps'
import { currentProblems } from './problems'
import { fixableIn } from '../../validation/fixes/fixable'
import type { FixGroup } from '../../validation/fixes/fixable'
import { groupFixing } from '../../group-fixes'
import { applyingGroup, fixingGroup } from './group-fixes'
import { addText } from '../../session/workspace'

function read(xml: string): Document {
  const parsed = parse(xml)
  if (!parsed.ok) throw new Error(xml)
  return parsed.document
}

const groupFixed = (document: Document, group: FixGroup, kind: DocumentKind) => doAll(groupFixing(document, group, kind))

function fixGroup(group: FixGroup): void {
  doAll(applyingGroup(doAll(fixingGroup(currentDocument()!, group))))()
}

const response = (inside: string) => `<Response>${inside}</Response>`
const safely = (inside: string) => serialise(groupFixed(read(response(inside)), 'safe', 'voice')).slice(10, -11)

describe('fix everything that is safe', () => {
  it.each([
    ['<speak>Hi</speak>', '<Speak>Hi</Speak>'],
    ['<Redirect method="post">https://a.com</Redirect>', '<Redirect method="POST">https://a.com</Redirect>'],
    [
      '<Dial callerID="+1 415 555 0100"><Number>1 (415) 555-0101</Number></Dial>',
      '<Dial callerId="+14155550100"><Number>14155550101</Number></Dial>',
    ],
    ['<GetInput action=" https://a.com/?a=1&amp;amp;b=2 "/>', '<GetInput action="https://a.com/?a=1&amp;b=2"/>'],
    ['<Wait min_silence="500" silence="True"/>', '<Wait minSilence="500" silence="true"/>'],
    [
      '<Message src="14155550100" dst="14155550101,14155550102">Hi</Message>',
      '<Message src="14155550100" dst="14155550101&lt;14155550102">Hi</Message>',
    ],
    [
      '<Message src="14155550100" dst="+1 (415) 555-0101&lt; 1-415-555-0102 &lt;">Hi</Message>',
      '<Message src="14155550100" dst="+14155550101&lt;14155550102">Hi</Message>',
    ],
    ['<Dial><Number>+49 (0)30 123456</Number></Dial>', '<Dial><Number>+4930123456</Number></Dial>'],
    ['<Conference callbackUrl="">a</Conference>', '<Conference>a</Conference>'],
  ])('mends %s', (before, after) => {
    expect(safely(before)).toBe(after)
  })

  it.each([
    '<Hangup/><Speak>never heard</Speak>',
    '<Say>Hi</Say>',
    '<Speak>https://a.com/a.mp3</Speak>',
    '<Dial action="https://a.com"><Number>14155550100</Number></Dial><Speak>a</Speak>',
    '<speak loop="x">Hi</speak>',
    '<Stream>ws://a.com</Stream>',
    '<Speak voice="Polly.Salli"><speak>Hi</speak></Speak>',
    '<Dial><Number>(415) 555-2671</Number></Dial>',
    '<hangup/><Speak>Hi</Speak>',
    '<Record recordsession="true"/>',
  ])('leaves to people %s', (xml) => {
    expect(safely(xml)).toBe(xml)
  })

  it('adds no problem to any document, changes nothing that was right, and is idempotent', () => {
    fc.assert(
      fc.property(documents, (xml) => {
        const before = read(xml)
        const after = groupFixed(before, 'safe', 'voice')
        const left = (problems: readonly Problem[]) => problems.map(({ rule, nodeId }) => `${rule} ${nodeId}`)
        const were = left(validate(before))
        for (const name of left(validate(after))) {
          const at = were.indexOf(name)
          expect(at, `${name} in ${xml}`).toBeGreaterThanOrEqual(0)
          were.splice(at, 1)
        }
        if (fixableIn(validate(before), 'safe').length === 0) expect(after).toBe(before)
        expect(groupFixed(after, 'safe', 'voice')).toBe(after)
      }),
      { seed: 7, numRuns: process.env['LONG'] === '1' ? 5000 : 150 },
    )
  })

  it('counts as many as it mends', () => {
    fc.assert(
      fc.property(documents, (xml) => {
        const before = read(xml)
        const safe = fixableIn(validate(before), 'safe')
        const after = validate(groupFixed(before, 'safe', 'voice'))
        const isLeft = (problem: Problem) =>
          after.some((other) => other.nodeId === problem.nodeId && other.message === problem.message)
        expect(
          safe.filter(isLeft).map(({ message }) => message),
          xml,
        ).toEqual([])
      }),
      { seed: 9, numRuns: process.env['LONG'] === '1' ? 5000 : 150 },
    )
  })

  it('is taken back by one undo', () => {
    fc.assert(
      fc.property(documents, (xml) => {
        addText('test', xml)
        const before = currentDocument()
        fixGroup('safe')
        const isChanged = currentDocument() !== before
        if (isChanged) undoStep()
        expect(currentDocument()).toBe(before)
      }),
      { seed: 8, numRuns: process.env['LONG'] === '1' ? 1000 : 40 },
    )
  })
})

describe('fix all of a kind', () => {
  it('mends each of them and nothing else, as one step', () => {
    addText('test', response('<Say>a</Say><Wait length="x"/><Say>b</Say>'))
    const before = currentDocument()
    fixGroup({ rule: 'unknown-element' })
    expect(currentProblems().map(({ rule }) => rule)).toEqual(['attribute-value'])
    undoStep()
    expect(currentDocument()).toBe(before)
  })

  it('puts one recording before a Dial, whatever asks for it', () => {
    const before = read(
      response('<Dial record="true" recordingCallbackUrl="https://a.com/r"><Number>14155550100</Number></Dial>'),
    )
    expect(serialise(groupFixed(before, { rule: 'unknown-attribute' }, 'voice'))).toBe(
      response(
        '<Record startOnDialAnswer="true" callbackUrl="https://a.com/r" redirect="false"/><Dial><Number>14155550100</Number></Dial>',
      ),
    )
  })

  it.each<[string, FixGroup]>([
    ['of a kind', { rule: 'attribute-value' }],
    ['that is safe', 'safe'],
  ])('copies siblings a fixed number of times, however many there are: all %s', (_name, group) => {
    const copied = (many: number) => {
      const document = read(response('<wait silence="True"/><Wait silence="True"/>'.repeat(many)))
      return copiedBy(() => groupFixed(document, group, 'voice'))
    }
    expect(copied(2000)).toBeLessThan(5 * copied(500))
  })

  it('mends all that runs never', () => {
    const document = groupFixed(read(response('<Hangup/><Wait/><Wait/>')), { rule: 'after-end' }, 'voice')
    expect(serialise(document)).toBe(response('<Hangup/>'))
  })
})

/** Returns how many items of arrays are copied while something is done. */
function copiedBy(act: () => void): number {
  const own = Object.getOwnPropertyDescriptor(Array.prototype, 'slice')!
  const slice = own.value as (...given: readonly unknown[]) => readonly unknown[]
  let count = 0
  const counting = function (this: readonly unknown[], ...given: readonly unknown[]): readonly unknown[] {
    const copy = Reflect.apply(slice, this, given)
    count += copy.length
    return copy
  }
  Object.defineProperty(Array.prototype, 'slice', { ...own, value: counting })
  try {
    act()
    return count
  } finally {
    Object.defineProperty(Array.prototype, 'slice', own)
  }
}

const pick = fc.constantFrom
const values = pick(
  'True',
  'post',
  ' 5',
  '5',
  '',
  'x',
  '+1 415 555 0100',
  '14155550100',
  'https://a.com/?a=1&amp;amp;b',
  '/a',
  'woman',
  'auto',
)
const names = pick(
  'Speak',
  'speak',
  'Say',
  'Play',
  'Wait',
  'hangup',
  'Hangup',
  'Dial',
  'Number',
  'GetInput',
  'get_digits',
  'Record',
  'Message',
  'Redirect',
  'Break',
)
const attributes = pick(
  'loop',
  'Loop',
  'action',
  'method',
  'callerID',
  'callerId',
  'silence',
  'min_silence',
  'dst',
  'src',
  'redirect',
  'log',
  'voice',
)

const leaf = elementOf(fc.constant(''))
const elements = elementOf(fc.array(leaf, { maxLength: 2 }).map((children) => children.join('')))

const documents = fc
  .tuple(pick('Response', 'Response', 'response'), fc.array(elements, { maxLength: 4 }))
  .map(([root, inside]) => `<${root}>${inside.join('')}</${root}>`)

function elementOf(children: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const pairs = fc.uniqueArray(fc.tuple(attributes, values), { maxLength: 3, selector: ([name]) => name })
  const texts = pick('', 'Hi', 'https://a.com/a.mp3', ' 1 415 555 0100')
  return fc.tuple(names, pairs, texts, children).map(([name, given, text, inside]) => {
    const written = given.map(([key, value]) => ` ${key}="${value}"`).join('')
    return `<${name}${written}>${text}${inside}</${name}>`
  })
}
