import { ownText } from '../content'
import { withoutText } from '../element-edit'
import { placeholdersIn } from '../placeholders'
import type { ElementRule } from '../rule'
import { quoted } from '../value-problem'

/** Where an element holds no text, there is none; the marks of a template are not text. */
export const strayText: ElementRule = {
  id: 'stray-text',
  judge(element, spec, report) {
    if (spec.content === 'mixed' || spec.content === 'text' || element.children.length === 0) return
    const text = withoutPlaceholders(ownText(element)).trim()
    if (text === '') return
    report({
      level: 'warning',
      message: `<${element.name}>: expected ${spec.content === 'empty' ? 'nothing' : 'only elements'} inside, found the text ${quoted(text)}`,
      consequence: 'Plivo skips the text: nobody hears or reads it.',
      source: 'Plivo docs; engine',
      fix: { label: 'Remove the text', edit: withoutText },
    })
  },
}

function withoutPlaceholders(text: string): string {
  let rest = ''
  let from = 0
  for (const placeholder of placeholdersIn(text)) {
    rest += text.slice(from, placeholder.from)
    from = placeholder.to
  }
  return rest + text.slice(from)
}
