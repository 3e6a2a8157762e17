import { useState } from 'react'
import type { ReactNode } from 'react'
import { useDocument, useKind } from '../../editor/document/current'
import { chooseKind, useIsKindChosen } from '../../editor/metadata'
import { announce } from '../../editor/view/view'
import { kindWords } from '../../editor/words/kind-words'
import { documentKinds } from '../../model/document-metadata'
import type { DocumentKind } from '../../model/document-metadata'
import { suggestsSound } from '../../running/kind-of'
import { useDocumentName } from '../../session/workspace'
import { PopupMenu } from '../../ui/menu/PopupMenu'

const runBy: Readonly<Record<DocumentKind, string>> = {
  voice: 'runs for a call (answer_url)',
  message: 'runs for an incoming SMS (message_url)',
  sound: 'callers hear it while they wait (waitSound, dialMusic)',
}

interface KindMenuProps {
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** Offers what the document can answer, in the menu of a button. */
export function KindMenu({ className, children }: KindMenuProps) {
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
        title="Used as"
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

/** Says what the document is checked as, and asks where its name or content sounds like hold music. */
export function KindWords() {
  const kind = useKind()
  const isChosen = useIsKindChosen()
  const isSound = suggestsSound(useDocumentName(), useDocument()) && kind === 'voice' && !isChosen
  return (
    <>
      Checked as: {kindWords[kind]}
      {isSound ? ', or an audio reply?' : ''} ▾
    </>
  )
}

function choose(kind: DocumentKind): void {
  chooseKind(kind)
  announce(`Checked as: ${kindWords[kind]}`)
}
