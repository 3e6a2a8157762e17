import type { ElementRule } from '../engine/rule'
import { nothing, repairedBy } from '../engine/rule'
import { finiteLoop } from '../fixes/finite-loop'
import { runsInOrder, stepsOf, stopOf } from '../flow/steps'
import { nodesBehind, removalBehind, wordsFor } from './behind'

/** Nothing stands after a step that repeats until the call ends. */
export const afterLoop: ElementRule = {
  id: 'after-loop',
  says: 'No steps follow one that repeats until the call ends.',
  passes: '<Play loop="2">https://example.com/a.mp3</Play><Hangup/>',
  fails: '<Play loop="0">https://example.com/a.mp3</Play><Hangup/>',
  of: runsInOrder,
  judge(element, _spec, kind) {
    if (kind === 'message') return nothing
    const { end } = stepsOf(element)
    if (end === null || stopOf(end.node) !== 'repeats') return nothing
    const behind = nodesBehind(element, end.index)
    const [first] = behind
    if (first === undefined) return nothing
    const inner = stepsOf(end.node).end?.node
    return [
      {
        level: 'warning',
        message: `<${element.name}>: expected nothing after <${end.node.name}> with loop "0", found ${wordsFor(behind)}`,
        title: `${wordsFor(behind)} never ${behind.length === 1 ? 'runs' : 'run'}: <${end.node.name}> repeats without end`,
        consequence: kind === 'sound' ? endlessSound : inner === undefined ? endless : endlessRinging,
        source: kind === 'sound' ? 'engine' : 'Plivo docs',
        nodeId: first.id,
        ...repairedBy([finiteLoop(end.node), removalBehind(element, behind)]),
      },
    ]
  },
}

const endlessSound = 'It is not heard: loop="0" repeats as long as the sound is played.'

const endless = 'The call does not get there: loop="0" repeats until someone hangs up.'

// A sample of Plivo's docs has it so in PreAnswer, before a Dial; notes of Plivo for coding assistants advise against it.
const endlessRinging =
  'The call may not get there: loop="0" repeats until the call ends, and no page says what else stops it here.'
