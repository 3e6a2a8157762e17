import { placeholdersIn } from '../../model/placeholders'
import { nothing, repairedBy } from '../engine/rule'
import type { ElementRule } from '../engine/rule'
import { textIn } from '../engine/wide-elements'
import { withoutText } from '../fixes/element-edit'
import { textWrap } from '../fixes/wrap-text'
import { quoted } from '../values/value-problem'

/** Where an element holds no text, there is none; the marks of a template are not text. */
export const strayText: ElementRule = {
  id: 'stray-text',
  says: 'Some elements can’t contain text.',
  passes: '<Speak>Hello</Speak>',
  fails: '<Response>Hello<Hangup/></Response>',
  of: ({ content }) => content !== 'mixed' && content !== 'text',
  judge(element, spec) {
    const text = withoutPlaceholders(textIn(element)).trim()
    if (text === '') return nothing
    const wrap = textWrap(element, spec)
    const expected = spec.content === 'empty' ? 'nothing' : 'only elements'
    return [
      {
        level: 'warning',
        message: `<${element.name}>: expected ${expected} inside, found the text ${quoted(text)}`,
        title: `<${element.name}> can’t contain text`,
        consequence: 'Plivo skips the text: nobody hears or reads it.',
        source: 'Plivo docs; engine',
        ...repairedBy([...(wrap === null ? [] : [wrap]), { label: 'Remove the text', edit: withoutText }]),
      },
    ]
  },
}

function withoutPlaceholders(text: string): string {
  let rest = ''
  let from = 0
  for (const placeholder of placeholdersIn(text)) {
    rest += text.slice(from, placeholder.from)
    from = placeholder.to
  }
  return from === 0 ? text : rest + text.slice(from)
}
