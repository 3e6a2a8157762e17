import type { Happening } from '../catalogue/run'
import { causeOf } from './findings'
import { inOrder } from './order'
import type { DocumentPlace, Finding, Flow, Link, Place, PlaceId } from './types'

/** A document with its links and what is to be said about them, in words. */
export interface PlaceLines {
  readonly place: DocumentPlace
  readonly links: readonly LinkLine[]
  readonly findings: readonly Finding[]
}

/** One URL of a document: when it is asked for, where it leads to, and what is asked. */
export interface LinkLine {
  readonly link: Link
  /** "on keys or speech", "then", "once it is over"; '' where no outcome of the step says it. */
  readonly when: string
  readonly target: string
  /** "asks /menu, POST, by action of <GetInput>". */
  readonly about: string
}

/** Returns all of a flow as lines, that of `first` before others. */
export function linesOf(flow: Flow, first: PlaceId | null): readonly PlaceLines[] {
  const places = new Map(flow.places.map((place) => [place.id, place]))
  return inOrder(flow, first).flatMap((id) => {
    const place = places.get(id)
    if (place?.kind !== 'document') return []
    const links = byRequest(flow.links.filter(({ from }) => from === id)).map((all) => lineOf(all, places))
    return { place, links, findings: flow.findings.filter((finding) => hostsOf(finding, places).includes(id)) }
  })
}

/** Returns the documents that a finding is about; where it is about none, those that lead there. */
function hostsOf({ places, links }: Finding, known: ReadonlyMap<PlaceId, Place>): readonly PlaceId[] {
  const documents = places.filter((id) => known.get(id)?.kind === 'document')
  return documents.length > 0 ? documents : links.map(({ from }) => from)
}

type Together = [Link, ...Link[]]

/** Groups the links of one URL that do the same, whatever happens. */
function byRequest(links: readonly Link[]): readonly Together[] {
  const groups = new Map<string, Together>()
  for (const link of links) {
    const key = [link.nodeId, link.attribute ?? '', link.role].join(' ')
    const group = groups.get(key)
    if (group) group.push(link)
    else groups.set(key, [link])
  }
  return [...groups.values()]
}

function lineOf(links: Together, places: ReadonlyMap<PlaceId, Place>): LinkLine {
  const [link] = links
  const { url, method, role } = link
  return {
    link,
    when: whenWords(links),
    target: targetOf(link, places.get(link.to)),
    about: `${does[role]} ${url}, ${method}, by ${causeOf(link)}`,
  }
}

/** Returns when links are taken, in words: "then", "on keys or speech". */
export function whenWords(links: readonly Pick<Link, 'when'>[]): string {
  const words = [...new Set(links.flatMap(({ when }) => (when === null ? [] : (labels[when] ?? when))))]
  if (words.length === 0) return ''
  if (words[0] === labels.done) return 'then'
  // Only where all ends of a step lead to one place are there so many.
  if (words.length > 3) return 'once it is over'
  return `on ${[words.slice(0, -1).join(', '), ...words.slice(-1)].filter((word) => word !== '').join(' or ')}`
}

/** What happens, as the cause of a link. */
const labels: Readonly<Partial<Record<Happening | 'hangUp', string>>> = {
  done: 'then',
  nothing: 'nothing',
  digits: 'keys',
  speech: 'speech',
  recorded: 'a recording',
  silent: 'silence',
  talked: 'the end of the talk',
  busy: 'busy',
  noAnswer: 'no answer',
  rejected: 'a rejected call',
  failed: 'a failed call',
  left: 'leaving the room',
  full: 'a full room',
  hangUp: 'hanging up',
}

const does: { readonly [R in Link['role']]: string } = { takesOver: 'asks', tells: 'notifies', plays: 'plays' }

function targetOf({ role, url }: Link, place: Place | undefined): string {
  if (place?.kind === 'document') return place.name
  if (place?.kind === 'template') return `wherever ${url} leads`
  return role === 'tells' ? 'your server' : 'no document here'
}
