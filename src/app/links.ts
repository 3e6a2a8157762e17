import { isLink } from '../storage/share-link/link-mark'
import { openDialog } from '../editor/view'

/** Shows what a link holds, when the page was opened by one or one is put into its address; gives back how to stop. */
export function listenToLinks(): () => void {
  const show = (): void => {
    if (isLink(location.hash)) openDialog('shared')
  }
  show()
  window.addEventListener('hashchange', show)
  return () => window.removeEventListener('hashchange', show)
}
