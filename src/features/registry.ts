import type { ComponentType } from 'react'
import { lazy } from '../ui/loading/lazy'

/** What can stand in the output pane, one tab each. */
export interface OutputPane {
  readonly id: string
  /** The name of its tab and, while it is shown, of the pane. */
  readonly label: string
  /** Null for the XML itself, which is there from the beginning and goes nowhere. */
  readonly Part: ComponentType | null
}

/** The tabs in their order. A new pane is its folder and a line here. */
export const outputPanes: readonly OutputPane[] = [
  { id: 'xml', label: 'XML', Part: null },
  { id: 'code', label: 'Code', Part: lazy(() => import('./code/CodePane').then((loaded) => loaded.CodePane)) },
  { id: 'words', label: 'In words', Part: lazy(() => import('./words/WordsPanel').then((loaded) => loaded.WordsPanel)) },
  { id: 'try', label: 'Try', Part: lazy(() => import('./try/TryPane').then((loaded) => loaded.TryPane)) },
]
