import { isLink } from '../../storage/share-link/link-mark'
import { openLink, reportLink } from '../../editor/view/view'

/** Shows what a link holds when the page was opened by one; notes one that comes later. Gives back how to stop. */
export function listenToLinks(): () => void {
  if (isLink(location.hash)) openLink(location.hash)
  const note = (): void => reportLink(isLink(location.hash) ? location.hash : null)
  window.addEventListener('hashchange', note)
  return () => window.removeEventListener('hashchange', note)
}
