import { exitsOf } from './exits'
import type { DocumentPlace, Finding, FlowDocument, Link, Place, PlaceId } from './types'

/** What the findings are made of. */
export interface Mapped {
  readonly documents: readonly FlowDocument[]
  readonly places: readonly DocumentPlace[]
  readonly others: readonly Exclude<Place, DocumentPlace>[]
  readonly links: readonly Link[]
  /** The documents that fit a URL best. */
  readonly find: (url: string) => readonly FlowDocument[]
}

/** Returns what is to be said about a flow, what is wrong first. */
export function findingsOf(flow: Mapped): readonly Finding[] {
  const found = [aloneRounds, messages, ambiguous, unheard, ignored, dangling, orphans].flatMap((find) => find(flow))
  return found.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))
}

const levels: readonly Finding['level'][] = ['error', 'warning', 'info']

/** Returns what is asked for in the XML: `action of <GetInput>`, `<Redirect>`. */
export const causeOf = ({ element, attribute }: Pick<Link, 'element' | 'attribute'>): string =>
  attribute === null ? `<${element}>` : `${attribute} of <${element}>`

/**
 * Finds rounds of documents in which nothing waits for the caller. Each document leads to one other alone, so that a walk
 * finds them.
 */
function aloneRounds({ documents, places, links }: Mapped): readonly Finding[] {
  const byId = new Map(documents.map((each) => [each.id, each]))
  const nameOf = (id: PlaceId): string => byId.get(id)?.name ?? id
  const next = (id: PlaceId): Link | undefined => {
    const each = byId.get(id)
    const alone = each && exitsOf(each.document, each.kind).alone
    if (!alone) return undefined
    const { nodeId, attribute } = alone.request
    return links.find((link) => link.from === id && link.nodeId === nodeId && link.attribute === attribute)
  }
  const seen = new Set<PlaceId>()
  return places.flatMap(({ id }) => {
    const way: Link[] = []
    let here: PlaceId = id
    for (let link = next(here); link && !seen.has(here); link = next(here)) {
      seen.add(here)
      way.push(link)
      here = link.to
    }
    const begin = way.findIndex(({ from }) => from === here)
    if (begin < 0) return []
    const round = way.slice(begin)
    const names = round.map(({ from }) => nameOf(from))
    return {
      rule: 'loop-alone',
      level: 'warning',
      message:
        names.length === 1
          ? `${names[0]} leads to itself without waiting for the caller.`
          : `${[...names, names[0]].join(' → ')} goes round without waiting for the caller.`,
      consequence: 'The call repeats until the caller hangs up or Plivo ends it.',
      places: round.map(({ from }) => from),
      links: round,
    }
  })
}

/** Finds URLs of yours whose XML runs next, and for which there is no document. */
function dangling({ others, links, places }: Mapped): readonly Finding[] {
  const documents = new Set(places.map(({ id }) => id))
  const yours = new Set(links.filter(({ to }) => documents.has(to)).map(({ url }) => hostOf(url)))
  return others.flatMap(({ kind, id, url }) => {
    const host = hostOf(url)
    const into = links.filter(({ to, role }) => to === id && role === 'takesOver')
    if (kind === 'template' || into.length === 0 || (host !== null && !yours.has(host))) return []
    return {
      rule: 'dangling',
      level: 'info',
      message: `No document here answers ${url}.`,
      consequence: 'What the caller hears then isn’t in this map. If your app doesn’t answer either, the call ends.',
      places: [id],
      links: into,
    }
  })
}

/** Returns the host of a URL; null where it has none of its own. */
const hostOf = (url: string): string | null => /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(url)?.[1]?.toLowerCase() ?? null

/** Finds documents that stand beside a flow. A message reply begins one of its own. */
function orphans({ places, links }: Mapped): readonly Finding[] {
  const documents = new Set(places.map(({ id }) => id))
  const inside = links.filter(({ from, to }) => from !== to && documents.has(to))
  const linked = new Set(inside.flatMap(({ from, to }) => [from, to]))
  if (inside.length === 0) return []
  return places
    .filter(({ id, documentKind }) => !linked.has(id) && documentKind !== 'message')
    .map(({ id, name }) => ({
      rule: 'orphan',
      level: 'info',
      message: `No document leads to ${name}, and it leads to none.`,
      consequence: 'Plivo asks for it only where a number or an API call has its URL.',
      places: [id],
      links: [],
    }))
}

/** Finds documents that are fetched as a sound and hold what nobody hears. */
function unheard({ documents, links }: Mapped): readonly Finding[] {
  return documents.flatMap(({ id, name, kind, document }) => {
    const into = links.filter(({ to, role }) => to === id && role === 'plays')
    const steps = exitsOf(document, kind).unheard
    const [first] = into
    if (first === undefined || steps.length === 0) return []
    return {
      rule: 'not-heard',
      level: 'warning',
      message: `Nobody hears ${steps.map((step) => `<${step}>`).join(', ')} of ${name}.`,
      consequence: `${causeOf(first)} plays it: only Speak, Play and Wait are heard there.`,
      places: [id],
      links: into,
    }
  })
}

/** Finds documents that answer what Plivo only tells. */
function ignored({ places, links }: Mapped): readonly Finding[] {
  return places.flatMap(({ id, name, steps }) => {
    const into = links.filter(({ to, role }) => to === id && role === 'tells')
    const [first] = into
    if (first === undefined || steps === 0) return []
    return {
      rule: 'tells-xml',
      level: 'warning',
      message: `Plivo doesn’t run ${name} where it answers ${causeOf(first)}.`,
      consequence: 'This URL is only notified: what it answers is ignored.',
      places: [id],
      links: into,
    }
  })
}

/** Finds message replies to which a call leads. */
function messages({ places, links }: Mapped): readonly Finding[] {
  return places.flatMap(({ id, name, documentKind }) => {
    const into = links.filter(({ to, role }) => to === id && role !== 'tells')
    if (documentKind !== 'message' || into.length === 0) return []
    return {
      rule: 'voice-to-message',
      level: 'warning',
      message: `A call leads to ${name}, an SMS reply.`,
      consequence: 'Its messages are sent, the caller hears nothing, and the call ends.',
      places: [id],
      links: into,
    }
  })
}

/** Finds URLs that several documents fit alike. */
function ambiguous({ links, find }: Mapped): readonly Finding[] {
  const byUrl = new Map<string, Link[]>()
  for (const link of links) byUrl.set(link.url, [...(byUrl.get(link.url) ?? []), link])
  return [...byUrl].flatMap(([url, into]) => {
    const fits = find(url)
    const [first] = fits
    if (first === undefined || fits.length === 1) return []
    return {
      rule: 'two-at-one-address',
      level: 'warning',
      message: `${url} can be any of ${fits.map(({ name }) => name).join(', ')}.`,
      consequence: `The map shows ${first.name}; rename the others so that only one has the name of the URL.`,
      places: fits.map(({ id }) => id),
      links: into,
    }
  })
}
