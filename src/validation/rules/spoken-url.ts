import { specOf } from '../../catalogue/index'
import { ownText } from '../../model/content'
import type { ElementNode } from '../../model/node'
import { nothing } from '../engine/rule'
import type { ElementRule } from '../engine/rule'
import { withName } from '../fixes/element-edit'
import { quoted } from '../values/value-problem'

/** Text that is read aloud is not the address of a file. */
export const spokenUrl: ElementRule = {
  id: 'spoken-url',
  says: 'Text to read aloud is not a URL.',
  passes: '<Play>https://example.com/a.mp3</Play>',
  fails: '<Speak>https://example.com/a.mp3</Speak>',
  of: ({ category, text }) => category === 'voice' && text?.type.kind === 'text',
  judge(element) {
    const text = ownText(element).trim()
    if (!/^https?:\/\/\S+$/i.test(text)) return nothing
    return [
      {
        level: 'warning',
        message: `<${element.name}>: expected words to speak, found the URL ${quoted(text)}`,
        title: `<${element.name}> reads this URL aloud; use <${player}> for a file`,
        consequence: 'Callers hear the URL read aloud.',
        source: 'Plivo docs',
        inText: true,
        fix: { label: `Change to <${player}>`, edit: played },
      },
    ]
  },
}

const player = 'Play'

/** Returns the element that plays the file, without what only a voice needs. */
function played(element: ElementNode): ElementNode {
  const known = specOf(player)?.attributes ?? {}
  const attributes = new Map([...element.attributes].filter(([name]) => Object.hasOwn(known, name)))
  return { ...withName(element, player), attributes }
}
