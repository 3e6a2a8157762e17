import { clsx } from 'clsx'
import { specOf } from '../../../catalogue'
import { wholeText } from '../../../model/content'
import type { ElementNode } from '../../../model/node'
import { speechSeconds } from '../../../validation/speech'
import { attributeOfKind } from '../../../validation/values/attribute-of-kind'
import { effectiveValue } from '../../../running/conditions'
import { grouped } from '../../../validation/values/value-problem'
import type { NoteProps } from './note-props'
import { ListenButton } from './ListenButton'
import { MarkupBar } from './MarkupBar'
import { useElement } from './use-element'
import css from './notes.module.css'
import { Spacer } from '../../../ui/layout/Spacer'

/** Shows how long a text is and takes to be read, how it sounds, and the markup that can be put into it. */
export function SpeechNote({ nodeId, facts, isReadOnly }: Pick<NoteProps, 'nodeId' | 'facts' | 'isReadOnly'>) {
  const element = useElement(nodeId)
  if (!element) return null
  const text = wholeText(element).trim()
  const most = facts.type.kind === 'text' ? facts.type.maxLength : undefined
  const seconds = Math.max(1, Math.round(speechSeconds(element)))
  return (
    <div className={css.note} role="group" aria-label="Speech">
      <p className={css.line}>
        <span className={clsx(css.meter, most !== undefined && text.length > most && css.isMany)}>
          {grouped(text.length)}
          {most !== undefined && ` of ${grouped(most)}`} characters · about {seconds} s
        </span>
        <Spacer />
        <ListenButton text={text} language={languageOf(element)} />
      </p>
      {!isReadOnly && <MarkupBar element={element} />}
    </div>
  )
}

function languageOf(element: ElementNode): string {
  const spec = specOf(element.name)
  const name = spec ? attributeOfKind(spec, 'language') : null
  return (spec && name !== null && effectiveValue(element, spec, name)) || 'en-US'
}
