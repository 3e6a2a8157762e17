import type { ComponentType } from 'react'
import { useHasStream } from '../editor/document/current'
import { useOutput } from '../editor/view/view'
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
  { id: 'socket', label: 'Socket', Part: lazy(() => import('./socket/SocketPane').then((loaded) => loaded.SocketPane)) },
]

/** Returns the tabs that are there: Socket only while the document has a Stream, or while it is shown. */
export function useOutputPanes(): readonly OutputPane[] {
  const isShown = useOutput() === 'socket'
  return useHasStream() || isShown ? outputPanes : withoutSocket
}

const withoutSocket = outputPanes.filter(({ id }) => id !== 'socket')
