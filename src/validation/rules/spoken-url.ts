import { ownText } from '../content'
import type { ElementRule } from '../rule'

/** Text that is read aloud is not the address of a file. */
export const spokenUrl: ElementRule = {
  id: 'spoken-url',
  judge(element, spec, report) {
    if (spec.category !== 'voice' || spec.text?.type.kind !== 'text') return
    const text = ownText(element).trim()
    if (!/^https?:\/\/\S+$/i.test(text)) return
    report({
      level: 'warning',
      message: `<${element.name}>: expected words to speak, found the URL "${text}"`,
      consequence: 'The caller hears the address read out letter by letter; <Play> plays a file.',
      source: 'Plivo docs',
      inText: true,
    })
  },
}
