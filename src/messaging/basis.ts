import { apiDocs } from './limits'
import { pages } from './pages'
import type { Page, PageId } from './pages'

/** How far the pages speak for the Message element. */
export type Standing = 'xml' | 'standard' | 'api' | 'older' | 'disputed' | 'others'

export const standingWords: { readonly [S in Standing]: string } = {
  xml: 'Documented for XML.',
  standard: 'A standard for every SMS.',
  api: `${apiDocs}.`,
  older: 'An older Plivo page about the API; XML may differ.',
  disputed: 'Plivo’s pages about the API disagree; XML may differ.',
  others: 'Not found on any Plivo page we could read.',
}

/** Who says a thing, and how far that holds for XML. */
export interface Basis {
  readonly standing: Standing
  readonly pages: readonly PageId[]
  /** Where the pages differ, or what they leave open. */
  readonly note?: string
}

/** Returns what the page about the XML element says. */
export const xmlSays: Basis = { standing: 'xml', pages: ['xml'] }

/** Returns what a standard says. */
export const standard = (...of: readonly PageId[]): Basis => ({ standing: 'standard', pages: of })

/** Returns what Plivo's pages on the API say. */
export const apiSays = (...of: readonly PageId[]): Basis => ({ standing: 'api', pages: of })

/** Returns what only an older page says. */
export const olderSays = (...of: readonly PageId[]): Basis => ({ standing: 'older', pages: of })

/** Returns what some pages say and others do not. */
export const disputed = (...of: readonly PageId[]): Basis => ({ standing: 'disputed', pages: of })

/** Returns what only software of others says. */
export const othersSay: Basis = { standing: 'others', pages: ['others'] }

/** Returns how sure a thing is in words, and the pages to read it on. */
export const saidBy = ({ standing, pages: of, note }: Basis): { readonly words: string; readonly pages: readonly Page[] } => ({
  words: note === undefined ? standingWords[standing] : `${standingWords[standing]} ${note}`,
  pages: of.map((id) => pages[id]),
})
