import { specOf } from '../../catalogue/index'
import type { AttributeSpec } from '../../catalogue/spec'
import { basicVoices, listedVoice, voicesOf } from '../../catalogue/voices'
import type { Fix } from '../../model/problem'
import { effectiveValue } from '../conditions'
import { childElements } from '../content'
import { withAttribute } from '../element-edit'
import type { ElementRule } from '../rule'
import { quoted } from '../value-problem'

/** Speech markup needs a voice that understands it. */
export const ssmlVoice: ElementRule = {
  id: 'ssml-voice',
  judge(element, spec, report) {
    const markup = childElements(element).find((child) => specOf(child.name)?.category === 'ssml')
    if (markup === undefined) return
    const attributes = Object.entries<AttributeSpec>(spec.attributes)
    const voiceName = attributes.find(([, attribute]) => attribute.type.kind === 'voice')?.[0]
    const languageName = attributes.find(([, attribute]) => attribute.type.kind === 'language')?.[0]
    if (voiceName === undefined) return
    const voice = effectiveValue(element, spec, voiceName)
    if (voice === undefined || !basicVoices.includes(listedVoice(voice) ?? voice)) return
    const language = languageName === undefined ? '' : (effectiveValue(element, spec, languageName) ?? '')
    const meant = voicesOf(language).find((known) => !basicVoices.includes(known))
    const fix: Fix | null =
      meant === undefined
        ? null
        : { label: `Change ${voiceName} to ${quoted(meant)}`, edit: (wrong) => withAttribute(wrong, voiceName, meant) }
    report({
      level: 'warning',
      message: `<${element.name}> ${voiceName}: expected a Polly voice, since <${markup.name}> is inside, found ${quoted(voice)}`,
      consequence: 'Basic voices do not follow the markup; the caller hears the text without it or not at all.',
      source: 'Plivo docs; SDKs: ruby, php, java, go',
      attribute: voiceName,
      ...(fix === null ? {} : { fix }),
    })
  },
}
