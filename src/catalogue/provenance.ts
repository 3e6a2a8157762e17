import type { AttributeSpec, Source } from './spec'
import { sdks } from './spec'

/** Who knows an attribute, and which of Plivo's pages says so. */
export type Provenance = Pick<AttributeSpec, 'sources' | 'docsKind'>

/** The current reference, the open-source engine and all SDKs know it. */
export const allSources = { sources: ['docs', 'engine', ...sdks], docsKind: 'reference' } as const satisfies Provenance

/** The current reference and all SDKs know it; the engine is older. */
export const docsAndSdks = { sources: ['docs', ...sdks], docsKind: 'reference' } as const satisfies Provenance

/** The current reference knows it and no SDK can write it yet. */
export const docsAlone = { sources: ['docs'], docsKind: 'reference' } as const satisfies Provenance

/** An older page and all SDKs know it. */
export const olderDocsAndSdks = { sources: ['docs', ...sdks], docsKind: 'older' } as const satisfies Provenance

/** Plivo's page links to Amazon Polly for it, and all SDKs know it. */
export const linkedDocsAndSdks = { sources: ['docs', ...sdks], docsKind: 'linked' } as const satisfies Provenance

/** Only the notes that Plivo publishes for coding assistants know it. */
export const skillAlone = { sources: ['docs'], docsKind: 'skill' } as const satisfies Provenance

/** Only the open-source engine knows it. */
export const engineAlone = { sources: ['engine'] } as const satisfies Provenance

/** Returns the provenance by any other combination of sources; `docsKind` is given exactly when the docs are among them. */
export function known(sources: readonly Source[], docsKind?: NonNullable<AttributeSpec['docsKind']>): Provenance {
  return docsKind ? { sources, docsKind } : { sources }
}
