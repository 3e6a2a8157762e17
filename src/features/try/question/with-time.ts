import type { Event } from '../../../model/scenario'

/** Returns the event at a time that was typed, in seconds after its step began. */
export function withTime(event: Event, after: string): Event {
  const written = after.trim().replace(',', '.')
  const seconds = Number(written)
  return written === '' || !Number.isFinite(seconds) || seconds < 0 ? event : { ...event, after: seconds }
}
