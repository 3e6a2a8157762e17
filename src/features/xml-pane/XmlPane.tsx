import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { firstAction } from '../../commands/first-actions'
import { useReadOnlyReason } from '../../editor/document/current'
import { TextState } from './TextState'
import { XmlEditor } from './XmlEditor'
import { Button } from '../../ui/inputs/Button'
import css from './xml-pane.module.css'
import { Spacer } from '../../ui/layout/Spacer'
import { Pane, PaneHead } from '../../ui/layout/Pane'

interface XmlPaneProps {
  /** The name of what it shows. */
  readonly label?: string | undefined
  /** What stands in its head; else the name of the pane. */
  readonly head?: ReactNode
  /** What it shows in the place of the XML. */
  readonly instead?: ReactNode
  /** What stands below it. */
  readonly children?: ReactNode
}

/** Shows the XML of the document, to read and to type in. */
export function XmlPane({ label = 'XML', head = <h2>XML</h2>, instead, children }: XmlPaneProps) {
  const reason = useReadOnlyReason()
  return (
    <Pane aria-label={label} data-pane="xml">
      <PaneHead className={clsx(css.head, Boolean(instead) && css.isTabbed)}>
        {head}
        <Spacer />
        {!instead && (
          <>
            <Button
              aria-label="Format XML"
              onClick={firstAction('format-xml').run}
              disabled={reason !== null}
              title={reason ?? ''}
            >
              Format<span className={css.what}> XML</span>
            </Button>
            <Button
              className={css.minify}
              onClick={firstAction('minify-xml').run}
              disabled={reason !== null}
              title={reason ?? ''}
            >
              Minify XML
            </Button>
            <Button aria-label="Download XML" onClick={firstAction('download-xml').run}>
              Download<span className={css.what}> XML</span>
            </Button>
          </>
        )}
      </PaneHead>
      {instead || (
        <>
          <TextState />
          <XmlEditor />
        </>
      )}
      {children}
    </Pane>
  )
}
