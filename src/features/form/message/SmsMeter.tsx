import { useMemo } from 'react'
import { useSamples } from '../../../editor/metadata'
import { recipientCount } from '../../../messaging/recipients/count'
import { measure } from '../../../messaging/text/measure'
import { apiDocs } from '../../../messaging/limits'
import type { SmsParts } from '../../../messaging/text/parts'
import type { NoteProps } from '../notes/note-props'
import { useElement } from '../notes/use-element'
import { CostlySign } from './CostlySign'
import { PartsTotal } from './PartsTotal'
import { valueOfKind } from './value-of-kind'
import css from './message-parts.module.css'

/** Shows in the bubble of a message how many parts its text takes, times its recipients, and what would save some. */
export function SmsMeter(props: NoteProps) {
  const element = useElement(props.nodeId)
  const list = valueOfKind(element, 'phoneList')
  const recipients = useMemo(() => recipientCount(list), [list])
  const measured = measure(props.value, useSamples())
  return (
    <div className={css.meter} role="group" aria-label="SMS parts">
      <div className={css.room} title={`Parts: ${apiDocs}.`}>
        <p className={css.counts}>
          <span>
            <b>{measured.encoding}</b> · {roomWords(measured)}
          </span>
          <span>
            <PartsTotal parts={measured.parts} recipients={recipients} hasTotal />
          </span>
        </p>
        <Bar {...measured} />
        {measured.unfilled > 0 && <p>Placeholders without a sample count as written.</p>}
      </div>
      {measured.encoding === 'UCS-2' && <CostlySign {...props} measured={measured} recipients={recipients} />}
    </div>
  )
}

/** Returns "141 of 160", or what stands in the last part: "7 of 67 in part 3". */
function roomWords({ perPart, left, parts }: SmsParts): string {
  const used = `${perPart - left} of ${perPart}`
  return parts > 1 ? `${used} in part ${parts}` : used
}

/** Shows how full each part is; of very many the last one. */
function Bar({ left, perPart, parts }: SmsParts) {
  const shown = parts > mostBars ? 1 : Math.max(1, parts)
  return (
    <div className={css.bar} aria-hidden="true">
      {Array.from({ length: shown }, (_, index) => (
        <span key={index} data-full={index + 1 < shown || undefined}>
          <span style={{ width: `${index + 1 < shown ? 100 : (100 * (perPart - left)) / perPart}%` }} />
        </span>
      ))}
    </div>
  )
}

const mostBars = 16
