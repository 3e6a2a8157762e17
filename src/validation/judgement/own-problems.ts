import { isOffered, specOf } from '../../catalogue'
import type { AttributeSpec, ElementSpec } from '../../catalogue/spec'
import type { DocumentKind } from '../../model/document-metadata'
import type { ElementNode } from '../../model/node'
import type { Problem } from '../../model/problem'
import { doAll } from '../../model/work'
import type { Work } from '../../model/work'
import type { AttributeRule, ElementRule, Finding, NameRule, PlaceRule } from '../engine/rule'
import { rulesInForce } from '../engine/in-force'
import type { Rules } from '../engine/in-force'

/** Of one element so many attributes or children are judged without a pause. */
export const portion = 256

/** Returns what the rules find at an element by itself, in the order of the rules; what they say about its children is among it. */
export function* ownProblems(element: ElementNode, kind: DocumentKind): Work<readonly Problem[]> {
  const spec = specOf(element.name)
  if (spec === undefined || !isOffered(element.name)) return nothing
  const found = element.attributes.size === 0 ? [] : yield* attributeProblems(element, spec)
  const isLarge = element.children.length + element.attributes.size > portion
  for (const rule of rulesOf(spec)) {
    for (const finding of rule.judge(element, spec, kind)) add(found, element, rule, finding)
    if (isLarge) yield
  }
  return saidIn(kind, found)
}

/** Returns what is wrong with the place of an element in one named `parent`; null is the place of the root. */
export function placeProblems(element: ElementNode, parent: string | null, kind: DocumentKind): readonly Problem[] {
  const found: Problem[] = []
  for (const rule of ruling().place) add(found, element, rule, rule.judge(element, parent, kind))
  return saidIn(kind, found)
}

/** Returns all that would be said at an element in that place: about the place, about those of its children, and by itself. */
export function allProblems(element: ElementNode, parent: string | null, kind: DocumentKind): readonly Problem[] {
  return [
    ...placeProblems(element, parent, kind),
    ...element.children.flatMap((child) => (child.kind === 'element' ? placeProblems(child, element.name, kind) : nothing)),
    ...doAll(ownProblems(element, kind)),
  ]
}

function saidIn(kind: DocumentKind, found: readonly Problem[]): readonly Problem[] {
  if (found.length === 0) return nothing
  return kind === 'voice' ? found : found.map((problem) => ruling().outsideCalls(problem, kind))
}

type AnyRule = PlaceRule | AttributeRule | NameRule | ElementRule

const nothing: readonly never[] = []
const none: Rules = {
  place: nothing,
  attribute: nothing,
  name: nothing,
  element: nothing,
  outsideCalls: (problem) => problem,
}
const ruling = (): Rules => rulesInForce() ?? none
const rulesBySpec = new WeakMap<ElementSpec, readonly ElementRule[]>()

/** Returns the rules about such an element: most are about few elements, and a document may have thousands of others. */
function rulesOf(spec: ElementSpec): readonly ElementRule[] {
  const known = rulesBySpec.get(spec)
  if (known !== undefined) return known
  const rules = ruling().element.filter((rule) => rule.of === undefined || rule.of(spec))
  rulesBySpec.set(spec, rules)
  return rules
}

const rulesByAttribute = new WeakMap<AttributeSpec, readonly AttributeRule[]>()

/** Returns the rules about such an attribute. */
function rulesOfAttribute(spec: AttributeSpec): readonly AttributeRule[] {
  const known = rulesByAttribute.get(spec)
  if (known !== undefined) return known
  const rules = ruling().attribute.filter((rule) => rule.of === undefined || rule.of(spec))
  rulesByAttribute.set(spec, rules)
  return rules
}

/** What was found at the attributes of an element, which stay the same object while its text is typed. */
const knownAttributes = new WeakMap<
  ElementNode['attributes'],
  { readonly element: ElementNode; readonly problems: readonly Problem[] }
>()
/** A list of so many characters takes longer to judge than to look up. */
const longList = 1000

function knownOf({ id, name, attributes }: ElementNode): readonly Problem[] | null {
  const known = knownAttributes.get(attributes)
  return known?.element.id === id && known.element.name === name ? known.problems : null
}

function* attributeProblems(element: ElementNode, elementSpec: ElementSpec): Work<Problem[]> {
  const known = knownOf(element)
  if (known !== null) return [...known]
  const found: Problem[] = []
  let isLong = false
  const unknown: string[] = []
  for (const [name, value] of element.attributes) {
    const spec = Object.hasOwn(elementSpec.attributes, name) ? elementSpec.attributes[name] : undefined
    isLong ||= value.length > longList
    if (spec === undefined) {
      unknown.push(name)
      continue
    }
    const attribute = { element, elementSpec, name, value, spec }
    for (const rule of rulesOfAttribute(spec)) addAll(found, element, rule, rule.judge(attribute))
  }
  let done = 0
  for (const name of unknown) {
    for (const rule of ruling().name) add(found, element, rule, rule.judge(name, element, elementSpec))
    if (++done % portion === 0) yield
  }
  if (isLong) knownAttributes.set(element.attributes, { element, problems: [...found] })
  return found
}

function addAll(found: Problem[], element: ElementNode, rule: AnyRule, findings: Finding | readonly Finding[] | null): void {
  if (findings === null || 'message' in findings) add(found, element, rule, findings)
  else for (const finding of findings) add(found, element, rule, finding)
}

function add(found: Problem[], element: ElementNode, rule: AnyRule, finding: Finding | null): void {
  if (finding !== null) found.push({ rule: rule.id, nodeId: element.id, ...finding })
}
