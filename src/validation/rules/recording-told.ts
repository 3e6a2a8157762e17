import type { Fix } from '../../model/problem'
import { notifiedUrl } from '../../catalogue/types'
import { runOf } from '../../running/run-of'
import type { ElementRule, Finding } from '../engine/rule'
import { nothing } from '../engine/rule'
import { withAttribute } from '../fixes/element-edit'
import { checkValue } from '../values/values'

const ready = 'callbackUrl'

/** The URLs that are told of the recording of a room, the meant one first. */
const rooms: ReadonlyMap<string, readonly [meant: string, ...others: string[]]> = new Map([
  ['Conference', [ready, 'action']],
  ['MultiPartyCall', ['recordingCallbackUrl']],
])

/** Who wants a recording names the URL that is told when its file is ready: the `action` of Record comes before it, or not at all. */
export const recordingTold: ElementRule = {
  id: 'recording-told',
  says: 'A recording needs a URL that Plivo notifies when the file is ready.',
  passes: '<Record action="https://example.com/next/" callbackUrl="https://example.com/ready/"/>',
  fails: '<Record recordSession="true" action="https://example.com/next/"/>',
  judge(element, _spec, kind) {
    if (kind !== 'voice') return nothing
    const has = (name: string) => (element.attributes.get(name) ?? '').trim() !== ''
    const room = rooms.get(element.name)
    if (room !== undefined) {
      return element.attributes.get('record') === 'true' && !room.some(has) ? [toNobody(element.name, room[0], 'info')] : nothing
    }
    if (element.name !== 'Record' || has(ready)) return nothing
    const run = runOf(element)
    const asked = run?.ways.find(({ request }) => request !== null)?.request
    if (!run) return nothing
    if (!asked || asked.attribute === null)
      return has('transcriptionUrl') ? nothing : [toNobody('Record', ready, run.isBeside ? 'info' : 'warning')]
    const finding = (run.isBeside ? comesAtOnce : mayNotCome)(asked.attribute)
    const isRight = checkValue(notifiedUrl, asked.url) === null
    return [{ ...finding, attribute: ready, ...(isRight && { fix: alsoTell(asked.url, asked.attribute) }) }]
  },
}

/**
 * Returns the finding that nobody hears of a recording. A caller who leaves a message means somebody to hear of it; what is
 * recorded beside a conversation may be for the archive alone.
 */
const toNobody = (name: string, url: string, level: Finding['level']): Finding => ({
  level,
  message: `<${name}> ${url}: expected a URL for the recording, found nothing`,
  title: 'Enter a URL that gets the recording',
  consequence: 'Plivo records the call, but your server never learns where the file is.',
  source: 'Plivo docs',
  attribute: url,
})

/**
 * Returns the finding that action is asked at once, with durations of -1: a report of a user that Plivo confirmed
 * (plivo-java#36).
 */
const comesAtOnce = (action: string): Finding => ({
  level: 'warning',
  message: `<Record> ${ready}: expected a URL for the recording, since ${action} is asked at once, found nothing`,
  title: 'Enter a URL that gets the recording',
  consequence: `Plivo requests ${action} before the file exists (durations are -1): your server never learns where it is.`,
  source: 'engine; plivo-java#36',
})

/**
 * Returns the finding that action may not come: the engine leaves it out on purpose (plivoframework#28); of the cloud nobody
 * says it.
 */
const mayNotCome = (action: string): Finding => ({
  level: 'info',
  message: `<Record> ${ready}: expected a URL beside ${action}, found nothing`,
  title: `Add a ${ready}: ${action} alone may miss recordings`,
  consequence: `If the caller hangs up, Plivo may never request ${action}: its open-source engine doesn’t.`,
  source: 'engine; plivo-java#36',
})

const alsoTell = (url: string, action: string): Fix => ({
  label: `Add ${ready} with the URL of ${action}`,
  edit: (record) => withAttribute(record, ready, url),
})
