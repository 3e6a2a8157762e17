import DialogContent from '@mui/material/DialogContent'
import { useId, useMemo } from 'react'
import type { NodeId } from '../../model/node'
import { reveal } from '../../editor/document/selected'
import { useDocument } from '../../editor/document/current'
import { changeMetadata, currentMetadata, useSamples } from '../../editor/metadata'
import { openDialog, useDialog, requestFocus } from '../../editor/view/view'
import { countWords } from '../../editor/words/count-words'
import { placeholdersInUse } from '../../validation/in-use/placeholders-in-use'
import type { PlaceholderInUse } from '../../validation/in-use/placeholders-in-use'
import { Button } from '../../ui/inputs/Button'
import { TextInput } from '../../ui/inputs/TextInput'
import css from './placeholders.module.css'
import { Unseen } from '../../ui/reading/Unseen'
import { AppDialog, CloseFoot } from '../../ui/layout/AppDialog'

/** Shows the template placeholders of the open document, and asks what stands for each in previews. */
export function PlaceholdersDialog() {
  const isOpen = useDialog() === 'placeholders'
  return (
    <AppDialog title="Placeholders" isOpen={isOpen} onClose={close}>
      <DialogContent>{isOpen && <List />}</DialogContent>
      <CloseFoot onClose={close} />
    </AppDialog>
  )
}

const close = (): void => openDialog(null)

function List() {
  const document = useDocument()
  const used = useMemo(() => (document ? placeholdersInUse(document.root) : []), [document])
  return (
    <>
      <p className={css.note}>
        {used.length === 0
          ? 'This document has no placeholders such as {{name}}, ${name} or <%= name %>.'
          : 'Your template fills these in before Plivo reads the XML. Samples are for previews only: they are stored with the document, never written to the XML.'}
      </p>
      <ul className={css.placeholders} aria-label="Placeholders in use">
        {used.map((placeholder, index) => (
          <Row key={placeholder.text} placeholder={placeholder} isFirst={index === 0} />
        ))}
      </ul>
    </>
  )
}

interface RowProps {
  readonly placeholder: PlaceholderInUse
  readonly isFirst: boolean
}

function Row({ placeholder: { text, elements }, isFirst }: RowProps) {
  const id = useId()
  const samples = useSamples()
  const sample = Object.hasOwn(samples, text) ? (samples[text] ?? '') : ''
  const places = countWords(elements.length, 'place')
  return (
    <li>
      <label htmlFor={id}>
        <Unseen>Sample for </Unseen>
        <code>{text}</code>
      </label>
      <TextInput
        id={id}
        autoFocus={isFirst}
        value={sample}
        placeholder="no sample"
        onChange={(event) => keepSample(text, event.target.value)}
      />
      <Button onClick={() => lead(elements[0])} aria-label={`Show ${places} of ${text}`}>
        {places}
      </Button>
    </li>
  )
}

/** Keeps the sample of a placeholder; an empty one is none. */
function keepSample(text: string, sample: string): void {
  const others = Object.entries(currentMetadata().samples).filter(([key]) => key !== text)
  changeMetadata({ samples: Object.fromEntries(sample === '' ? others : [...others, [text, sample]]) })
}

function lead(id: NodeId | undefined): void {
  if (id === undefined) return
  close()
  reveal(id)
  requestFocus({ pane: 'structure' })
}
