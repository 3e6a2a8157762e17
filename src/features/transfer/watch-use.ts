/** Watches whether the page is used from now on; gives back how to stop, which says whether it was. */
export function watchUse(): () => boolean {
  let isUsed = false
  const note = (): void => {
    isUsed = true
  }
  const events = ['keydown', 'pointerdown', 'paste'] as const
  for (const event of events) window.addEventListener(event, note, true)
  return () => {
    for (const event of events) window.removeEventListener(event, note, true)
    return isUsed
  }
}
