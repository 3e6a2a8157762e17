import type { Fix } from '../../model/problem'
import { notifiedUrl } from '../../catalogue/types'
import { runOf } from '../../running/run-of'
import type { ElementRule, Finding } from '../engine/rule'
import { nothing } from '../engine/rule'
import { withAttribute } from '../fixes/element-edit'
import { checkValue } from '../values/values'

const ready = 'callbackUrl'

/** Who waits for a recording names the URL that is told when its file is ready: `action` comes before it, or not at all. */
export const recordingTold: ElementRule = {
  id: 'recording-told',
  judge(element, _spec, kind) {
    if (kind !== 'voice' || element.name !== 'Record' || (element.attributes.get(ready) ?? '').trim() !== '') return nothing
    const run = runOf(element)
    const asked = run?.ways.find(({ request }) => request !== null)?.request
    if (!run || !asked || asked.attribute === null) return nothing
    const finding = (run.isBeside ? comesAtOnce : mayNotCome)(asked.attribute)
    const isRight = checkValue(notifiedUrl, asked.url) === null
    return [{ ...finding, attribute: ready, ...(isRight && { fix: alsoTell(asked.url, asked.attribute) }) }]
  },
}

/** A report of a user that Plivo confirmed: action is asked at once, with durations of -1 (plivo-java#36). */
const comesAtOnce = (action: string): Finding => ({
  level: 'warning',
  message: `<Record> ${ready}: expected a URL for the recording, since ${action} is asked at once, found nothing`,
  consequence: `Plivo asks ${action} before there is a recording, with durations of -1, and never says where the file is.`,
  source: 'engine; plivo-java#36',
})

/** The engine leaves action out on purpose (plivoframework#28); of the cloud nobody says it. */
const mayNotCome = (action: string): Finding => ({
  level: 'info',
  message: `<Record> ${ready}: expected a URL beside ${action}, found nothing`,
  consequence: `A caller who simply hangs up may leave no trace: Plivo’s engine asks ${action} only while the caller is there.`,
  source: 'engine; plivo-java#36',
})

const alsoTell = (url: string, action: string): Fix => ({
  label: `Add ${ready} with the URL of ${action}`,
  edit: (record) => withAttribute(record, ready, url),
})
