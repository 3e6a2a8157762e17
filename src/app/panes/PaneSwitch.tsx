import type { KeyboardEvent } from 'react'
import { showOutput, showPane, useNarrowPane, useOutput, wishFocus } from '../../editor/view'
import type { Pane } from '../../editor/view'
import { useRows } from '../../editor/problems'
import { Count } from '../../ui/reading/Count'
import css from './pane-switch.module.css'

const TABS = [
  { tab: 'properties', name: 'Properties' },
  { tab: 'xml', name: 'XML' },
  { tab: 'code', name: 'Code' },
  { tab: 'words', name: 'In words' },
] as const

/** Where Properties and XML share a column: tabs that say which of them is seen. */
export function PaneTabs() {
  const output = useOutput()
  const shown = useNarrowPane() === 'xml' ? output : 'properties'
  const show = (tab: (typeof TABS)[number]['tab']): void => {
    if (tab !== 'properties') showOutput(tab)
    showPane(tab === 'properties' ? tab : 'xml')
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = (TABS.findIndex(({ tab }) => tab === shown) + step + TABS.length) % TABS.length
    const chosen = TABS[next]
    if (step === 0 || !chosen) return
    show(chosen.tab)
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus()
  }
  return (
    <div className={css.tabs} role="tablist" aria-label="Properties, XML, code or words" onKeyDown={onKeyDown}>
      {TABS.map(({ tab, name }) => (
        <button
          key={tab}
          type="button"
          role="tab"
          aria-selected={tab === shown}
          tabIndex={tab === shown ? 0 : -1}
          onClick={() => show(tab)}
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
    <nav className={css.bar} aria-label="Panes">
      {PANES.map(({ pane, name, sign }) => (
        <button key={pane} type="button" aria-current={pane === shown ? 'true' : undefined} onClick={() => show(pane)}>
          <span aria-hidden="true">{sign}</span>
          {name}
          {pane === 'problems' && rows.length > 0 && (
            <Count level={worst} className={css.count}>
              {rows.length}
            </Count>
          )}
        </button>
      ))}
    </nav>
  )
}
