import { clsx } from 'clsx'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import { useState } from 'react'
import type { DocumentKind } from '../../model/document-metadata'
import { noMetadata } from '../../model/document-metadata'
import { starters } from '../../session/starters/table'
import type { Starter } from '../../session/starters/table'
import { announce, openDialog, useDialog } from '../../editor/view/view'
import { addText } from '../../session/workspace'
import { XmlPreview } from '../../ui/reading/XmlPreview'
import { Button } from '../../ui/inputs/Button'
import css from './starters.module.css'
import { Unseen } from '../../ui/reading/Unseen'
import { AppDialog } from '../../ui/layout/AppDialog'

/** Chooses one of the documents to begin with; its XML is seen before it is taken. */
export function StartersDialog() {
  const isOpen = useDialog() === 'starters'
  return (
    <AppDialog title="Start from an example" isOpen={isOpen} onClose={close} maxWidth="md" fillsPhone paperClass={css.paper}>
      <Chooser />
    </AppDialog>
  )
}

const close = (): void => openDialog(null)

function Chooser() {
  const [chosen, setChosen] = useState(starters[0])
  const take = (): void => {
    if (!chosen) return
    close()
    const { name, xml, samples, scenarios } = chosen
    addText(name, xml, { metadata: { ...noMetadata, samples, scenarios } })
    announce(`Opened the example ${chosen.title}.`)
  }
  const onSubmit = (event: { preventDefault: () => void }): void => {
    event.preventDefault()
    take()
  }
  return (
    <form className={css.starters} onSubmit={onSubmit}>
      <DialogContent className={css.content}>
        <fieldset className={css.list}>
          <Unseen as="legend">Examples</Unseen>
          {headings.map(([kind, heading]) => (
            <div key={kind} role="group" aria-label={heading}>
              <h3 className={css.heading}>{heading}</h3>
              {starters
                .filter((starter) => starter.kind === kind)
                .map((starter) => (
                  <Choice
                    key={starter.name}
                    starter={starter}
                    isChosen={starter === chosen}
                    onChoose={() => setChosen(starter)}
                    onTake={take}
                  />
                ))}
            </div>
          ))}
        </fieldset>
        {chosen && <XmlPreview label={`XML of ${chosen.title}`} text={chosen.xml} />}
      </DialogContent>
      <DialogActions>
        <p className={css.note}>Creates a new document. Numbers and addresses are samples.</p>
        <Button onClick={close}>Cancel</Button>
        <Button type="submit" variant="contained">
          Use this example
        </Button>
      </DialogActions>
    </form>
  )
}

const headings: readonly (readonly [DocumentKind, string])[] = [
  ['message', 'Messages'],
  ['voice', 'Calls'],
  ['sound', 'Sounds'],
]

interface ChoiceProps {
  readonly starter: Starter
  readonly isChosen: boolean
  readonly onChoose: () => void
  readonly onTake: () => void
}

function Choice({ starter, isChosen, onChoose, onTake }: ChoiceProps) {
  return (
    <label className={clsx(css.starter, isChosen && css.isChosen)} onDoubleClick={onTake}>
      <input type="radio" name="starter" checked={isChosen} onChange={onChoose} autoFocus={isChosen} />
      <strong>{starter.title}</strong>
      <span>{starter.about}</span>
    </label>
  )
}
