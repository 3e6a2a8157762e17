import { describe, expect, it } from 'vitest'
import { elementNames, specOf } from '../../catalogue'
import { edits, parse } from '../../core'
import { elementAt, locate, replaceAt } from '../../model/edit'
import type { Document, ElementNode, Node, Path } from '../../model/node'
import { fixesOf } from '../../model/problem'
import type { Problem } from '../../model/problem'
import type { DocumentKind } from '../../model/document-metadata'
import { deadEndOf } from '../flow/unreachable'
import { problemsByNode, problemsOf, subtreeCounts, validate, validating } from './validate'
import { documentOf } from '../../../test/verify-rule'
import { seeded } from '../../../test/random'

const kinds: readonly DocumentKind[] = ['voice', 'message']
const said = (problems: readonly Problem[]) =>
  problems.map(({ fix, otherFixes = [], ...rest }) => ({
    ...rest,
    fix: fix?.label,
    isSafe: fix?.isSafe,
    otherFixes: otherFixes.map(({ label }) => label),
  }))

/** Returns the same document in objects that no cache has seen. */
function unseen(document: Document): Document {
  const copy = (node: Node): Node => (node.kind === 'element' ? { ...node, children: node.children.map(copy) } : { ...node })
  return { ...document, root: copy(document.root) as ElementNode }
}

const values = [
  '',
  'true',
  'yes',
  'post',
  'GET',
  '5',
  'abc',
  '2000',
  'https://a.com/x',
  '/x',
  '14155550100',
  '+1 415 555 0100',
  'none',
]
const moreValues = [
  '{{x}}',
  'Polly.Amy',
  'woman',
  'en-GB',
  'ja_JP',
  'dtmf speech',
  'speech',
  'both',
  'Supervisor',
  'whatsapp',
  '#',
  '1,2',
]
const wrongNames = ['speak', 'Say', 'Banana', 'Dail', 'Responses', 'Reject', 'a']
const texts = ['Hello', '14155550100', 'https://a.com/a.mp3', '{{ x }}', '12', 'sip:a@b.c', 'wss://a.com', '1w2']

class Random {
  private readonly next: () => number
  constructor(seed: number) {
    this.next = seeded(seed)
  }
  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!
  }
  value(): string {
    return this.pick([...values, ...moreValues])
  }
  attribute(element: string): string {
    const spec = specOf(element)
    const known = Object.keys(spec?.attributes ?? {})
    const name =
      known.length > 0 && this.below(6) > 0 ? this.pick(known) : this.pick(['foo', 'num_digits', 'callbackURL', 'Loop'])
    return this.below(12) > 0 ? name : name.toLowerCase()
  }
  xml(parent: string, depth: number): string {
    const spec = specOf(parent)
    const children = spec?.children ?? []
    const name = this.below(8) > 0 && children.length > 0 ? this.pick(children) : this.pick([...elementNames, ...wrongNames])
    const attributes = new Map(Array.from({ length: this.below(4) }, () => [this.attribute(name), this.value()] as const))
    const written = [...attributes].map(([key, value]) => ` ${key}="${value}"`).join('')
    const inside = depth > 0 ? Array.from({ length: this.below(4) }, () => this.xml(name, depth - 1)).join('') : ''
    return `<${name}${written}>${this.below(3) > 0 ? this.pick(texts) : ''}${inside}</${name}>`
  }
  document(): Document {
    return documentOf(
      parse,
      `<Response>${Array.from({ length: 1 + this.below(6) }, () => this.xml('Response', 3)).join('')}</Response>`,
    )
  }
  /**
   * Returns a document with more children than are judged anew at each edit, and most of them without a fault, as in
   * documents of people.
   */
  wideDocument(): Document {
    const calm = ['<Speak>Hello</Speak>', '<Wait length="2"/>', '<Play loop="2">https://a.com/a.mp3</Play>']
    const children = Array.from({ length: 80 }, () => (this.below(40) > 0 ? this.pick(calm) : this.xml('Response', 2)))
    return documentOf(parse, children.join(''))
  }
  elementPath(document: Document): Path {
    const paths: Path[] = []
    const walk = (element: ElementNode, path: Path) => {
      paths.push(path)
      element.children.forEach((child, index) => {
        if (child.kind === 'element') walk(child, [...path, index])
      })
    }
    walk(document.root, [])
    return this.pick(paths)
  }
  edited(document: Document): Document {
    const path = this.elementPath(document)
    const element = elementAt(document, path)!
    const how = this.below(7)
    if (how === 0) return edits.setAttribute(document, path, this.attribute(element.name), this.value())
    if (how === 1) return edits.removeAttribute(document, path, this.pick([...element.attributes.keys(), 'x']))
    if (how === 2) return edits.setText(document, path, this.pick(texts))
    if (how === 3 && path.length > 0) return edits.remove(document, [path])
    if (how === 4) return edits.insert(document, path, this.below(3), this.document().root.children)
    if (how === 5 && path.length > 0) return edits.move(document, [path], this.elementPath(document), this.below(3))
    return edits.rename(document, path, this.pick([...elementNames, ...wrongNames]))
  }
}

