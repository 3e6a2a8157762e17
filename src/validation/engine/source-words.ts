import { sdks } from '../../catalogue/spec'
import type { Source } from '../../catalogue/spec'

/** Returns who says so, in words: "Plivo docs; engine; SDKs: python, node". */
export function sourceWords(sources: readonly Source[]): string {
  return [sources.includes('docs') ? docs : '', sources.includes('engine') ? engine : '', sdkWords(sources)]
    .filter((words) => words !== '')
    .join('; ')
}

/** The words for what Plivo's own pages say. */
export const docs = 'Plivo docs'

/** The words for what Plivo says only in its notes for coding assistants. */
export const skill = 'Plivo’s notes for coding assistants'

/** The words for Plivo's guide to audio streaming, which differs from the page on XML here and there. */
export const streamGuide = 'Plivo’s streaming guide'

/** The words for pages that Plivo has replaced. */
export const olderDocs = 'older Plivo docs'

/** The words for what is documented for the API, where no page says so of XML. */
export const apiDocs = 'Plivo docs for the API; assumed for XML'

/** The words for what Plivo's open-source engine does. */
export const engine = 'engine'

/** Returns who says so as a person reads it, to whom Plivo’s engine is the one that runs the call. */
export const shownSource = (source: string): string => source.replace(/\bengine\b/, 'Plivo’s open-source engine')

function sdkWords(sources: readonly Source[]): string {
  const named = sdks.filter((sdk) => sources.includes(sdk))
  if (named.length === 0) return ''
  return named.length === sdks.length ? 'all SDKs' : `SDKs: ${named.join(', ')}`
}
