import { showOutput, useOutput } from '../../editor/view/view'
import { useOutputPanes } from '../../features/registry'
import { Tabs } from '../../ui/layout/Tabs'
import css from './output-tabs.module.css'

/** What the output pane shows. */
export const OutputTabs = () => (
  <Tabs label="XML, code or words" tabs={useOutputPanes()} chosen={useOutput()} onChoose={showOutput} className={css.tabs} />
)
