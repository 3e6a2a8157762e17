import type { ElementNode } from '../../model/node'
import { waysOf } from '../../running/run-of'
import type { ElementRule } from '../engine/rule'
import { nothing, ofRoot } from '../engine/rule'
import { withAttribute, withoutAttribute } from '../fixes/element-edit'
import { stepsNamed, stepsOf } from '../flow/steps'

const recorder = 'Record'
const starts = 'startOnDialAnswer'
const whole = 'recordSession'

/** A recording that starts when a dial is answered has that dial behind it, or another document to come. */
export const recordingStart: ElementRule = {
  id: 'recording-start',
  says: 'A <Dial> follows a recording that starts when it is answered.',
  passes: '<Record startOnDialAnswer="true"/><Dial><Number>14155550100</Number></Dial>',
  fails: '<Record startOnDialAnswer="true"/><Speak>Hello</Speak>',
  of: ofRoot,
  judge(element, _spec, kind) {
    if (kind !== 'voice' || !stepsNamed(element, recorder).some(waitsForDial)) return nothing
    const steps = stepsOf(element).notable
    const lastDial = steps.findLastIndex(({ name }) => name === 'Dial')
    const waiting = steps.find((step, index) => index > lastDial && waitsForDial(step))
    if (waiting === undefined || element.children.some(mayGoElsewhere)) return nothing
    return [
      {
        level: 'warning',
        message: `<Record> ${starts}: expected a <Dial> behind it, found none`,
        title: 'Add a <Dial> after it: only an answered dial starts this recording',
        consequence: 'Nothing is recorded: the recording starts when a later dial is answered.',
        source: 'Plivo docs',
        nodeId: waiting.id,
        attribute: starts,
        fix: {
          label: `Record the whole call with ${whole} instead`,
          edit: (record) => withAttribute(withoutAttribute(record, starts), whole, 'true'),
        },
      },
    ]
  },
}

const waitsForDial = ({ name, attributes }: ElementNode): boolean =>
  name === recorder && attributes.get(starts) === 'true' && attributes.get(whole) !== 'true'

/** Returns whether another document may come in which somebody is dialed. */
const mayGoElsewhere = (child: ElementNode['children'][number]): boolean =>
  child.kind === 'element' && waysOf(child).some(({ then }) => then === 'takesOver')
