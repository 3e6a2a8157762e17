import { XmlPane } from '../../features/xml-pane/XmlPane'
import { useOutput } from '../../editor/view'
import { later } from '../../ui/loading/later'
import { OutputTabs } from './OutputTabs'

const CodePane = later(() => import('../../features/code/CodePane').then((loaded) => loaded.CodePane))
const WordsPanel = later(() => import('../../features/words/WordsPanel').then((loaded) => loaded.WordsPanel))

/** The pane of the XML, which shows the code for an SDK, or the flow in words, in its place when that tab is chosen. */
export function OutputPane() {
  const output = useOutput()
  return <XmlPane head={<OutputTabs />} instead={output !== 'xml' && (output === 'code' ? <CodePane /> : <WordsPanel />)} />
}
