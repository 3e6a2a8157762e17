import type { Happening } from '../catalogue/run'
import { childElements } from '../model/content'
import type { DocumentKind } from '../model/document-metadata'
import type { Document, ElementNode } from '../model/node'
import type { Request } from '../running/request'
import { runOf } from '../running/run-of'
import type { ResolvedRun, Way } from '../running/run-of'
import { runsIn } from '../running/runs-in'

/** What becomes of the answer to a request: it runs next, it is ignored, or what can be heard of it is heard. */
export type Role = 'takesOver' | 'tells' | 'plays'

/** A request of a document that XML may answer. */
export interface Exit {
  readonly request: Request
  readonly role: Role
  /** What happens then; null where it is no outcome of the step. */
  readonly when: Happening | 'hangUp' | null
}

/** Where a document leads to. */
export interface Exits {
  readonly all: readonly Exit[]
  /** Where it leads to while nobody does anything and without waiting for the caller; null where it ends or waits. */
  readonly alone: Exit | null
  /** How many steps it has. */
  readonly steps: number
  /** The names of the steps that nobody hears where it is fetched as a sound, each once. */
  readonly unheard: readonly string[]
}

const known = new WeakMap<Document, Map<DocumentKind, Exits>>()

/** Returns where the document leads to. The same document gives the same answer. */
export function exitsOf(document: Document, kind: DocumentKind): Exits {
  const byKind = known.get(document) ?? new Map<DocumentKind, Exits>()
  const exits = byKind.get(kind) ?? read(document, kind)
  known.set(document, byKind.set(kind, exits))
  return exits
}

function read({ root }: Document, kind: DocumentKind): Exits {
  const steps = childElements(root)
  const running = steps.filter(({ name }) => runsIn(name, kind))
  return {
    all: running.flatMap(exitsWithin),
    alone: aloneIn(running),
    steps: steps.length,
    unheard: [...new Set(steps.map(({ name }) => name).filter((name) => !runsIn(name, 'sound')))],
  }
}

function exitsWithin(element: ElementNode): readonly Exit[] {
  const run = runOf(element)
  return [...(run === null ? [] : exitsIn(run)), ...childElements(element).flatMap(exitsWithin)]
}

function exitsIn(run: ResolvedRun): readonly Exit[] {
  const found = run.ways.flatMap((way) => exitBy(way) ?? [])
  for (const request of run.plays) if (request.expects === 'xml') found.push({ request, role: 'plays', when: null })
  for (const request of run.tells) found.push({ request, role: 'tells', when: null })
  // What is told once the caller is gone most often goes where an outcome goes too.
  const places = new Set(found.map(({ request }) => request.attribute))
  for (const { request } of run.afterHangUp) {
    if (!places.has(request.attribute)) found.push({ request, role: 'tells', when: 'hangUp' })
  }
  return found
}

const exitBy = ({ request, then, on }: Way): Exit | null =>
  request && { request, role: then === 'takesOver' ? 'takesOver' : 'tells', when: on }

/** What the caller does, rather than what happens to them. */
const byCaller: readonly Happening[] = ['digits', 'speech', 'recorded']

function aloneIn(steps: readonly ElementNode[]): Exit | null {
  for (const step of steps) {
    const ways = runOf(step)?.ways ?? []
    const [first] = ways
    if (first === undefined) continue
    if (ways.some(({ on }) => byCaller.includes(on))) return null
    if (first.then !== 'next') return first.then === 'takesOver' ? exitBy(first) : null
  }
  return null
}
