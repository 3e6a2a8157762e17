import type { KeyboardEvent } from 'react'
import { useNarrowPane, wishFocus, showPane } from '../store/view'
import type { Pane } from '../store/view'
import { useRows } from './page'

const TABS = [
  { pane: 'properties', name: 'Properties' },
  { pane: 'xml', name: 'XML' },
] as const

/** Where Properties and XML share a column: tabs that say which of them is seen. */
export function PaneTabs() {
  const shown = useNarrowPane() === 'xml' ? 'xml' : 'properties'
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    showPane(shown === 'xml' ? 'properties' : 'xml')
    const other = event.currentTarget.querySelector<HTMLElement>('[role=tab][aria-selected=false]')
    other?.focus()
  }
  return (
    <div className="pane-tabs" role="tablist" aria-label="Properties or XML" onKeyDown={onKeyDown}>
      {TABS.map(({ pane, name }) => (
        <button
          key={pane}
          type="button"
          role="tab"
          aria-selected={pane === shown}
          tabIndex={pane === shown ? 0 : -1}
          onClick={() => showPane(pane)}
        >
          {name}
        </button>
      ))}
    </div>
  )
}

const PANES: readonly { readonly pane: Pane; readonly name: string; readonly sign: string }[] = [
  { pane: 'structure', name: 'Structure', sign: '☰' },
  { pane: 'properties', name: 'Properties', sign: '✎' },
  { pane: 'xml', name: 'XML', sign: '‹›' },
  { pane: 'problems', name: 'Problems', sign: '!' },
]

/** Where one pane fills the screen: the bar at the bottom that changes it. */
export function PaneBar() {
  const shown = useNarrowPane()
  const rows = useRows()
  const worst = rows.some((row) => row.level === 'error') ? 'error' : 'warning'
  const show = (pane: Pane): void => (pane === 'problems' ? wishFocus({ pane }) : showPane(pane))
  return (
    <nav className="pane-bar" aria-label="Panes">
      {PANES.map(({ pane, name, sign }) => (
        <button key={pane} type="button" aria-current={pane === shown ? 'true' : undefined} onClick={() => show(pane)}>
          <span aria-hidden="true">{sign}</span>
          {name}
          {pane === 'problems' && rows.length > 0 && <span className={`count ${worst}`}>{rows.length}</span>}
        </button>
      ))}
    </nav>
  )
}
