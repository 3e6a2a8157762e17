import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { format, parse, serialise, translate, validate } from '../../../src/core'
import type { Document, ElementNode, Node } from '../../../src/model/node'
import type { Known, Remark } from '../../../src/core'

/** A case: what is known of it, and each outcome that its report names, at an element (the nth of its name) and perhaps an attribute. */
interface Case {
  readonly file: string
  readonly title: string
  readonly known?: Known
  readonly says: readonly string[]
}

const cases: readonly Case[] = [
  {
    file: '01',
    title: 'a greeting',
    says: ['same Say', 'same Say voice', 'same Say language', 'same Say loop', 'same Pause length', 'same Play', 'same Hangup'],
  },
  {
    file: '02',
    title: 'voices',
    says: ['changed Say', 'changed Say#2 voice', 'changed Say#3', 'changed Say#4 voice', 'lost Say#5 voice'],
  },
  {
    file: '03',
    title: 'a menu by keypad',
    says: ['same Gather', 'same Gather action', 'same Gather numDigits', 'same Gather timeout', 'server Gather'],
  },
  { file: '05', title: 'a menu without a known URL', says: ['decide Gather', 'changed Gather'] },
  {
    file: '06',
    title: 'speech',
    says: [
      'changed Gather timeout',
      'same Gather speechTimeout',
      'same Gather language',
      'same Gather hints',
      'same Gather speechModel',
      'same Gather profanityFilter',
      'changed Gather partialResultCallback',
      'server Gather',
      'changed Gather',
    ],
  },
  {
    file: '07',
    title: 'speech or keys',
    says: [
      'changed Gather timeout',
      'same Gather finishOnKey',
      'same Gather speechTimeout',
      'same Gather numDigits',
      'same Gather method',
    ],
  },
  { file: '09', title: 'forwarding', says: ['same Dial', 'changed Dial'] },
  {
    file: '10',
    title: 'ringing several',
    says: [
      'same Dial callerId',
      'same Dial timeout',
      'same Dial hangupOnStar',
      'same Number sendDigits',
      'same Dial answerOnBridge',
      'changed Sip',
      'changed Sip username',
      'lost Client',
    ],
  },
  { file: '12', title: 'a whisper', says: ['changed Number url', 'decide Dial', 'changed Dial'] },
  {
    file: '14',
    title: 'voicemail',
    known: { address: 'https://ferries.example/voicemail' },
    says: ['changed Record', 'changed Record transcribe', 'lost Record trim', 'server Record'],
  },
  { file: '15', title: 'rejection', says: ['same Reject', 'same Reject reason'] },
  {
    file: '17',
    title: 'tones and URLs',
    known: { address: 'https://ferries.example/ivr/start' },
    says: ['same Play', 'changed Redirect'],
  },
  { file: '18', title: 'a queue', says: ['lost Enqueue'] },
  {
    file: '20',
    title: 'a stream beside the call',
    says: ['same Start', 'same Stream', 'same Stream track', 'lost Stream name', 'changed Dial'],
  },
  { file: '21', title: 'an answer to a message', says: ['decide Message', 'lost Media'] },
  { file: '24', title: 'what Plivo has not', says: ['lost Pay', 'lost Refer', 'lost ConversationRelay'] },
]

const read = (name: string): Document => {
  const parsed = parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
  if (!parsed.ok) throw new Error(`${name} is not well-formed`)
  return parsed.document
}

/** Returns the document as text, with its attributes in one order, in the canonical layout. */
function canonical(document: Document): string {
  const sorted = (node: Node): Node =>
    node.kind === 'element'
      ? {
          ...node,
          attributes: new Map([...node.attributes].sort(([a], [b]) => (a < b ? -1 : 1))),
          children: node.children.map(sorted),
        }
      : node
  const root = sorted(format(document).root)
  return serialise(format({ ...document, root: root.kind === 'element' ? root : document.root }))
}

/** Returns what gives a remark on the document as "outcome Element#n attribute". */
function shortOf(document: Document): (remark: Remark) => string {
  const names = new Map<number, string>()
  const counts = new Map<string, number>()
  const name = (element: ElementNode): void => {
    const count = (counts.get(element.name) ?? 0) + 1
    counts.set(element.name, count)
    names.set(element.id, count === 1 ? element.name : `${element.name}#${count}`)
    for (const child of element.children) if (child.kind === 'element') name(child)
  }
  name(document.root)
  return ({ outcome, nodeId, attribute }) => [outcome, names.get(nodeId), attribute].filter(Boolean).join(' ')
}

describe.each(cases)('case $file, $title', ({ file, known, says }) => {
  const input = read(`${file}.in.xml`)
  const { document, remarks } = translate(input, 'twiml', known)

  it('becomes the given document', () => {
    expect(canonical(document)).toBe(canonical(read(`${file}.out.xml`)))
  })

  it('reports what is known of it', () => {
    expect(remarks.map(shortOf(input))).toEqual(expect.arrayContaining([...says]))
  })

  it('has no error but those that are asked about', () => {
    const asked = new Set(remarks.filter(({ outcome }) => outcome === 'decide').map(({ targetId }) => targetId))
    expect(validate(document).filter(({ level, nodeId }) => level === 'error' && !asked.has(nodeId))).toEqual([])
  })
})
