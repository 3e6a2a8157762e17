import type { Sdk } from './catalogue/spec'
import { generate } from './codegen/generate'
import type { Document } from './model/node'
import { parse } from './core-page'
import { createSimulation } from './simulation/simulation'
import { groupFixing } from './group-fixes'
import type { DocumentKind } from './model/document-metadata'
import { doAll } from './model/work'
import { enforce } from './validation/engine/in-force'
import { allRules } from './validation/engine/rules'
import type { FixGroup } from './validation/fixes/fixable'

// The front door for Node. The page has `core-page.ts`, which holds what its first load needs, and fetches the rest later.
export * from './core-page'
export { flowOf } from './flow/flow'
export type { Finding, Flow, FlowDocument, Link, Place } from './flow/types'
export { readReport } from './messaging/reports/report'
export type { Reading, Report } from './messaging/reports/report'
export { repairsOf } from './repairs'
export { runOf, waysOf } from './running/run-of'
export type { ResolvedRun, Way } from './running/run-of'
export type { Request } from './running/request'
export { requestsOf } from './running/requests'
export { translate } from './translate'
export type { Known, Outcome, Question as RemarkQuestion, Remark, Translation } from './translate'
export { budgetOf } from './simulation/budget'
export type { PathBudget } from './simulation/budget'
export { costOf, countsOf } from './simulation/counts'
export { differenceOf } from './simulation/scenarios/difference'
export { scenarioOf } from './simulation/scenarios/scenario'
export { readScenarioFile, writeScenarioFile } from './simulation/scenarios/scenario-file'
export { nameOfRun } from './simulation/scenarios/scenario-name'
export { worldOf } from './simulation/scenarios/scenario-world'
export { usualPace } from './simulation/types'
export type { Trial, Verdict } from './simulation/scenarios/scenario'
export type { ScenarioFile } from './simulation/scenarios/scenario-file'
export type { CallRun, Moment } from './simulation/call/moment'
export type { Asked, Entry, Offer, Question, World } from './simulation/types'
export { dialectOf } from './validation/engine/dialect'
export type { Dialect, DialectId } from './validation/engine/dialect'

enforce(allRules)

/** The moments of a call: the one before any decision, then one a decision. The log of the last is the transcript. */
export const { run: simulate, begin, happen, explore, decisionsIn, trying, verdictOf } = createSimulation(parse)

/**
 * Returns a program that prints the document with one of Plivo's SDKs, and every difference between what it prints and the
 * document.
 */
export function generateCode(document: Document, language: Sdk): { code: string; warnings: readonly string[] } {
  const { code, warnings } = generate(document, language)
  return { code, warnings: warnings.map(({ message }) => message) }
}

/**
 * Returns the document with a group of problems repaired, and what that uncovers; the same document where there is nothing to
 * repair.
 */
export const fixGroup = (document: Document, group: FixGroup, kind: DocumentKind): Document =>
  doAll(groupFixing(document, group, kind))
