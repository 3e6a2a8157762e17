import { showOutput, useOutput } from '../../editor/view/view'
import { useOutputTabs } from '../../features/registry'
import { Tabs } from '../../ui/layout/Tabs'
import css from './output-tabs.module.css'

/** Chooses what the output pane shows. */
export const OutputTabs = () => (
  <Tabs label="What this pane shows" tabs={useOutputTabs()} chosen={useOutput()} onChoose={showOutput} className={css.tabs} />
)
