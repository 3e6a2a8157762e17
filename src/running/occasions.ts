import { isElementName, specOf } from '../catalogue/index'
import { leadsTo, occasions, outcomeValues } from '../catalogue/calls/occasions'
import type { Occasion, Stage, Values } from '../catalogue/calls/occasions'
import type { Evidence, Happening } from '../catalogue/run'
import type { ElementNode } from '../model/node'
import type { Request } from './request'
import { isSo, runOf } from './run-of'

/** A request that Plivo makes at one moment of a step, beside its ways. */
export interface Call {
  readonly request: Request
  readonly values: Values
  readonly evidence: Evidence
}

/** Returns the requests that Plivo makes at this moment of the element, in their order. */
export function callsAt(element: ElementNode, stage: Stage): readonly Call[] {
  const run = runOf(element)
  const spec = specOf(element.name)
  const all = ofName(occasions, element.name) ?? []
  if (run === null || spec === undefined || all.length === 0) return []
  const requests = [...run.plays, ...run.tells, ...run.streams]
  const holdsFor = ({ at, when }: Occasion): boolean =>
    at === stage && (when === undefined || when.every((condition) => isSo(condition, element, spec) !== false))
  return all.filter(holdsFor).flatMap(({ url, values = {}, evidence }) => {
    const request = requests.find(({ attribute }) => attribute === url)
    return request === undefined ? [] : [{ request, values, evidence }]
  })
}

/** Returns what an outcome of the element says in the parameters of its request. */
export const valuesOf = (element: ElementNode, on: Happening | 'hangUp'): Values =>
  ofName(outcomeValues, element.name)?.[on] ?? {}

/** Returns the outcome that comes of what happens in the element; null where it ends nothing. */
export const outcomeOf = (element: ElementNode, on: Happening): Happening | null => ofName(leadsTo, element.name)?.[on] ?? null

/** Returns what happens in the element without ending it at once, and leads to an outcome. */
export const leadingIn = (element: ElementNode): readonly Happening[] =>
  Object.keys(ofName(leadsTo, element.name) ?? {}) as readonly Happening[]

const ofName = <T>(table: Readonly<Partial<Record<string, T>>>, name: string): T | undefined =>
  isElementName(name) ? table[name] : undefined
