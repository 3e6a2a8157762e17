/** Returns whether a page of another origin shows this window in a frame, directly or further out. */
export function isFramedByOther(page: Window): boolean {
  try {
    for (let frame = page; frame !== frame.parent; frame = frame.parent)
      if (frame.parent.location.origin !== page.location.origin) return true
    return false
  } catch {
    // Only a window of another origin refuses to be read.
    return true
  }
}
