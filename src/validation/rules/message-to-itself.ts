import type { ElementRule } from '../engine/rule'
import { nothing } from '../engine/rule'
import { quoted } from '../values/value-problem'
import { digitsOf, numbersIn } from './recipients'

/** A message goes to another number than the one it comes from. */
export const messageToItself: ElementRule = {
  id: 'message-to-itself',
  of: ({ category }) => category === 'message',
  judge(element) {
    const src = element.attributes.get('src')?.trim() ?? ''
    const dst = element.attributes.get('dst') ?? ''
    const own = digitsOf(src)
    const same = own === '' ? undefined : numbersIn(dst).find(({ number }) => digitsOf(number) === own)
    if (same === undefined) return nothing
    return [
      {
        level: 'warning',
        message: `<${element.name}> dst: expected other numbers than that of src, found ${quoted(same.number)} in both`,
        consequence: 'A number cannot write to itself: nobody gets this message.',
        source: 'SDKs: python, ruby (API); not documented for XML',
        attribute: 'dst',
        span: { from: same.from, to: same.to },
      },
    ]
  },
}
