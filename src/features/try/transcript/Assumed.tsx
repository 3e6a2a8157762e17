import { useId, useState } from 'react'
import type { Evidence, EvidenceSource } from '../../../catalogue/run'
import css from './transcript.module.css'

/** The word under which a source is known. */
const sourceWords: { readonly [S in EvidenceSource]: string } = {
  docs: 'Plivo docs',
  'older docs': 'older Plivo docs',
  engine: 'Plivo’s open engine',
  skill: 'Plivo’s notes for coding assistants',
  'plivo-java#36': 'plivo-java#36',
  'plivoframework#28': 'plivoframework#28',
}

/** Shows a small mark on what no source says for sure, which opens the sentence about it. */
export function Assumed({ evidence: { note = '', sources } }: { readonly evidence: Evidence }) {
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={css.assumed}
        title={note}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        assumed
      </button>
      {isOpen && (
        <span id={id} className={css.note}>
          {note} {sources.length > 0 && `Source: ${sources.map((source) => sourceWords[source]).join(', ')}.`}
        </span>
      )}
    </>
  )
}