describe('validate', () => {
  it('gives the same array for the same document', () => {
    const document = documentOf(parse, '<Speak/>')
    expect(validate(document)).toBe(validate(document))
    expect(validate(document, { kind: 'voice' })).toBe(validate(document))
    expect(validate(document, { kind: 'message' })).not.toBe(validate(document))
  })

  it('gives the problems in document order, those of a place before those of the element', () => {
    const document = documentOf(parse, 'text<Hangup reason="x"/><Dial foo="1"><Speak loop="x"/></Dial><speak/>')
    expect(validate(document).map(({ rule }) => rule)).toEqual([
      'stray-text',
      'attribute-value',
      'after-end',
      'unknown-attribute',
      'min-children',
      'nesting',
      'attribute-value',
      'required-text',
      'unknown-element',
    ])
  })

  it('leads each problem to its element', () => {
    const document = documentOf(parse, '<Hangup/><Wait/><Dial><Speak>a</Speak></Dial>')
    const names = validate(document).map(({ nodeId }) => elementAt(document, locate(document, nodeId)!)?.name)
    expect(names).toEqual(['Wait', 'Dial', 'Speak'])
  })

  it('keeps the problems of what an edit leaves alone', () => {
    const before = documentOf(parse, '<Play>a</Play><Wait length="0"/>')
    const after = edits.setAttribute(before, [1], 'length', '1')
    expect(validate(after)).toHaveLength(1)
    expect(validate(after)[0]).toBe(validate(before)[0])
  })

  it('finds after any edits what it finds from scratch, and counts it', () => {
    for (let seed = 1; seed <= (process.env.LONG ? 300 : 4); seed += 1) {
      const random = new Random(seed)
      let document = random.document()
      for (let step = 0; step < 40; step += 1) {
        document = random.edited(document)
        for (const kind of kinds) {
          const problems = validate(document, { kind })
          expect(said(problems), `seed ${seed} step ${step}`).toEqual(said(validate(unseen(document), { kind })))
          const counts = { error: 0, warning: 0, info: 0 }
          for (const { level } of problems) counts[level] += 1
          expect(subtreeCounts(document.root, kind, null)).toEqual(counts)
        }
      }
    }
  })

  it('goes on from the judgement before an edit among many children, and finds what it finds from scratch', () => {
    const judge = (document: Document, kind: DocumentKind) => ({
      problems: said(validate(document, { kind })),
      counts: subtreeCounts(document.root, kind, null),
      end: deadEndOf(document.root, kind),
      isTooLarge: validate(document, { kind, bytes: () => 0 }).length,
    })
    for (let seed = 1; seed <= (process.env.LONG ? 200 : 3); seed += 1) {
      const random = new Random(seed)
      const judged = []
      let document = random.wideDocument()
      for (let step = 0; step < 60; step += 1) {
        for (const kind of kinds) judged.push({ document, kind, found: judge(document, kind) })
        document = random.edited(document)
      }
      // After all edits, since a judgement from scratch would be the one to go on from.
      for (const { document: then, kind, found } of judged) expect(found, `seed ${seed}`).toEqual(judge(unseen(then), kind))
    }
  })

  it('removes a problem by its fix, and makes no error by it', () => {
    const judgedLater = new Set(['allowed-when', 'dial-target'])
    const judgedAnew = new Set([
      'unknown-element',
      'unknown-attribute',
      'deprecated-attribute',
      'root',
      'spoken-url',
      'text-value',
      'dial-target',
    ])
    for (let seed = 1; seed <= (process.env.LONG ? 2000 : 150); seed += 1) {
      const document = new Random(seed).document()
      const before = validate(document)
      const errors = new Set(before.filter(({ level }) => level === 'error').map(({ message }) => message))
      for (const { problem, fix } of before.flatMap((each) => fixesOf(each).map((way) => ({ problem: each, fix: way })))) {
        const path = locate(document, fix.on ?? problem.nodeId)!
        const after = validate(replaceAt(document, path, (node) => (node.kind === 'element' ? fix.edit(node) : node)))
        const where = `seed ${seed}: ${problem.message} / ${fix.label}`
        const same = (other: Problem) =>
          other.rule === problem.rule && other.nodeId === problem.nodeId && other.message === problem.message
        expect(after.filter(same), where).toHaveLength(before.filter(same).length - 1)
        // What gets another name or place is judged there for the first time; and a repaired word can ask for others.
        const isElsewhere = /^(?:Move|Put|Unwrap) /.test(fix.label)
        if (judgedAnew.has(problem.rule) || fix.isUnfinished || isElsewhere) continue
        const made = after.filter(
          (other) => other.level === 'error' && !errors.has(other.message) && !judgedLater.has(other.rule),
        )
        expect(
          made.map(({ message }) => message),
          where,
        ).toEqual([])
      }
    }
  })
})

