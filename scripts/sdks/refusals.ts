import { attributeSpecOf } from '../../src/catalogue'
import type { Sdk } from '../../src/catalogue/spec'
import { languages } from '../../src/codegen/languages'
import type { Rules, Warning } from '../../src/codegen/plan/plan'
import { planFor } from '../../src/codegen/plan/planner'
import { withoutLeftOut } from '../../src/codegen/plan/left-out'
import { literalFor } from '../../src/codegen/writers/literal'
import { parse } from '../../src/core'
import type { ElementNode } from '../../src/model/node'
import { doAll } from '../../src/model/work'
import { differencesOf } from '../../test/sdk-differences'
import type { Sample } from './documents'
import type { Outcome } from './runner'

/** A program that passes what is left out, to see whether the SDK refuses it. */
export interface Try {
  readonly sample: Sample
  readonly warning: Warning
  readonly code: string
  /** What is left out of this program all the same. */
  readonly others: readonly Warning[]
}

/** Returns one program for each value that is left out of an attribute that the catalogue says the SDK knows. */
export function triesOf(samples: readonly Sample[], sdk: Sdk): readonly Try[] {
  const { rules } = languages[sdk]
  const tries = new Map<string, Try>()
  for (const sample of samples) {
    for (const warning of doAll(planFor(sample.document, rules)).warnings) {
      const { message, nodeId, attribute, isLeftOut } = warning
      if (!isLeftOut || attribute === null) continue
      const element = elementOf(sample.document.root, nodeId)
      const said = `${message} ${element?.attributes.get(attribute) ?? ''}`
      if (tries.has(said)) continue
      if (element === null || attributeSpecOf(element.name, attribute)?.sources.includes(sdk) !== true) continue
      const plan = doAll(planFor(sample.document, passing(rules, warning)))
      const lines = doAll(languages[sdk].program(plan))
      tries.set(said, { sample, warning, code: lines.map(({ text }) => `${text}\n`).join(''), others: plan.warnings })
    }
  }
  return [...tries.values()]
}

/** Returns whether the program printed exactly what is said to be left out because the SDK does not take it. */
export function isTaken({ sample, warning, others }: Try, { printed, error }: Outcome): boolean {
  const parsed = error === null ? parse(printed) : null
  if (parsed?.ok !== true) return false
  const differences = differencesOf(withoutLeftOut(sample.document, others), parsed.document)
  return !differences.some(({ nodeId, attribute }) => nodeId === warning.nodeId && attribute === warning.attribute)
}

const passing = (rules: Rules, { nodeId, attribute }: Warning): Rules => ({
  ...rules,
  argument: (use) =>
    use.element.id === nodeId && use.attribute === attribute ? { literal: literalFor(use.type, use.value) } : rules.argument(use),
})

function elementOf(element: ElementNode, id: number): ElementNode | null {
  if (element.id === id) return element
  for (const child of element.children) {
    const found = child.kind === 'element' ? elementOf(child, id) : null
    if (found !== null) return found
  }
  return null
}
