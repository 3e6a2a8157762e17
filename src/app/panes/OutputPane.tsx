import { useOutput } from '../../editor/view/view'
import { outputPanes } from '../../features/registry'
import { XmlPane } from '../../features/xml-pane/XmlPane'
import { lazy } from '../../ui/loading/lazy'
import { OutputTabs } from './OutputTabs'

const ResultArea = lazy(() => import('./ResultArea').then((loaded) => loaded.ResultArea), true)

/** Shows the pane of the XML, or of what the chosen tab shows in its place; its name is that of the tab. */
export function OutputPane() {
  const { label, Part } = outputPanes[useOutput()]
  return (
    <XmlPane label={label} head={<OutputTabs />} instead={Part && <Part />}>
      <ResultArea isShown={!Part} />
    </XmlPane>
  )
}
