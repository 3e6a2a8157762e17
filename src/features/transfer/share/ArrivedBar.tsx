import { useEffect } from 'react'
import { action } from '../../../commands/actions'
import { shown } from '../../../commands/shortcuts'
import { announce, reportLink } from '../../../editor/view/view'
import { Bar, CloseBar } from '../../../ui/layout/Bar'
import { Button } from '../../../ui/inputs/Button'
import { useRead } from './use-read'

/** Says that a link came while the page was in use. It takes no focus: the keys stay where they were typed. */
export function ArrivedBar({ link }: { readonly link: string }) {
  const read = useRead(link)
  const show = action('shared')
  const keys = show.shortcuts[0] && shown(show.shortcuts[0])
  const text = read && (read.ok ? `Shared document received: ${read.shared.name}.` : 'A shared link can’t be opened.')
  useEffect(() => {
    if (text !== null) announce(`${text} To look at it, press ${keys ?? ''}.`, { isSeen: true })
  }, [text, keys])
  if (text === null) return null
  const close = (): void => {
    if (location.hash === link) history.replaceState(history.state, '', location.pathname + location.search)
    reportLink(null)
  }
  return (
    <Bar aria-label="Shared document">
      <span>{text} Not added yet.</span>
      <Button variant="outlined" onClick={show.run}>
        Show it <kbd>{keys}</kbd>
      </Button>
      <CloseBar aria-label="Close the message" onClick={close} />
    </Bar>
  )
}