describe('problemsOf and subtreeCounts', () => {
  it('speak of the element alone, or of its place as well', () => {
    const document = documentOf(parse, '<Dial><Speak loop="-1">a</Speak></Dial>')
    const speak = elementAt(document, [0, 0])!
    expect(problemsOf(speak, 'voice').map(({ rule }) => rule)).toEqual(['attribute-value'])
    expect(problemsOf(speak, 'voice', 'Dial').map(({ rule }) => rule)).toEqual(['nesting', 'attribute-value'])
    expect(problemsOf(speak, 'voice', 'GetInput').map(({ rule }) => rule)).toEqual(['attribute-value'])
    expect(subtreeCounts(speak, 'voice')).toEqual({ error: 1, warning: 0, info: 0 })
    expect(subtreeCounts(speak, 'voice', 'Dial')).toEqual({ error: 2, warning: 0, info: 0 })
    expect(subtreeCounts(document.root, 'voice')).toEqual({ error: 3, warning: 0, info: 0 })
  })

  it('group by node, once for an array', () => {
    const document = documentOf(parse, '<Hangup/><Wait length="0"/>')
    const problems = validate(document)
    const wait = elementAt(document, [1])!
    expect(
      problemsByNode(problems)
        .get(wait.id)
        ?.map(({ rule }) => rule),
    ).toEqual(['after-end', 'attribute-value'])
    expect(problemsByNode(problems)).toBe(problemsByNode(problems))
  })
})

it.each([
  ['attributes', `<Wait ${Array.from({ length: 4000 }, (_, index) => `a${index}="1"`).join(' ')}/>`],
  ['children', `<Wait/>${'<!--a-->'.repeat(4000)}`],
])('judges an element with very many %s in portions', (_, inside) => {
  const document = documentOf(parse, inside)
  const work = validating(document)
  let steps = 0
  let step = work.next()
  for (; !step.done; step = work.next()) steps += 1
  expect(steps).toBeGreaterThan(10)
  expect(said(step.value)).toEqual(said(validate(unseen(document))))
})
