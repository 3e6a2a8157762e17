// The first `Intl.DateTimeFormat` of a page reads the rules of languages and time zones, 12 to 50 ms: not before a date is shown.
let dates: Intl.DateTimeFormat | undefined

/** Returns the local time of day of a moment in milliseconds: `09:05`. */
export function timeOfDay(at: number): string {
  const date = new Date(at)
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}

/** Returns the local date and time of a moment in milliseconds, as the reader's language writes it. */
export function dateAndTime(at: number): string {
  dates ??= new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })
  return dates.format(at)
}

/**
 * Returns the local date and time of something that happened; says so where that is in the future, because a clock was or is
 * wrong.
 */
export function momentText(at: number, now = Date.now()): string {
  return at > now ? `${dateAndTime(at)} (in the future)` : dateAndTime(at)
}
