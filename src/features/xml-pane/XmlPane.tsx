import type { ReactNode } from 'react'
import { action } from '../../commands/actions'
import { useReadOnlyReason } from '../../editor/document'
import { TextState } from './TextState'
import { XmlEditor } from './XmlEditor'
import { Button } from '../../ui/Button'
import './xml-pane.css'

interface XmlPaneProps {
  /** What stands in its head; else the name of the pane. */
  readonly head?: ReactNode
  /** What it shows in the place of the XML. */
  readonly instead?: ReactNode
}

/** The XML of the document, to read and to type in. */
export function XmlPane({ head = <h2>XML</h2>, instead }: XmlPaneProps) {
  const reason = useReadOnlyReason()
  return (
    <section aria-label="XML" className="pane xml-pane" data-pane="xml">
      <div className="pane-head">
        {head}
        <span className="spacer" />
        {!instead && (
          <>
            <Button onClick={action('format-xml').run} disabled={reason !== null} title={reason ?? ''}>
              Format XML
            </Button>
            <Button className="minify-button" onClick={action('minify-xml').run} disabled={reason !== null} title={reason ?? ''}>
              Minify XML
            </Button>
            <Button onClick={action('download-xml').run}>Download XML</Button>
          </>
        )}
      </div>
      {instead || (
        <>
          <TextState />
          <XmlEditor />
        </>
      )}
    </section>
  )
}
