import type { Scenario } from '../../model/scenario'
import type { CallRun } from '../../simulation/call/moment'
import { scenarioOf } from '../../simulation/scenarios/scenario'
import { noScenarios, readScenarioFile, withTexts, writeScenarioFile } from '../../simulation/scenarios/scenario-file'
import type { ScenarioFile } from '../../simulation/scenarios/scenario-file'
import { freeName, nameOfRun } from '../../simulation/scenarios/scenario-name'
import type { World } from '../../simulation/types'
import { currentMetadata } from '../metadata'
import { currentKind, currentSnapshot, isLocked } from '../document/current'
import { stepWith } from '../document/steps'
import { useAppState } from '../store'
import { announce } from '../view/view'

/** What is kept of the scenarios of a document, or why this page cannot read it. */
export type KeptScenarios = ReturnType<typeof readScenarioFile>

export const useScenarios = (): KeptScenarios => useAppState(({ open }) => scenariosIn(open?.metadata.scenarios))
export const currentScenarios = (): KeptScenarios => scenariosIn(currentMetadata().scenarios)

const known: { text: string; read: KeptScenarios } = { text: '', read: noScenarios }

/** Returns the scenarios of a text; the same ones for the same text. */
export function scenariosIn(text = ''): KeptScenarios {
  if (text !== known.text) Object.assign(known, { text, read: text === '' ? noScenarios : readScenarioFile(text) })
  return known.read
}

/** Keeps a call with the document as a scenario, as one step that undo takes back. Returns its name; null, said aloud, where it is not kept. */
export function saveScenario({ world, events, moments }: CallRun & { readonly world: World }): string | null {
  const saved: { name: string | null } = { name: null }
  change('save a scenario', ({ scenarios, ...rest }) => {
    const name = freeName(nameOfRun(events, moments), namesOf(scenarios))
    saved.name = name
    return { ...rest, scenarios: [...scenarios, scenarioOf(name, world, events, moments)] }
  })
  if (saved.name !== null) announce(`Saved the scenario “${saved.name}”. It runs again after each change.`, { hasUndo: true })
  return saved.name
}

/** Takes a new run as what a scenario expects. */
export function acceptRun(scenario: Scenario, { world, events, moments }: CallRun & { readonly world: World }): void {
  const fitting = events.filter((_, index) => moments[index] !== moments[index + 1])
  const taken = moments.filter((moment, index) => moment !== moments[index - 1])
  replace('change what a scenario expects', scenario, scenarioOf(scenario.name, world, fitting, taken))
  announce(`“${scenario.name}” expects what happens now.`, { hasUndo: true })
}

/** Gives a scenario another name; an empty one, or one that another has, changes nothing. */
export function renameScenario(scenario: Scenario, name: string): void {
  const trimmed = name.trim()
  if (trimmed === '' || trimmed === scenario.name) return
  replace('rename a scenario', scenario, { ...scenario, name: freeName(trimmed, namesOf(scenariosNow())) })
}

/** Deletes a scenario. */
export function deleteScenario(scenario: Scenario): void {
  change('delete a scenario', (file) => ({ ...file, scenarios: file.scenarios.filter((each) => each !== scenario) }))
  announce(`Deleted the scenario “${scenario.name}”.`, { hasUndo: true })
}

/** Adds the scenarios of a file; their replies hold the texts of its documents. Returns what came of it, in words. */
export function importScenarios(text: string): string {
  const read = readScenarioFile(text)
  if ('refusal' in read) return `No scenarios were added: ${read.refusal}.`
  if (read.scenarios.length === 0) return 'No scenarios were added: the file holds none that this page can read.'
  const isAdded = change('import scenarios', ({ scenarios, ...rest }) => {
    const all = [...scenarios]
    for (const each of withTexts(read.scenarios, read.documents)) all.push({ ...each, name: freeName(each.name, namesOf(all)) })
    return { ...rest, scenarios: all }
  })
  return isAdded
    ? `Added ${read.scenarios.length === 1 ? '1 scenario' : `${read.scenarios.length} scenarios`}.`
    : 'No scenarios were added.'
}

const namesOf = (scenarios: readonly Scenario[]): readonly string[] => scenarios.map(({ name }) => name)

function scenariosNow(): readonly Scenario[] {
  const now = currentScenarios()
  return 'refusal' in now ? [] : now.scenarios
}

function replace(label: string, scenario: Scenario, next: Scenario): void {
  change(label, (file) => ({ ...file, scenarios: file.scenarios.map((each) => (each === scenario ? next : each)) }))
}

/** Changes the scenarios as one step; what cannot be read is not written over. Says whether it did. */
function change(label: string, next: (file: ScenarioFile) => ScenarioFile): boolean {
  const present = currentSnapshot()
  const now = currentScenarios()
  if (present === null || isLocked()) return false
  if ('refusal' in now) {
    announce(`The scenarios of this document cannot be changed: ${now.refusal}.`)
    return false
  }
  const { scenarios: before, ...metadata } = currentMetadata()
  const file = next(now)
  const isEmpty = file.scenarios.length === 0 && file.others.length === 0
  const text = isEmpty ? undefined : writeScenarioFile({ ...file, documents: [] })
  if (text === before) return false
  stepWith(label, present, { kind: currentKind(), metadata: { ...metadata, ...(text !== undefined && { scenarios: text }) } })
  return true
}
