import { specOf } from '../../catalogue/index'
import { runsIn } from '../../running/runs-in'
import type { PlaceRule } from '../engine/rule'

/** Of a document that is fetched as a sound only Speak, Play and Wait are heard. */
export const soundOnly: PlaceRule = {
  id: 'sound-only',
  says: 'In an audio reply, callers hear only <Speak>, <Play> and <Wait>.',
  passes: '<Play loop="0">https://example.com/music.mp3</Play>',
  fails: '<Stream>wss://example.com/</Stream>',
  kind: 'sound',
  judge(element, parent, kind) {
    if (kind !== 'sound' || parent === null || specOf(parent)?.category !== 'root') return null
    if (specOf(element.name) === undefined || runsIn(element.name, kind)) return null
    return {
      level: 'warning',
      message: `<${parent}>: expected only <Speak>, <Play> and <Wait> in a sound, found <${element.name}>`,
      title: `Callers don’t hear <${element.name}> in an audio reply`,
      consequence: 'Plivo skips the step: it runs only Speak, Play and Wait here.',
      source: 'Plivo docs; older pages; engine',
      fix: { label: `Remove <${element.name}>`, edit: () => null },
    }
  },
}
