import { lazy, Suspense } from 'react'
import { XmlPane } from '../features/xml-pane/XmlPane'
import { useOutput } from '../store/view'
import { OutputTabs } from './OutputTabs'

/** What is no part of the first load. */
const CodePane = lazy(() =>
  import('../features/code/CodePane').then(
    (loaded) => ({ default: loaded.CodePane }),
    () => ({ default: NotLoaded }),
  ),
)

const WordsPanel = lazy(() =>
  import('../features/words/WordsPanel').then(
    (loaded) => ({ default: loaded.WordsPanel }),
    () => ({ default: NotLoaded }),
  ),
)

/** The pane of the XML, which shows the code for an SDK, or the flow in words, in its place when that tab is chosen. */
export function OutputPane() {
  const output = useOutput()
  return (
    <XmlPane
      head={<OutputTabs />}
      instead={output !== 'xml' && <Suspense>{output === 'code' ? <CodePane /> : <WordsPanel />}</Suspense>}
    />
  )
}

function NotLoaded() {
  return <p className="text-state is-bad">This part could not be loaded. Reload the page to try again.</p>
}
