import { describe, expect, it } from 'vitest'
import { edits, parse, printed, reread } from '../core'
import { difference } from '../syntax/text-change'
import { kindAfter, kindOf, suggestsSound } from './kind-of'

function documentOf(steps: string) {
  const read = parse(`<Response>${steps}</Response>`)
  if (!read.ok) throw new Error(steps)
  return read.document
}

const message = '<Message src="14155550100" dst="14155550101">Hi</Message>'
const call = '<GetInput action="https://a.com"/><Speak>Bye</Speak>'

describe('kindOf', () => {
  it.each([
    ['', 'voice'],
    [message, 'message'],
    [message + message, 'message'],
    [message + call, 'voice'],
    ['<Speak>a</Speak>', 'voice'],
  ])('takes %s for a %s', (steps, kind) => {
    expect(kindOf(documentOf(steps))).toBe(kind)
  })
})

describe('kindAfter', () => {
  it('follows a text that takes the place of the whole', () => {
    expect(kindAfter(documentOf(message), documentOf(call), 'message')).toBe('voice')
    expect(kindAfter(documentOf(call), documentOf(message), 'voice')).toBe('message')
    expect(kindAfter(documentOf(call), documentOf('<Speak>a</Speak>'), 'sound')).toBe('voice')
  })

  it('follows the first step, and the first text that is well-formed', () => {
    expect(kindAfter(documentOf(''), documentOf(message), 'voice')).toBe('message')
    expect(kindAfter(null, documentOf(message), 'voice')).toBe('message')
  })

  it('stays what it was while a step is left, whatever is typed into it', () => {
    const before = documentOf(`<Hangup/>${message}`)
    const alone = edits.remove(before, [[0]])
    expect(kindAfter(before, alone, 'voice')).toBe('voice')
    const edited = edits.setAttribute(alone, [0], 'src', '14155550102')
    expect(kindAfter(alone, edited, 'voice')).toBe('voice')
    const text = printed(edited)
    const typed = reread(edited, difference(text, text.replace('Hi', 'Hi there')))
    expect(typed.ok && kindAfter(edited, typed.document, 'voice')).toBe('voice')
  })

  it('is guessed again when nothing in it would run', () => {
    const before = documentOf(message + '<Speak>a</Speak>')
    expect(kindAfter(before, edits.remove(before, [[0]]), 'message')).toBe('voice')
    expect(kindAfter(before, edits.remove(before, [[0], [1]]), 'message')).toBe('message')
  })
})

describe('suggestsSound', () => {
  it.each([
    ['hold-music', '<Play>https://a.com/a.mp3</Play>', true],
    ['Waiting room', '<Speak>a</Speak><Wait/>', true],
    ['hold-music', '<Speak>a</Speak><Hangup/>', false],
    ['menu', '<Speak>a</Speak>', false],
    ['hold-music', '', false],
  ])('in %s with %s: %s', (name, steps, isSound) => {
    expect(suggestsSound(name, documentOf(steps))).toBe(isSound)
  })
})
