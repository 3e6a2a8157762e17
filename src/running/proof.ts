import { catalogue, elementNames } from '../catalogue/index'
import type { ElementName } from '../catalogue/index'
import type { ElementSpec } from '../catalogue/spec'

/** What proves how an element runs: how many of its outcomes the open engine shows, the docs say, and we assume. */
export interface Proof {
  readonly element: ElementName
  readonly engine: number
  readonly docs: number
  readonly assumed: number
}

/** Returns the proofs of all elements that run, as the catalogue has them. An outcome may be shown and said. */
export function proofs(): readonly Proof[] {
  return elementNames.flatMap((element) => {
    const { runs }: ElementSpec = catalogue[element]
    if (runs === undefined) return []
    const evidence = runs.flatMap(({ outcomes, afterHangUp = [] }) => [...outcomes, ...afterHangUp].map((each) => each.evidence))
    const known = evidence.filter(({ sure }) => sure > 1)
    return {
      element,
      engine: known.filter(({ sources }) => sources.includes('engine')).length,
      docs: known.filter(({ sources }) => sources.some((source) => source !== 'engine')).length,
      assumed: evidence.length - known.length,
    }
  })
}
