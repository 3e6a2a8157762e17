import { linesOf, whenWords } from './lines'
import { linesIn } from './shape'
import { inOrder } from './order'
import type { Flow, Place, PlaceId } from './types'

/** Returns the flow as a list in Markdown. */
export function markdownOf(flow: Flow, first: PlaceId | null): string {
  const parts = linesOf(flow, first).map(({ place, links, findings }) =>
    [
      `## ${plain(place.name)}`,
      '',
      ...links.map(
        ({ when, target, about }) => `- ${plain([when, target].filter((part) => part !== '').join(': '))}: ${code(about)}`,
      ),
      ...findings.map(({ level, message, consequence }) => `- **${level}**: ${plain(`${message} ${consequence}`)}`),
      ...(links.length + findings.length === 0 ? ['- leads nowhere'] : []),
      '',
    ].join('\n'),
  )
  return ['# Flow', '', ...parts].join('\n')
}

/** Returns words without what Markdown reads as its own signs. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&').replace(/\s+/g, ' ')

/** Returns the Markdown in which a text stands as it is. It may have backquotes, which longer ones around it hold. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return longest > 0 ? `${fence} ${text} ${fence}` : fence + text + fence
}

/** Returns the flow as a flowchart in Mermaid, which GitHub and GitLab draw. */
export function mermaidOf(flow: Flow, first: PlaceId | null): string {
  const places = new Map(flow.places.map((place) => [place.id, place]))
  const ids = new Map(inOrder(flow, first).map((id, index) => [id, `d${index + 1}`]))
  const boxes = [...ids].map(([id, name]) => `  ${name}["${quoted(labelOf(id, places.get(id)))}"]`)
  const stubs = [...ids].filter(([id]) => places.get(id)?.kind !== 'document').map(([, name]) => name)
  const lines = linesIn(flow.links).map(({ from, to, links }) => {
    const [link] = links
    const label = link.role === 'takesOver' ? whenWords(links).replace(/^on /, '') : link.role === 'tells' ? 'notifies' : 'plays'
    return `  ${ids.get(from) ?? ''} ${link.role === 'takesOver' ? '-->' : '-.->'}|"${quoted(label)}"| ${ids.get(to) ?? ''}`
  })
  const dashed = stubs.length === 0 ? [] : ['  classDef stub stroke-dasharray: 4 4', `  class ${stubs.join(',')} stub`]
  return ['flowchart LR', ...boxes, ...lines, ...dashed, ''].join('\n')
}

const labelOf = (id: PlaceId, place: Place | undefined): string => (place?.kind === 'document' ? place.name : id)

/** Returns a text as a label, in Mermaid’s own escapes. */
const quoted = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[#"<>&\\`]/g, (sign) => `#${sign.codePointAt(0) ?? 35};`)
