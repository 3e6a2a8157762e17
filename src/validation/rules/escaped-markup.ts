import { elementNames, specOf } from '../../catalogue/index'
import { ownText } from '../../model/content'
import type { ElementRule } from '../engine/rule'
import { nothing } from '../engine/rule'
import { quoted } from '../values/value-problem'

/** Speech markup stands as elements, not as text that looks like it. */
export const escapedMarkup: ElementRule = {
  id: 'escaped-markup',
  says: 'SSML is written as elements, not as text that looks like it.',
  passes: '<Speak voice="Polly.Joanna">One <break time="1s"/> two</Speak>',
  fails: '<Speak voice="Polly.Joanna">One &lt;break time="1s"/&gt; two</Speak>',
  of: ({ category, content }) => category === 'voice' && content === 'mixed',
  judge(element) {
    const text = ownText(element)
    const tag = text.includes('<') ? markup.exec(text) : null
    if (tag === null) return nothing
    return [
      {
        level: 'warning',
        message: `<${element.name}>: expected speech markup as elements, found ${quoted(tag[0])} as text`,
        title: `Write ${quoted(tag[0])} as an element, not as text`,
        consequence: 'As text, the tag may be read aloud or dropped: Plivo’s docs show SSML only as elements.',
        source: 'XML; Plivo docs',
        inText: true,
        span: { from: tag.index, to: tag.index + tag[0].length },
      },
    ]
  },
}

const names = ['speak', ...elementNames.filter((name) => specOf(name)?.category === 'ssml')]

const markup = new RegExp(`</?(?:${names.join('|')})(?:\\s[^<>]*)?/?>`)
