import { isOffered, specOf } from '../../catalogue/index'
import type { ElementSpec } from '../../catalogue/spec'
import type { Level } from '../../model/problem'
import type { PlaceRule } from '../engine/rule'
import { sourceWords } from '../engine/source-words'

/** Elements that only an SDK or the old engine knows do not run on Plivo. */
export const notOffered: PlaceRule = {
  id: 'not-offered',
  says: 'An element that only an SDK or the old open-source engine knows does not run.',
  passes: '<Speak>Hello</Speak>',
  fails: '<AgentHoldMusic/>',
  judge(element, parent) {
    const spec = specOf(element.name)
    if (parent === null || spec === undefined || isOffered(element.name)) return null
    const { level, consequence } = reasons[spec.status]
    const source = sourceWords(spec.sources)
    const message = `<${element.name}>: expected an element that Plivo runs, found one that only ${source} knows`
    return { level, message, title: `Plivo doesn’t run <${element.name}>`, consequence, source }
  },
}

const reasons: { readonly [K in ElementSpec['status']]: { readonly level: Level; readonly consequence: string } } = {
  current: { level: 'info', consequence: '' },
  superseded: { level: 'info', consequence: '' },
  'framework-only': {
    level: 'error',
    consequence: 'Plivo’s docs don’t list this element: Plivo may reject the document or skip the step.',
  },
  'sdk-only': { level: 'warning', consequence: 'It probably does nothing: no docs list it.' },
  'sdk-pseudo': {
    level: 'error',
    consequence: 'The SDKs print plain text instead; as an element, Plivo may not speak its text.',
  },
}
