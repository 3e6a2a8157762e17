import { specOf } from '../../catalogue/index'
import { basicVoices, listedVoice, markupVoiceOf } from '../../catalogue/speech/voices'
import { childElements } from '../../model/content'
import type { Fix } from '../../model/problem'
import { nothing } from '../engine/rule'
import type { ElementRule } from '../engine/rule'
import { withAttribute } from '../fixes/element-edit'
import { attributeOfKind } from '../values/attribute-of-kind'
import { effectiveValue } from '../../running/conditions'
import { quoted } from '../values/value-problem'

/** Speech markup needs a voice that understands it. */
export const ssmlVoice: ElementRule = {
  id: 'ssml-voice',
  says: 'SSML is used with a Polly voice.',
  passes: '<Speak voice="Polly.Joanna">One <break time="1s"/> two</Speak>',
  fails: '<Speak voice="MAN">One <break time="1s"/> two</Speak>',
  of: (spec) => attributeOfKind(spec, 'voice') !== null,
  judge(element, spec) {
    const voiceName = attributeOfKind(spec, 'voice')
    if (voiceName === null) return nothing
    const markup = childElements(element).find((child) => specOf(child.name)?.category === 'ssml')
    if (markup === undefined) return nothing
    const voice = effectiveValue(element, spec, voiceName) ?? ''
    if (!basicVoices.includes(listedVoice(voice) ?? voice)) return nothing
    const languageName = attributeOfKind(spec, 'language')
    const language = languageName === null ? '' : (effectiveValue(element, spec, languageName) ?? '')
    const meant = markupVoiceOf(language)
    const fix: Fix | null =
      meant === undefined
        ? null
        : { label: `Change ${voiceName} to ${quoted(meant)}`, edit: (wrong) => withAttribute(wrong, voiceName, meant) }
    return [
      {
        level: 'warning',
        message: `<${element.name}> ${voiceName}: expected a Polly voice, since <${markup.name}> is inside, found ${quoted(voice)}`,
        title: `${voice} ignores SSML; choose a Polly voice`,
        consequence: 'Basic voices do not follow the markup; the caller hears the text without it or not at all.',
        source: 'Plivo docs; SDKs: ruby, php, java, go',
        attribute: voiceName,
        ...(fix === null ? {} : { fix }),
      },
    ]
  },
}
