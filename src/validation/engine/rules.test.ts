import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogue, elementNames, isOffered, shortestParents } from '../../catalogue'
import type { ElementSpec } from '../../catalogue/spec'
import { parse } from '../../core'
import type { Problem } from '../../model/problem'
import { allRules } from './rules'
import { foreignAttributes, foreignElements } from '../rules/foreign-names'
import { validate } from './validate'
import { examples as elementExamples } from '../../../test/examples'
import { documentOf } from '../../../test/verify-rule'

const rules = [...allRules.place, ...allRules.attribute, ...allRules.name, ...allRules.element]
const problemsIn = (xml: string): readonly Problem[] => validate(documentOf(parse, xml))

describe('the rules', () => {
  it.each(rules.map(({ id }) => id))('have a file and a table of samples of their own: %s', (id) => {
    expect(readFileSync(new URL(`../rules/${id}.ts`, import.meta.url), 'utf8')).toContain(`id: '${id}'`)
    expect(readFileSync(new URL(`../rules/${id}.test.ts`, import.meta.url), 'utf8')).toMatch(`verify(parse, '${id}', {`)
  })

  it('are in force, each that has a file', () => {
    const written = readdirSync(new URL('../rules', import.meta.url)).flatMap((file) => {
      const text = file.endsWith('.test.ts') ? '' : readFileSync(new URL(`../rules/${file}`, import.meta.url), 'utf8')
      return [...text.matchAll(/^ {2}id: '([\w-]+)',$/gm)].map(([, id]) => id)
    })
    expect(rules.map(({ id }) => id).toSorted()).toEqual(written.toSorted())
  })

  it('have names of their own', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  })

  it.each(elementNames.filter(isOffered))('pass the example of <%s>', (name) => {
    const [, ...parents] = [...shortestParents(name)]
    const inside = parents.reduceRight(
      (xml, parent) => `<${parent}${parent === 'Speak' ? ' voice="Polly.Joanna"' : ''}>${xml}</${parent}>`,
      elementExamples[name],
    )
    expect(problemsIn(inside).filter(({ level }) => level !== 'info')).toEqual([])
  })

  it('pass comments anywhere', () => {
    expect(problemsIn('<?xml version="1.0"?><!-- a --><Response><!-- b --><Hangup/></Response><!-- c -->')).toEqual([])
  })

  it('survive names that objects have', () => {
    const xml =
      '<__proto__ constructor="1"><toString/></__proto__><Speak __proto__="1" hasOwnProperty="2" constructor="3">a</Speak>'
    expect(problemsIn(xml).map(({ rule }) => rule)).toEqual([
      'unknown-element',
      'unknown-element',
      'unknown-attribute',
      'unknown-attribute',
      'unknown-attribute',
    ])
  })

  it('speak of the place, what is expected and what was found', () => {
    const xml = '<GetInput numDigits="abc" redirect="yes"/><speak/><Number>x</Number><Hangup/><Wait foo="1"/>text'
    for (const problem of problemsIn(xml)) {
      expect(problem.message).toMatch(/^<[\w-]+>( [\w:-]+)?: expected .+, found .+$/)
      expect(problem.message).not.toMatch(/invalid/i)
      expect(problem.consequence).toMatch(/^[A-Z].*\.$/)
      expect(problem.source).not.toBe('')
    }
  })
})

describe('the names of other platforms', () => {
  it('are unknown here, and mean elements that are offered', () => {
    for (const [foreign, { name, attributes }] of foreignElements) {
      expect(elementNames).not.toContain(foreign)
      expect(isOffered(name), foreign).toBe(true)
      const spec: ElementSpec | undefined = elementNames.includes(name as never)
        ? catalogue[name as keyof typeof catalogue]
        : undefined
      for (const [attribute] of attributes ?? []) expect(spec?.attributes).toHaveProperty(attribute)
    }
  })

  it('are unknown attributes, and mean known ones', () => {
    for (const [element, names] of foreignAttributes) {
      const spec: ElementSpec = catalogue[element as keyof typeof catalogue]
      for (const [foreign, name] of names) {
        expect(spec.attributes, `${element} ${foreign}`).not.toHaveProperty(foreign)
        expect(spec.attributes, `${element} ${name}`).toHaveProperty(name)
      }
    }
  })
})
