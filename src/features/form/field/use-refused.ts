import { useState } from 'react'

/** What was typed into a field and refused, and why. */
interface Refused {
  readonly typed: string | null
  readonly reason: string
  /** What the document held then. */
  readonly held: string | null
}

/** Keeps what was typed and refused in the field, with the reason, until the field is left or the document holds something else. */
export function useRefused(value: string | null) {
  const [last, setLast] = useState<Refused | null>(null)
  const refused = last?.held === value ? last : null
  return {
    refused,
    take: (typed: string | null, reason: string | null): void => setLast(reason === null ? null : { typed, reason, held: value }),
    forget: (): void => setLast(null),
  }
}
