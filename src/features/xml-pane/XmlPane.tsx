import Button from '@mui/material/Button'
import { action } from '../../store/actions'
import { useReadOnlyReason } from '../../store/document'
import { TextState } from './TextState'
import { XmlEditor } from './XmlEditor'
import './xml-pane.css'

/** The XML of the document, to read and to type in. */
export function XmlPane() {
  const reason = useReadOnlyReason()
  return (
    <section aria-label="XML" className="pane xml-pane" data-pane="xml">
      <div className="pane-head">
        <h2>XML</h2>
        <span className="spacer" />
        <Button onClick={action('format-xml').run} disabled={reason !== null} title={reason ?? ''}>
          Format XML
        </Button>
        <Button className="minify-button" onClick={action('minify-xml').run} disabled={reason !== null} title={reason ?? ''}>
          Minify XML
        </Button>
        <Button onClick={action('download-xml').run}>Download XML</Button>
      </div>
      <TextState />
      <XmlEditor />
    </section>
  )
}
