import { showOutput, showPane, useNarrowPane, useOutput, requestFocus } from '../../editor/view/view'
import type { Output, Pane } from '../../editor/view/view'
import { allLevels, countLevels } from '../../editor/problems/problem-order'
import { useRows } from '../../editor/problems/problems'
import { Count } from '../../ui/reading/Count'
import { useOutputTabs } from '../../features/registry'
import { ChoiceButton } from '../../ui/inputs/ChoiceButton'
import { Tabs } from '../../ui/layout/Tabs'
import css from './pane-switch.module.css'

const properties = 'properties'
const propertiesTab = { id: properties, label: 'Properties' } as const

/** Offers tabs that say what is seen of Properties and the output pane, where these share a column. */
export function PaneTabs() {
  const output = useOutput()
  const tabs = [propertiesTab, ...useOutputTabs()]
  const chosen = useNarrowPane() === 'xml' ? output : properties
  const show = (id: Output | typeof properties): void => {
    if (id !== properties) showOutput(id)
    showPane(id === properties ? id : 'xml')
  }
  return <Tabs label="What this column shows" tabs={tabs} chosen={chosen} onChoose={show} className={css.tabs} />
}

const panes: readonly { readonly pane: Pane; readonly name: string; readonly sign: string }[] = [
  { pane: 'structure', name: 'Structure', sign: '☰' },
  { pane: 'properties', name: 'Properties', sign: '✎' },
  { pane: 'xml', name: 'XML', sign: '‹›' },
  { pane: 'problems', name: 'Problems', sign: '!' },
]

/** Offers the bar at the bottom that changes the pane, where one fills the screen. */
export function PaneBar() {
  const shown = useNarrowPane()
  const rows = useRows()
  const counts = countLevels(rows)
  const worst = allLevels.find((level) => counts[level] > 0) ?? 'info'
  const show = (pane: Pane): void => (pane === 'problems' ? requestFocus({ pane }) : showPane(pane))
  return (
    <nav className={css.bar} aria-label="Panes">
      {panes.map(({ pane, name, sign }) => (
        <ChoiceButton key={pane} aria-current={pane === shown ? 'true' : undefined} onClick={() => show(pane)}>
          <span aria-hidden="true">{sign}</span>
          {name}
          {pane === 'problems' && rows.length > 0 && (
            <Count level={worst} className={css.count}>
              {rows.length}
            </Count>
          )}
        </ChoiceButton>
      ))}
    </nav>
  )
}
