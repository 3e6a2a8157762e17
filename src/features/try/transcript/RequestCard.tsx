import { useState } from 'react'
import { answerSeconds } from '../../../catalogue/limits'
import { callParameters } from '../../../catalogue/run'
import { writeClipboard } from '../../../editor/browser-io'
import { announce } from '../../../editor/view/view'
import { copyBlocked } from '../../../editor/words/keys'
import { curlOf, parameterSpecOf } from '../../../running/curl'
import type { Asked } from '../../../simulation/types'
import { Button } from '../../../ui/inputs/Button'
import css from './request-card.module.css'

/** What is to be replied, by what Plivo does with it. */
const expected: { readonly [E in Asked['expects']]: string } = {
  xml: `Reply with XML within ${answerSeconds} seconds.`,
  notification: 'Plivo ignores the reply.',
  audio: 'Reply with an MP3 or WAV file.',
  stream: 'Plivo opens a WebSocket.',
}

const common: readonly string[] = callParameters

/** Shows a request of the call: what is sent with it, and what it means. */
export function RequestCard({ id, request }: { readonly id: string; readonly request: Asked }) {
  const { method, url, expects, parameters } = request
  const [isWhole, setIsWhole] = useState(false)
  const all = Object.entries(parameters)
  // What the step says is looked for; what is empty, or in each request, is known.
  const telling = all.filter(([name, value]) => !common.includes(name) && value !== '')
  const others = all.filter((each) => !telling.includes(each))
  const rows = isWhole || telling.length === 0 ? [...telling, ...others] : telling
  const curl = curlOf({ ...request, parameters: [] }, Object.fromEntries(all))
  const copy = async (command: string): Promise<void> => {
    announce((await writeClipboard(command)) ? 'Command copied.' : copyBlocked())
  }
  return (
    <div id={id} className={css.card}>
      <div className={css.head}>
        <b>
          {method} {url}
        </b>
        {curl !== null && (
          <Button aria-label={`Copy curl for ${method} ${url}`} onClick={() => void copy(curl)}>
            Copy curl
          </Button>
        )}
      </div>
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Parameter</th>
              <th scope="col">Value</th>
              <th scope="col">Meaning</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{value === '' ? <i>empty</i> : value}</td>
                <td>{parameterSpecOf(name)?.doc}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        {expected[expects]}
        {rows.length < all.length && <Button onClick={() => setIsWhole(true)}>Show {others.length} more parameters</Button>}
      </p>
    </div>
  )
}
