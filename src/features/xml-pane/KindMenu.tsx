import { useState } from 'react'
import type { ReactNode } from 'react'
import { useKind } from '../../editor/document/current'
import { chooseKind } from '../../editor/kept'
import { announce } from '../../editor/view/view'
import { kindWords } from '../../editor/words/kind-words'
import { documentKinds } from '../../model/document-metadata'
import type { DocumentKind } from '../../model/document-metadata'
import { PopupMenu } from '../../ui/menu/PopupMenu'

const runBy: Readonly<Record<DocumentKind, string>> = {
  voice: 'a call runs it (answer_url)',
  message: 'an incoming SMS runs it (message_url)',
  sound: 'a caller hears it while waiting (waitSound, dialMusic)',
}

interface KindMenuProps {
  readonly className?: string | undefined
  readonly title?: string
  readonly children: ReactNode
}

/** A button with a menu of what the document can answer. */
export function KindMenu({ className, title, children }: KindMenuProps) {
  const kind = useKind()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const entries = documentKinds.map((one) => ({
    label: `${kindWords[one]}: ${runBy[one]}`,
    run: () => choose(one),
    isChosen: one === kind,
  }))
  return (
    <>
      <button
        type="button"
        className={className}
        title={title}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {children}
      </button>
      <PopupMenu
        label="Kind of document"
        at={anchor}
        groups={[entries]}
        onClose={(chosen) => {
          setAnchor(null)
          chosen?.()
        }}
      />
    </>
  )
}

function choose(kind: DocumentKind): void {
  chooseKind(kind)
  announce(`Checked as ${kindWords[kind]} now.`)
}
