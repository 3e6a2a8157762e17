import type { DocumentKind } from '../../model/document-metadata'
import type { Document } from '../../model/node'
import type { Reply, Scenario } from '../../model/scenario'
import { usualPace } from '../types'
import type { World } from '../types'
import { answerTo } from './scenario'

/** What a scenario is tried on: the document as it is now, with what stands beside it. */
export interface Tried {
  readonly document: Document
  readonly kind: DocumentKind
  readonly samples: Readonly<Record<string, string>>
  /** The documents that replies name by their id. */
  readonly documents?: ReadonlyMap<string, Document>
}

/** The id of the document that is tried, among those that a reply names. */
const tried = ''

/** Returns the world of a scenario: its document replies to the first request, and its table to the others. */
export function worldOf(scenario: Scenario, { document, kind, samples, documents }: Tried): World {
  const { call, start, fallback, from, pace, answers } = scenario
  const first: Reply = { kind: 'document', id: tried }
  return {
    call,
    start: { url: start },
    ...(fallback !== undefined && { fallback: { url: fallback } }),
    ...(from !== undefined && { from }),
    pace: pace === undefined ? usualPace : { ...pace, audio: () => pace.audio },
    kind,
    samples,
    documents: new Map([...(documents ?? []), [tried, document]]),
    answer: (request) => answerTo(answers, request)?.reply ?? (request.nodeId === null ? first : { kind: 'ask' }),
  }
}

/** Returns the ids of the documents that replies of the scenario name. */
export const documentsIn = ({ answers, events }: Scenario): readonly string[] =>
  [...answers.map(({ reply }) => reply), ...events.map(({ reply }) => reply)].flatMap((reply) =>
    reply?.kind === 'document' ? [reply.id] : [],
  )
