import { clsx } from 'clsx'
import { attributeSpecOf, specOf } from '../../../catalogue'
import { aboutOf } from '../../../validation/values/about'
import { shownSource, sourceWords } from '../../../validation/engine/source-words'
import { expectedOf } from '../../../validation/values/expected'
import type { Fix, Level } from '../../../model/problem'
import css from './xml-help.module.css'

/** Returns what is said about an element or one of its attributes: what it does, what it takes, its default, who knows it; null when nobody documents it. */
export function catalogueCard(element: string, attribute?: string): HTMLElement | null {
  return attribute === undefined ? elementCard(element) : attributeCard(element, attribute)
}

function elementCard(name: string): HTMLElement | null {
  const spec = specOf(name)
  if (!spec) return null
  const facts: (readonly [string, string])[] = []
  if (spec.children.length > 0) facts.push(['Holds', spec.children.join(', ')])
  if (spec.text) facts.push(['Text', `${spec.text.doc} Takes ${expectedOf(spec.text.type)}.`])
  if (spec.status === 'superseded') facts.push(['Status', 'works; GetInput is newer'])
  facts.push(['Supported by', shownSource(sourceWords(spec.sources))])
  const link = made('a', spec.sources.includes('docs') ? 'Plivo docs ↗' : 'Source ↗')
  link.setAttribute('href', spec.docUrl)
  link.setAttribute('target', '_blank')
  link.setAttribute('rel', 'noopener')
  return card([made('strong', `<${name}>`), made('p', spec.doc), factList(facts), link])
}

function attributeCard(element: string, attribute: string): HTMLElement | null {
  const spec = attributeSpecOf(element, attribute)
  if (!spec) return null
  const required = spec.required ? [made('span', 'required')] : []
  return card([made('strong', attribute), ...required, made('p', spec.doc), factList(aboutOf(spec))])
}

/** A problem: what is wrong, what the caller will notice, who says so, and what repairs it. */
export interface ProblemWords {
  readonly level: Level
  readonly message: string
  readonly consequence: string
  readonly source: string
  readonly fixes: readonly Fix[]
}

/** Returns what is said about a problem; `onFix` is null where nothing can be repaired now. */
export function problemCard(problem: ProblemWords, onFix: ((fix: Fix) => void) | null): HTMLElement {
  const sign = made('span', signs[problem.level])
  sign.className = clsx(css.level)
  sign.dataset['level'] = problem.level
  const buttons = onFix === null ? [] : problem.fixes.map((fix) => fixButton(fix, onFix))
  const source = made('small', `Source: ${shownSource(problem.source)}.`)
  const shown = card([sign, made('p', problem.message), made('p', problem.consequence), source, ...buttons])
  shown.className = clsx(css.card, css.isProblem)
  return shown
}

const signs: Readonly<Record<Level, string>> = { error: 'Error', warning: 'Warning', info: 'Note' }

function fixButton(fix: Fix, onFix: (fix: Fix) => void): HTMLElement {
  const button = made('button', fix.label)
  button.setAttribute('type', 'button')
  button.setAttribute('aria-label', `Fix: ${fix.label}`)
  button.addEventListener('click', () => onFix(fix))
  return button
}

function factList(facts: readonly (readonly [heading: string, text: string])[]): HTMLElement {
  const list = made('dl')
  for (const [heading, text] of facts) {
    const row = made('div')
    row.append(made('dt', heading), made('dd', text))
    list.append(row)
  }
  return list
}

function card(parts: readonly HTMLElement[]): HTMLElement {
  const element = made('div')
  element.className = clsx(css.card)
  element.append(...parts)
  return element
}

function made(tag: string, text = ''): HTMLElement {
  const element = document.createElement(tag)
  element.textContent = text
  return element
}
