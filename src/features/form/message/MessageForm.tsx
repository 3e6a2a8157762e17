import type { ReactNode } from 'react'
import type { MessageLayout } from '../../../catalogue/spec'
import type { Facts } from '../field/facts'
import type { Shape } from '../field/Field'
import { Fields } from '../field/Fields'
import type { Entry } from './arrange-message'
import { arrangedMessage } from './arrange-message'
import css from './message-form.module.css'

interface MessageFormProps {
  readonly name: string
  readonly layout: MessageLayout
  /** The text of the message, in its bubble. */
  readonly text: ReactNode
  readonly field: (attribute: string, facts: Facts, shape?: Shape) => ReactNode
}

/** Shows a message as people write one: from whom, to whom, its text in a bubble, and below what tells how it fared. */
export function MessageForm({ name, layout, text, field }: MessageFormProps) {
  const { from, to, report, more } = arrangedMessage(name, layout)
  const shaped = (entry: Entry | null, shape: Shape): ReactNode => entry && field(entry.name, entry.spec, shape)
  return (
    <>
      <div className={css.composer}>
        {shaped(from, 'row')}
        {shaped(to, 'row')}
        <div className={css.thread}>{text}</div>
      </div>
      <section aria-labelledby="delivery-report">
        <h4 className={css.heading} id="delivery-report">
          Delivery report
        </h4>
        <Fields>{report.map((entry) => shaped(entry, report[0] === entry ? 'wide' : 'narrow'))}</Fields>
      </section>
      <section className={css.more} aria-labelledby="more-of-the-message">
        <h4 id="more-of-the-message">More</h4>
        {more.map((entry) => shaped(entry, 'line'))}
      </section>
    </>
  )
}
