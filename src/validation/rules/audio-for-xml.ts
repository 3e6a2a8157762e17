import type { AttributeRule } from '../engine/rule'
import { hasPlaceholder } from '../../model/placeholders'
import { sourceWords } from '../engine/source-words'
import { quoted } from '../values/value-problem'

/** An address that has to answer with XML is not that of an audio file. */
export const audioForXml: AttributeRule = {
  id: 'audio-for-xml',
  judge({ element, name, value, spec }) {
    const { type } = spec
    const wantsXml = (type.kind === 'url' || type.kind === 'sound') && type.expects === 'xml'
    if (!wantsXml || !audio.test(value) || hasPlaceholder(value)) return null
    // Of the sounds of a MultiPartyCall no page says whether XML or a file is fetched.
    const isAssumed = type.kind === 'sound' && !spec.sources.includes('engine')
    return {
      level: 'warning',
      message: `<${element.name}> ${name}: expected a URL that returns XML, found the audio file ${quoted(value)}`,
      consequence: isAssumed
        ? 'Plivo reads other sounds as XML; for this one no page says what it fetches, so the file may not be played.'
        : 'Plivo reads the answer as XML: the sound is not played. Let the URL return a <Response> with <Play>.',
      source: isAssumed ? 'assumed from the other sounds' : sourceWords(spec.sources),
      attribute: name,
    }
  },
}

const audio = /^[^?#]*\.(?:mp3|wav|ogg)(?:[?#].*)?$/i
