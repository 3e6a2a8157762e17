import { lazy, Suspense } from 'react'
import { XmlPane } from '../features/xml-pane/XmlPane'
import { useOutput } from '../store/view'
import { OutputTabs } from './OutputTabs'

/** The code generators are no part of the first load. */
const CodePane = lazy(() =>
  import('../features/code/CodePane').then(
    (loaded) => ({ default: loaded.CodePane }),
    () => ({ default: NotLoaded }),
  ),
)

/** The pane of the XML, which shows the code for an SDK in its place when that tab is chosen. */
export function XmlOrCode() {
  const isCode = useOutput() === 'code'
  return (
    <XmlPane
      head={<OutputTabs />}
      instead={
        isCode && (
          <Suspense>
            <CodePane />
          </Suspense>
        )
      }
    />
  )
}

function NotLoaded() {
  return <p className="text-state is-bad">The code could not be loaded. Reload the page to try again.</p>
}
