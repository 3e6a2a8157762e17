/** Returns a time of the call, given in milliseconds, as it is shown: `0:03.6`. */
export function timeText(at: number): string {
  const tenths = Math.round(at / 100)
  const seconds = Math.floor(tenths / 10)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}.${tenths % 10}`
}

/**
 * Returns a length in words: in seconds with the tenths that matter, from two minutes on in minutes or hours where these are
 * whole.
 */
export function secondsText(seconds: number): string {
  if (seconds >= 7200 && seconds % 3600 === 0) return `${seconds / 3600} h`
  if (seconds >= 120 && seconds % 60 === 0) return `${seconds / 60} min`
  return `${Math.round(seconds * 10) / 10} s`
}
