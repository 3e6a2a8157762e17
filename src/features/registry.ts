import type { ComponentType } from 'react'
import { useHasStream } from '../editor/document/current'
import type { Output } from '../editor/view/view'
import { useOutput } from '../editor/view/view'
import { lazy } from '../ui/loading/lazy'

/** What can stand in the output pane, one tab each. */
export interface OutputPane<Id extends Output = Output> {
  readonly id: Id
  /** The name of its tab and, while it is shown, of the pane. */
  readonly label: string
  /** Null for the XML itself, which is there from the beginning and goes nowhere. */
  readonly Part: ComponentType | null
}

/** The panes in the order of their tabs. A new one is its folder, its name in `Output`, and a line here. */
export const outputPanes: { readonly [Id in Output]: OutputPane<Id> } = {
  xml: { id: 'xml', label: 'XML', Part: null },
  code: { id: 'code', label: 'Code', Part: lazy(() => import('./code/CodePane').then((loaded) => loaded.CodePane)) },
  words: { id: 'words', label: 'In words', Part: lazy(() => import('./words/WordsPanel').then((loaded) => loaded.WordsPanel)) },
  try: { id: 'try', label: 'Try', Part: lazy(() => import('./try/TryPane').then((loaded) => loaded.TryPane)) },
  socket: { id: 'socket', label: 'Socket', Part: lazy(() => import('./socket/SocketPane').then((loaded) => loaded.SocketPane)) },
}

/** Returns the tabs that are there: Socket only while the document has a Stream, or while it is shown. */
export function useOutputTabs(): readonly OutputPane[] {
  const isShown = useOutput() === 'socket'
  return useHasStream() || isShown ? all : withoutSocket
}

const all: readonly OutputPane[] = Object.values(outputPanes)
const withoutSocket = all.filter(({ id }) => id !== 'socket')
