import type { NodeId } from '../../model/node'
import type { Event } from '../../model/scenario'
import type { Rates } from '../../simulation/counts'
import { state, update, useAppState } from '../store'
import { showOutput, showPane } from '../view/view'
import { sameMarks } from './marks'
import type { CallMarks, CallSettings, TriedCall } from './tried-call'

export const useTried = (): TriedCall | undefined => useAppState(({ tried }) => tried)
export const useCallSettings = (): CallSettings => useAppState(({ callSettings }) => callSettings ?? usualSettings)

/** Returns what the user said that they pay; nothing at first. */
export const useRates = (): Rates => useAppState(({ rates }) => rates ?? noRates)
const noRates: Rates = {}

/** A call from one number of the docs' samples to another, at the usual pace. */
const usualSettings: CallSettings = {
  call: { direction: 'inbound', from: '+14155550100', to: '+14155550101' },
  audio: 5,
  charactersASecond: 14.5,
  ring: 30,
}

/** Begins a call with a document, at one of its steps where that is said. */
export function startCall(documentId: string, from: NodeId | null = null): void {
  update({ tried: { documentId, from, events: [], at: 0 } })
}

/** Shows the call that begins at the focused node. */
export function tryFromHere(): void {
  const { open } = state()
  const from = open?.history.present.selection?.focus
  if (from !== undefined) update({ tried: { documentId: open?.id ?? '', from, events: [], at: 0, isAsked: true } })
  showOutput('try')
  showPane('xml')
}

/** Adds a decision behind the moment that is shown. What was decided after it is dropped, unless it is the same decision. */
export function decide(at: number, event: Event): void {
  const { tried } = state()
  if (tried === undefined) return
  const isSame = JSON.stringify(tried.events[at]) === JSON.stringify(event)
  const events = isSame ? tried.events : [...tried.events.slice(0, at), event]
  update({ tried: { ...tried, events, at: at + 1 } })
}

/** Shows the call after so many decisions. */
export function goToMoment(at: number): void {
  const { tried } = state()
  if (tried !== undefined && tried.at !== at) update({ tried: { ...tried, at } })
}

/** Notes that the focus has come to what was asked for. */
export function dropAsked(): void {
  const { isAsked, ...tried } = state().tried ?? {}
  if (isAsked && 'events' in tried) update({ tried })
}

/** Changes the settings of calls; the one on the screen goes on with them. */
export function changeCallSettings(part: Partial<CallSettings>): void {
  update({ callSettings: { ...(state().callSettings ?? usualSettings), ...part } })
}

/** Counts with these prices from now on. */
export function changeRates(part: Rates): void {
  update({ rates: { ...state().rates, ...part } })
}

/** Shows in the tree where the call is; undefined takes the marks away. */
export function showMarks(callMarks: CallMarks | undefined): void {
  const { callMarks: before } = state()
  const marks = callMarks && sameMarks(before, callMarks)
  if (marks !== before) update({ callMarks: marks })
}
