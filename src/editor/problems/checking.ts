import { validating } from '../../core-page'
import { begin } from '../../model/work'
import { enforce } from '../../validation/engine/in-force'
import type { Checking } from '../store'
import { state, update, useAppState } from '../store'

/** Fetches the rules, after which problems are known. They are no part of the first load: a document can be seen and edited before. */
export async function startChecking(): Promise<void> {
  update({ checking: 'starting' })
  try {
    enforce((await import('../../validation/engine/rules')).allRules)
    await judgeInSlices()
    update({ checking: 'on' })
  } catch {
    update({ checking: 'failed' })
  }
}

/** Returns whether problems are known. */
export const useChecking = (): Checking => useAppState(({ checking }) => checking)

/**
 * Judges the open document in slices. A long one would hold up the page if it were judged as a whole when its problems are
 * asked for.
 */
async function judgeInSlices(): Promise<void> {
  const { open } = state()
  const document = open?.history.present.document
  if (document) await begin(validating(document, { kind: open.kind })).finish(new AbortController().signal)
}
