import { isElementName, specOf } from '../../catalogue'
import { useRates } from '../../editor/try/tried'
import { costOf, countsOf } from '../../simulation/counts'
import type { ShownCall } from './use-call'
import css from './try.module.css'

/** Shows what the times and the order of the call rest on, and what it costs in the units that Plivo bills. */
export function CallFoot({ call: { moments, at, moment, world } }: { readonly call: ShownCall }) {
  const unknown = unknownToEngine(
    moment.document?.root.children.flatMap((child) => (child.kind === 'element' ? child.name : [])) ?? [],
  )
  const counts = countsOf(moments.slice(0, at + 1))
  const { minutes, speechPulses, parts } = counts
  const cost = costOf(counts, useRates())
  const counted = [
    world.kind === 'voice' ? `${minutes} min billed` : '',
    speechPulses > 0 ? `${speechPulses} speech ${speechPulses === 1 ? 'pulse' : 'pulses'}` : '',
    parts > 0 ? `${parts} message ${parts === 1 ? 'part' : 'parts'}` : '',
    cost === null ? '' : `costs ${Number(cost.toFixed(4))} at your prices`,
  ].filter((words) => words !== '')
  return (
    <footer className={css.foot}>
      <span>
        Follows Plivo’s docs and its open engine; times are estimates.
        {unknown.length > 0 && ` The engine has no ${unknown.join(', ')}: that follows the docs alone.`}
      </span>
      <span>{counted.join(' · ')}</span>
    </footer>
  )
}

const unknownToEngine = (names: readonly string[]): readonly string[] =>
  [...new Set(names)].filter((name) => isElementName(name) && specOf(name)?.sources.includes('engine') === false)
