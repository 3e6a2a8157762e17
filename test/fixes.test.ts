import fc from 'fast-check'
import { expect, it } from 'vitest'
import { attributeSpecOf, elementNames, specOf } from '../src/catalogue'
import { parse, serialise, validate } from '../src/core'
import type { ElementNode, Node } from '../src/model/node'
import { fixesOf } from '../src/model/problem'
import type { Problem } from '../src/model/problem'
import { bareValue } from '../src/validation/values/notation'
import { runs } from './arbitrary-document'
import { mistakenDocuments } from './arbitrary-mistakes'
import { fixedBy } from './cases/read-case'

/** The long rounds take minutes. */
const timeout = 1_200_000

const same = (problem: Problem) => (other: Problem) =>
  other.rule === problem.rule && other.nodeId === problem.nodeId && other.message === problem.message

const nameOf = ({ rule, level, nodeId, attribute }: Problem) => `${rule} ${level} ${nodeId} ${attribute ?? ''}`

it('adds no problem by a safe fix, removes its own, and changes the notation only', { timeout }, () => {
  let tried = 0
  fc.assert(
    fc.property(mistakenDocuments(), (document) => {
      const before = validate(document)
      for (const problem of before) {
        const { fix } = problem
        if (!fix?.isSafe) continue
        tried += 1
        const fixed = fixedBy(document, problem, fix)
        const after = validate(fixed)
        const where = `${problem.message} / ${fix.label} in\n${serialise(document)}`
        expect(after.filter(same(problem)).length, where).toBe(before.filter(same(problem)).length - 1)
        const left = before.map(nameOf)
        for (const other of after) {
          const at = left.indexOf(nameOf(other))
          expect(at, `${where}\nadds ${other.message}`).toBeGreaterThanOrEqual(0)
          left.splice(at, 1)
        }
        expect(meaningOf(fixed.root), where).toEqual(meaningOf(document.root))
      }
    }),
    runs(300, 10_000),
  )
  expect(tried).toBeGreaterThan(100)
})

it('repairs by one safe fix a name and the value that it hid, and says both', () => {
  const fixOf = (xml: string) => {
    const read = parse(`<Response>${xml}</Response>`)
    const problem = read.ok ? validate(read.document).find(({ rule }) => rule === 'unknown-attribute') : undefined
    if (!read.ok || problem?.fix === undefined) throw new Error(`no fix in ${xml}`)
    const { label, isSafe } = problem.fix
    return [label, isSafe, serialise(fixedBy(read.document, problem, problem.fix))]
  }
  expect(fixOf('<Dial callerID="+1 415 555 0100"><Number>14155550101</Number></Dial>')).toEqual([
    'Rename to callerId, change to "+14155550100"',
    true,
    '<Response><Dial callerId="+14155550100"><Number>14155550101</Number></Dial></Response>',
  ])
  expect(fixOf('<Dial callerID="+49 (0)30 abc"><Number>14155550101</Number></Dial>')).toEqual([
    'Rename to callerId',
    undefined,
    '<Response><Dial callerId="+49 (0)30 abc"><Number>14155550101</Number></Dial></Response>',
  ])
})

it('removes its problem by any fix, the meant one and the others', { timeout }, () => {
  fc.assert(
    fc.property(mistakenDocuments(), (document) => {
      const before = validate(document)
      for (const problem of before) {
        for (const fix of fixesOf(problem)) {
          const fixed = fixedBy(document, problem, fix)
          const where = `${problem.message} / ${fix.label} in\n${serialise(document)}`
          expect(validate(fixed).filter(same(problem)).length, where).toBeLessThan(before.filter(same(problem)).length)
          if (fix.isUnfinished) expect(fix.label).toMatch(/an empty </)
        }
      }
    }),
    runs(200, 5000),
  )
})

/** Returns the element without the notation of names and values, and without settings that are empty. */
function meaningOf(element: ElementNode): unknown {
  const plain = (name: string) => name.toLowerCase().replace(/[_-]/g, '')
  const elementName = elementNames.find((each) => plain(each) === plain(element.name)) ?? element.name
  const attributes = [...element.attributes].flatMap(([name, value]) => {
    const known = Object.keys(specOf(elementName)?.attributes ?? {}).find((each) => plain(each) === plain(name))
    const type = attributeSpecOf(elementName, known ?? name)?.type
    const meant = unescaped(type ? bareValue(type, value) : value)
    return meant === '' ? [] : [`${plain(name)}=${meant}`]
  })
  const type = specOf(elementName)?.text?.type
  const children = element.children.map((child: Node) => {
    if (child.kind === 'element') return meaningOf(child)
    return type && (child.kind === 'text' || child.kind === 'cdata') ? unescaped(bareValue(type, child.text.trim())) : child.text
  })
  return [plain(element.name), attributes.sort(), children]
}

const unescaped = (value: string): string => value.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => meant[name] ?? '')

const meant: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
