/** One state that can be gone back (or forward) to, and the name of the action between it and its neighbour. */
export interface Step<S> {
  readonly state: S
  readonly label: string
}

/** States that were, the one that is, and those that were undone; `mergeKey` names the field whose typing merges. */
export interface History<S> {
  readonly past: readonly Step<S>[]
  readonly present: S
  readonly future: readonly Step<S>[]
  readonly mergeKey?: string
  readonly mergedAt?: number
}

export interface Recording {
  readonly label: string
  /** Two actions with the same key, less than `mergePause` ms apart, are one step. */
  readonly mergeKey?: string
  readonly now: number
}

export const mergePause = 1000
export const mostSteps = 500

/** Returns a history that begins with `present`. */
export function historyOf<S>(present: S): History<S> {
  return { past: [], present, future: [] }
}

/** Goes on to `next`. What was undone before is gone. */
export function record<S>(history: History<S>, next: S, { label, mergeKey, now }: Recording): History<S> {
  if (next === history.present) return history
  const merges = mergeKey !== undefined && history.mergeKey === mergeKey && now - (history.mergedAt ?? 0) < mergePause
  const past = merges ? history.past : [...history.past.slice(1 - mostSteps), { state: history.present, label }]
  const recorded: History<S> = { past, present: next, future: [] }
  return mergeKey === undefined ? recorded : { ...recorded, mergeKey, mergedAt: now }
}

/** Goes one step back; returns the same history where there is none. */
export function undo<S>(history: History<S>): History<S> {
  const step = history.past.at(-1)
  if (step === undefined) return history
  return {
    past: history.past.slice(0, -1),
    present: step.state,
    future: [{ state: history.present, label: step.label }, ...history.future],
  }
}

/** Goes one step forward; returns the same history where there is none. */
export function redo<S>(history: History<S>): History<S> {
  const step = history.future[0]
  if (step === undefined) return history
  return {
    past: [...history.past, { state: history.present, label: step.label }],
    present: step.state,
    future: history.future.slice(1),
  }
}

/** Makes the next action begin a step of its own, whatever its key. */
export function breakMerge<S>(history: History<S>): History<S> {
  if (history.mergeKey === undefined) return history
  return { past: history.past, present: history.present, future: history.future }
}

/** Returns what the next undo takes back, or null. */
export const undoLabel = (history: History<unknown>): string | null => history.past.at(-1)?.label ?? null

/** Returns what the next redo does again, or null. */
export const redoLabel = (history: History<unknown>): string | null => history.future[0]?.label ?? null
