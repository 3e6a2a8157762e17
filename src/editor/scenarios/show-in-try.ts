import { parse } from '../../core-page'
import type { Scenario } from '../../model/scenario'
import { elementAt } from '../../model/edit'
import { createSimulation } from '../../simulation/simulation'
import { usualPace } from '../../simulation/types'
import type { Trial } from '../../simulation/scenarios/scenario'
import { currentDocument, currentKind } from '../document/current'
import { currentMetadata } from '../metadata'
import { state, update } from '../store'
import { showOutput, showPane } from '../view/view'

const { decisionsIn } = createSimulation(parse)

/** Shows the call of a scenario in the tab Try, with its settings, at its end. */
export function showInTry(scenario: Scenario, { run: { world } }: Trial): void {
  const document = currentDocument()
  const documentId = state().open?.id
  if (document === null || documentId === undefined) return
  const { call, from, pace = usualPace } = scenario
  const documents = world.documents ?? new Map<string, typeof document>()
  const events = decisionsIn(scenario, { document, kind: currentKind(), samples: currentMetadata().samples, documents })
  const start = from === undefined ? undefined : elementAt(document, from)
  const audio = typeof pace.audio === 'function' ? pace.audio('') : pace.audio
  update({
    callSettings: { call, charactersASecond: pace.charactersASecond, ring: pace.ring, audio: audio ?? 0 },
    tried: { documentId, from: start?.id ?? null, events, at: events.length, isAsked: true },
  })
  showOutput('try')
  showPane('xml')
}
