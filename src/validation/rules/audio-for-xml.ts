import type { AttributeRule } from '../engine/rule'
import { hasPlaceholder } from '../../model/placeholders'
import { sourceWords } from '../engine/source-words'
import { quoted } from '../values/value-problem'

/** An address that has to answer with XML is not that of an audio file. */
export const audioForXml: AttributeRule = {
  id: 'audio-for-xml',
  judge({ element, name, value, spec }) {
    if (spec.type.kind !== 'url' || spec.type.expects !== 'xml' || !audio.test(value) || hasPlaceholder(value)) return null
    return {
      level: 'warning',
      message: `<${element.name}> ${name}: expected a URL that returns XML, found the audio file ${quoted(value)}`,
      consequence: 'Plivo reads the answer as XML: the sound is not played. Let the URL return a <Response> with <Play>.',
      source: sourceWords(spec.sources),
      attribute: name,
    }
  },
}

const audio = /^[^?#]*\.(?:mp3|wav)(?:[?#].*)?$/i
