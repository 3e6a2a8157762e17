/** A time of the call in milliseconds: `0:03.6`. */
export function timeText(at: number): string {
  const tenths = Math.round(at / 100)
  const seconds = Math.floor(tenths / 10)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}.${tenths % 10}`
}

/** A length in seconds, with the tenths that matter. */
export const secondsText = (seconds: number): string => `${Math.round(seconds * 10) / 10} s`
